import { z } from "zod";
import { listOf, schemaVersion, stepReference, typedText, words as text } from "./common.ts";

const typed = z.union([typedText, listOf(typedText, "a list of texts")], {
  error: "a text, a number, true, false or a list of texts",
});

/** Rows of a table, by column. */
const rows = z.array(z.record(z.string(), typedText, { error: "a row such as { text, owner, date }" }), {
  error: "a list of rows",
});

const wordsInLanguage = z.union([typed, rows], { error: "a text, a list of texts or a list of rows" });

/** A person, a contact, a measure, or the words in several languages: which of them is told by the keys. */
const parts = z.strictObject(
  {
    name: typedText.optional(),
    role: typedText.optional(),
    email: typedText.optional(),
    phone: typedText.optional(),
    hours: typedText.optional(),
    url: typedText.optional(),
    text: typedText.optional(),
    owner: typedText.optional(),
    date: typedText.optional(),
    en: wordsInLanguage.optional(),
    de: wordsInLanguage.optional(),
    pl: wordsInLanguage.optional(),
    sv: wordsInLanguage.optional(),
  },
  { error: "a map such as { name, email } or { en, de }" },
);

/** What an operator would type; null leaves an optional fact empty. */
const answer = z.union([typed, z.null(), rows, parts], {
  error: "a text, a number, true, false, a list, a map or null",
});

const factKey = z.string({ error: "a fact's name" }).regex(/^[a-z][a-z0-9_]*(\.[a-z]{2})?$/, {
  error: "a fact's name such as started_at, or known.de for its words in one language",
});

/** A step by its path, or a promise: `duty:public-update`. */
const place = z.string({ error: "the id of a step" }).regex(/^(?:duty:[a-z0-9-]+|[a-z0-9-]+(?:\/[a-z0-9-]+)*)$/, {
  error: "the id of a step such as staff-first, or triage/staff-first",
});

const reason = text("a reason");
const option = z.string({ error: "the id of an option" });
const choice = z.union([option, z.strictObject({ choose: option, reason: reason.optional() })], {
  error: "the id of an option, or { choose, reason }",
});

const yes = z.literal(true, { error: "true" });
const stepAnswer = z.union(
  [
    z.literal("done", { error: "done" }),
    z.strictObject({ done: text("a note") }),
    z.strictObject({ skip: z.union([reason, yes], { error: "a reason, or true" }) }),
    z.strictObject({ by_hand: z.union([text("a note"), yes], { error: "a note, or true" }) }),
    z.strictObject({ publish: z.union([yes, z.literal("yes")], { error: "yes" }) }),
  ],
  { error: "done, { done: note }, { skip: reason }, { by_hand: note } or { publish: yes }" },
);

/** A file of answers for a run without a person: `--answers`. */
export const answersSchema = z.strictObject(
  {
    schema: schemaVersion.optional(),
    playbook: z.string({ error: "the id of a playbook" }).optional(),
    facts: z.record(factKey, answer, { error: "a map of facts with their answers" }).optional(),
    basis: z
      .record(factKey, text("what the fact rests on"), { error: "a map of facts with what they rest on" })
      .optional(),
    choices: z.record(stepReference, choice, { error: "a map of choose steps with the option taken" }).optional(),
    steps: z
      .record(place, stepAnswer, { error: "a map of steps with done, { skip }, { by_hand } or { publish }" })
      .optional(),
    uncertain: z
      .record(place, z.enum(["yes", "no"], { error: "yes or no" }), {
        error: "a map of steps with yes or no: whether it happened",
      })
      .optional(),
  },
  { error: "a file of answers: a map with facts, choices and steps" },
);

export type AnswersFile = z.infer<typeof answersSchema>;
