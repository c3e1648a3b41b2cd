import { z } from "zod";
import type { StepKindName } from "../types.ts";
import {
  condition,
  durationText,
  factName,
  flag,
  kebabId,
  listOf,
  mapOf,
  sources,
  stepReference,
  typedText,
  words,
} from "./common.ts";

const owed = z.union([z.boolean(), condition], { error: "true, false or a condition" });

/** What every step may carry. */
const base = {
  id: kebabId,
  title: words("a title").optional(),
  why: words("the reason for the step").optional(),
  text: words("what to do").optional(),
  if: condition.optional(),
  owed: owed.optional(),
  role: kebabId.optional(),
  due: durationText.optional(),
  source: sources.optional(),
};
const titled = { ...base, title: words("a title") };
const sets = mapOf(factName, typedText, "a map of facts with their values");

const optionSchema = z.union(
  [
    words("the option's label"),
    z.strictObject({ label: words("the option's label"), reason: flag.optional(), sets: sets.optional() }),
  ],
  { error: "a label, or { label, reason, sets }" },
);

const what = (kind: string): { error: string } => ({ error: `a ${kind} step` });

/** One schema per step kind, under the key that names the kind. */
export const stepSchemas = {
  do: z.strictObject(
    {
      ...base,
      do: words("what to do"),
      checklist: listOf(words("a line of the checklist"), "a list of lines").min(1).max(60).optional(),
      sets: sets.optional(),
      meets: kebabId.optional(),
    },
    what("do"),
  ),
  ask: z.strictObject(
    {
      ...titled,
      ask: listOf(factName, "a list of facts such as [started_at, eta]").min(1, { error: "at least one fact" }),
    },
    what("ask"),
  ),
  choose: z.strictObject(
    {
      ...base,
      choose: words("the question to decide"),
      options: mapOf(kebabId, optionSchema, "a map of options with their labels"),
    },
    what("choose"),
  ),
  notice: z.strictObject(
    { ...titled, notice: kebabId, publish: z.enum(["by-hand", "later"], { error: "by-hand or later" }).optional() },
    what("notice"),
  ),
  approve: z.strictObject({ ...titled, approve: stepReference }, what("approve")),
  send: z.strictObject(
    { ...titled, send: stepReference, audience: words("whom it goes to"), approval: stepReference.optional() },
    what("send"),
  ),
  run: z.strictObject(
    {
      ...titled,
      run: listOf(z.string({ error: "a text" }), "a list: the program and its arguments").min(1, {
        error: "at least the program",
      }),
      timeout: durationText.optional(),
    },
    what("run"),
  ),
  use: z.strictObject(
    {
      id: kebabId,
      use: kebabId,
      title: words("a title").optional(),
      why: words("the reason").optional(),
      if: condition.optional(),
      source: sources.optional(),
    },
    what("use"),
  ),
} as const satisfies Readonly<Record<StepKindName, z.ZodType>>;

type Schemas = typeof stepSchemas;
/** A step as it stands in the file, with its kind said. */
export type StepFile = { [K in StepKindName]: { readonly kind: K } & z.infer<Schemas[K]> }[StepKindName];
export type OptionFile = z.infer<typeof optionSchema>;
