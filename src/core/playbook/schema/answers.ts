import { z } from "zod";
import { flag, listOf, schemaVersion, stepReference, typedText, words } from "./common.ts";

/** One or more answers, as an operator would type them; a list for facts that hold several. */
const answer = z.union([typedText, listOf(typedText, "a list of texts")], { error: "a text, a number, true, false or a list of texts" });

const factKey = z
  .string({ error: "a fact's name" })
  .regex(/^[a-z][a-z0-9_]*(\.[a-z]{2})?$/, { error: "a fact's name such as started_at, or known.de for its words in one language" });

const reason = words("a reason");
const choice = z.union([z.string({ error: "the id of an option" }), z.strictObject({ choose: z.string({ error: "the id of an option" }), reason: reason.optional() })], {
  error: "the id of an option, or { choose, reason }",
});
const stepAnswer = z.union([z.literal("done", { error: "done" }), z.strictObject({ skip: z.union([reason, flag]) }), z.strictObject({ by_hand: words("a note") })], {
  error: "done, { skip: reason } or { by_hand: note }",
});

/** A file of answers for a run without a person: `--answers`. */
export const answersSchema = z.strictObject(
  {
    schema: schemaVersion.optional(),
    playbook: z.string({ error: "the id of a playbook" }).optional(),
    facts: z.record(factKey, answer, { error: "a map of facts with their answers" }).optional(),
    choices: z.record(stepReference, choice, { error: "a map of choose steps with the option taken" }).optional(),
    steps: z.record(stepReference, stepAnswer, { error: "a map of steps with done, { skip } or { by_hand }" }).optional(),
  },
  { error: "a file of answers: a map with facts, choices and steps" },
);

export type AnswersFile = z.infer<typeof answersSchema>;
