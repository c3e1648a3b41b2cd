import type { Diagnostic } from "../core/diagnostic.ts";

/** What a file of answers says, every fact in the words an operator would type. */
export interface AnswersFile {
  /** Path as the user would type it. */
  readonly file: string;
  readonly playbook: string | undefined;
  /** By fact key (`eta`, `known.de`); null leaves the fact empty. */
  readonly facts: ReadonlyMap<string, string | null>;
  /** What facts rest on, by fact key. */
  readonly basis: ReadonlyMap<string, string>;
  readonly choices: ReadonlyMap<string, { readonly option: string; readonly reason?: string }>;
  readonly steps: ReadonlyMap<string, StepAnswer>;
  /** Whether an act that was under way at an interruption has happened, by step. */
  readonly uncertain: ReadonlyMap<string, "yes" | "no">;
  /** Where an answer stands in the file, for findings about it. */
  readonly locate: (section: AnswerSection, key: string) => Diagnostic["range"];
}

export const answerSections = ["facts", "basis", "choices", "steps", "uncertain"] as const;
export type AnswerSection = (typeof answerSections)[number];

/** What is said about a step; an empty note is left out of the record. */
export interface StepAnswer {
  /** `publish`: accepted as it is, and the configured command puts it up. */
  readonly outcome: "done" | "skip" | "by-hand" | "publish";
  readonly note: string;
}
