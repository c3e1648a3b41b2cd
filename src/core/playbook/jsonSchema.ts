import { z } from "zod";
import { configSchema } from "../config/schema.ts";
import { answersSchema } from "./schema/answers.ts";
import { factsFileSchema, factsSidecarSchema } from "./schema/factsFile.ts";
import { playbookSchema } from "./schema/playbook.ts";
import { sidecarSchema } from "./schema/sidecar.ts";

/** A JSON Schema (draft-07), as editors and `crisis schema` use it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a playbook file: `playbooks/outage.yaml`. */
const playbookJsonSchema = (): JsonSchema => draft7(playbookSchema, "Playbook (crisis/v1)");

/** The schema of a playbook's texts in another language: `playbooks/outage.de.yaml`. */
const sidecarJsonSchema = (): JsonSchema =>
  draft7(sidecarSchema, "Texts of a playbook in another language (crisis/v1)");

/** The schema of a file of answers: `--answers answers.yaml`. */
const answersJsonSchema = (): JsonSchema => draft7(answersSchema, "Answers for a run without a person (crisis/v1)");

function draft7(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
  return { $schema, title, ...rest };
}

/** Name (without `.schema.json`) and content of every schema that is written to `schemas/`. */
export const jsonSchemas = (): Readonly<
  Record<"playbook" | "sidecar" | "answers" | "config" | "facts" | "facts-texts", JsonSchema>
> => ({
  playbook: playbookJsonSchema(),
  sidecar: sidecarJsonSchema(),
  answers: answersJsonSchema(),
  config: draft7(configSchema, "Configuration: crisis.yaml (crisis/v1)"),
  facts: draft7(factsFileSchema, "Facts of a template: facts.yaml (crisis/v1)"),
  "facts-texts": draft7(factsSidecarSchema, "Facts of a template in another language: facts.de.yaml (crisis/v1)"),
});
