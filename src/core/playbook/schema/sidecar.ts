import { z } from "zod";
import { factName, kebabId, listOf, mapOf, schemaVersion, typedText, words } from "./common.ts";

const text = words("a text");

/** A language that has its texts in a file of its own. */
export const sidecarLocale = z.enum(["de", "pl", "sv"], { error: "a language other than English" });

/** The operator's texts about one fact. */
export const factTextsSchema = z.strictObject(
  {
    ask: text,
    hint: text.optional(),
    example: typedText.optional(),
    values: z.record(z.string(), text, { error: "a map of values with their labels" }).optional(),
  },
  { error: "the texts of a fact: { ask, hint, example, values }" },
);

const stepTextsSchema = z.strictObject(
  {
    title: text.optional(),
    text: text.optional(),
    why: text.optional(),
    checklist: listOf(text, "a list of lines").optional(),
    options: mapOf(kebabId, text, "a map of options with their labels").optional(),
    audience: text.optional(),
  },
  { error: "the texts of a step: { title, text, why, checklist, options, audience }" },
);

/** The texts of a playbook in another language: `outage.de.yaml`. */
export const sidecarSchema = z.strictObject(
  {
    schema: schemaVersion,
    playbook: kebabId,
    locale: sidecarLocale,
    title: text,
    when: text,
    roles: mapOf(kebabId, text, "a map of roles with what they do").optional(),
    facts: mapOf(factName, factTextsSchema, "a map of facts with their texts").optional(),
    duties: mapOf(kebabId, text, "a map of duties with their titles").optional(),
    clocks: mapOf(kebabId, text, "a map of clocks with their titles").optional(),
    steps: mapOf(kebabId, stepTextsSchema, "a map of steps with their texts").optional(),
  },
  { error: "a sidecar: a map with schema, playbook, locale, title, when and steps" },
);

export type SidecarFile = z.infer<typeof sidecarSchema>;
