/*
 * The words about time of all four languages together: an operator may type in a language other than that of the
 * screen, and no word means two things.
 */

/** Days counted from today. */
export const dayWords: ReadonlyMap<string, number> = words([
  [0, "today", "heute", "dziś", "dzis", "dzisiaj", "idag", "i dag"],
  [-1, "yesterday", "gestern", "wczoraj", "igår", "igar", "i går"],
  [1, "tomorrow", "morgen", "jutro", "imorgon", "i morgon"],
]);

/** This very moment. */
export const nowWords: ReadonlySet<string> = new Set(["now", "jetzt", "teraz", "nu", "just now", "right now"]);

/** Months by name, in full, in the genitive and short; short forms also with a full stop. */
export const monthWords: ReadonlyMap<string, number> = words([
  [1, "january", "jan", "januar", "jänner", "styczeń", "stycznia", "sty", "januari"],
  [2, "february", "feb", "februar", "luty", "lutego", "lut", "februari"],
  [3, "march", "mar", "märz", "mär", "mrz", "marzec", "marca", "mars"],
  [4, "april", "apr", "kwiecień", "kwietnia", "kwi"],
  [5, "may", "mai", "maj", "maja"],
  [6, "june", "jun", "juni", "czerwiec", "czerwca", "cze"],
  [7, "july", "jul", "juli", "lipiec", "lipca", "lip"],
  [8, "august", "aug", "sierpień", "sierpnia", "sie", "augusti"],
  [9, "september", "sep", "sept", "wrzesień", "września", "wrz"],
  [10, "october", "oct", "oktober", "okt", "październik", "października", "paź"],
  [11, "november", "nov", "listopad", "listopada", "lis"],
  [12, "december", "dec", "dezember", "dez", "grudzień", "grudnia", "gru"],
]);

/** What may stand before a time of day and says nothing. */
export const fillers: readonly string[] = [
  "at",
  "um",
  "uhr",
  "o",
  "godz",
  "godz.",
  "godzinie",
  "kl",
  "kl.",
  "klockan",
  "den",
  "am",
  "r.",
];

/** Before a length of time: it lies ahead. */
export const aheadWords: readonly string[] = ["in", "za", "om", "+"];
/** Before or after a length of time: it lies behind. */
export const behindWords: readonly string[] = ["vor", "för", "for", "-"];
export const behindEndings: readonly string[] = ["ago", "temu", "sedan"];

function words(table: ReadonlyArray<readonly [number, ...string[]]>): ReadonlyMap<string, number> {
  return new Map(table.flatMap(([value, ...names]) => names.map((name) => [name, value] as const)));
}
