import { type FactKey, factKeyText } from "../core/facts/types.ts";
import type { AnswersFile } from "./answersFile.ts";

/** An answer found, and the key it stands under. */
export interface Found<T> {
  readonly key: string;
  readonly value: T;
}

/** `triage/classify` → `classify`. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** The answer for a step, under its path or the path's last part. */
export function findPlace<T>(answers: ReadonlyMap<string, T>, path: string): Found<T> | undefined {
  const key = answers.has(path) ? path : lastPart(path);
  const value = answers.get(key);
  return value === undefined ? undefined : { key, value };
}

/**
 * The answer for a fact. Words given without a language stand for a localized fact only while the messages have one
 * language: nobody may read German in a Polish mail.
 * @param languages how many languages the readers have, where that is known.
 */
export function findFact(
  answers: AnswersFile,
  { name, locale }: FactKey,
  languages = 1,
): Found<string | null> | undefined {
  const own = factKeyText({ name, ...(locale && { locale }) });
  const several = Math.max(languages, languageCount(answers)) > 1;
  const key = answers.facts.has(own) || several ? own : name;
  const value = answers.facts.get(key);
  return value === undefined ? undefined : { key, value };
}

/** The languages of the readers, as far as the file names them. */
function languageCount({ facts }: AnswersFile): number {
  return (facts.get("reader_languages") ?? "").split(/[\s,;]+/).filter((word) => word !== "").length;
}
