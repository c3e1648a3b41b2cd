import { z } from "zod";
import {
  condition,
  durationText,
  factName,
  kebabId,
  listOf,
  mapOf,
  schemaVersion,
  sources,
  stepReference,
  words,
} from "./common.ts";
import { factSchema } from "./fact.ts";
import { stepSchemas } from "./step.ts";

const dutySchema = z.strictObject(
  {
    id: kebabId,
    title: words("a title"),
    every: durationText,
    slower: z
      .strictObject({ after: durationText, every: durationText }, { error: "{ after: 2h, every: 60m }" })
      .optional(),
    from: stepReference,
    until: condition,
    notice: kebabId,
    promises: factName,
    asks: listOf(factName, "a list of facts").optional(),
  },
  { error: "a duty" },
);

const clockSchema = z.strictObject(
  {
    id: kebabId,
    title: words("a title"),
    length: durationText,
    from: factName,
    if: condition.optional(),
    source: sources.optional(),
  },
  { error: "a legal clock" },
);

const head = {
  schema: schemaVersion,
  id: kebabId,
  title: words("a title"),
  when: words("when the playbook is the right one"),
  review_by: z.iso.date({ error: "a date such as 2027-05-31" }).optional(),
  zero: factName.optional(),
  roles: mapOf(kebabId, words("what the role does"), "a map of roles with what they do").optional(),
  facts: mapOf(factName, factSchema, "a map of facts").optional(),
  duties: listOf(dutySchema, "a list of duties").optional(),
  clocks: listOf(clockSchema, "a list of legal clocks").optional(),
};

/** More than anybody could go through; and every one is checked against all others. */
const mostSteps = 1000;

/** The playbook file but for its steps, which are read one by one under the schema of their kind. */
export const playbookHeadSchema = z.strictObject(
  {
    ...head,
    steps: z
      .array(z.unknown(), { error: "a list of steps" })
      .min(1, { error: "at least one step" })
      .max(mostSteps, { error: `at most ${mostSteps} steps` }),
  },
  { error: "a playbook: a map with schema, id, title, when and steps" },
);

/** The whole file, for the JSON Schema that editors use. */
export const playbookSchema = z.strictObject({
  ...head,
  steps: z
    .array(z.union(Object.values(stepSchemas)))
    .min(1)
    .max(mostSteps),
});

export type PlaybookHead = z.infer<typeof playbookHeadSchema>;
export type DutyFile = z.infer<typeof dutySchema>;
export type ClockFile = z.infer<typeof clockSchema>;
