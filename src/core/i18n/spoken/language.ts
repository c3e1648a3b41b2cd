import type { WallTime } from "../wallTime.ts";

/**
 * The grammatical case a spoken time stands in; only Polish tells them apart. `nominative`: "czternasta trzydzieści";
 * `genitive` (also the locative): after "o godzinie", "do", "od", "po", "około"; `accusative` (also the
 * instrumental): after "na" and "przed".
 */
export type SpokenCase = "nominative" | "genitive" | "accusative";

/** What a careful speaker says in one language. Numbers are whole and not negative. */
export interface SpokenLanguage {
  /** 0 to 999,999,999 in words, as in counting. */
  cardinal(value: number): string;
  /** Without preposition: it stands after "at", "um", "o godzinie", and in Swedish at the start ("klockan …"). */
  time(time: WallTime, grammaticalCase: SpokenCase): string;
  /** Day and month, after "on", German "am" or "bis zum"; Polish genitive; Swedish with "den". */
  day(time: WallTime): string;
  /** Joins day and time. */
  at(day: string, time: string): string;
  readonly minus: string;
  /** Between the whole number and its decimals. */
  readonly point: string;
  readonly plus: string;
  /** Signs in web addresses. */
  readonly signs: Readonly<Record<string, string>>;
  /** How the letter w is read, for "www". */
  readonly www: string;
}
