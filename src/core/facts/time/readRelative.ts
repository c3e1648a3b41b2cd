import { readDuration } from "./readDuration.ts";
import { aheadWords, behindEndings, behindWords } from "./words.ts";

/** A time counted from now. */
export type Relative =
  | { readonly kind: "offset"; readonly seconds: number; readonly way: "ahead" | "behind" | "unsaid" }
  /** `in 45`: minutes or hours? */
  | { readonly kind: "unit-missing"; readonly number: string };

/** Reads `in 45 min`, `vor 20 min`, `20 min temu`, `för 20 min sedan`, `45m`; undefined where it is none of these. */
export function readRelative(text: string): Relative | undefined {
  const lower = text.toLowerCase();
  const { way, length } = direction(lower);
  if (/^\d{1,6}$/.test(length)) return { kind: "unit-missing", number: length };
  const seconds = readDuration(length);
  return seconds === undefined ? undefined : { kind: "offset", seconds, way };
}

function direction(text: string): { readonly way: "ahead" | "behind" | "unsaid"; readonly length: string } {
  const ending = behindEndings.find((word) => text.endsWith(` ${word}`));
  const body = ending === undefined ? text : text.slice(0, -ending.length - 1).trim();
  const behind = startOf(body, behindWords);
  if (behind !== undefined) return { way: "behind", length: behind };
  if (ending !== undefined) return { way: "behind", length: body };
  if (text.endsWith(" from now")) return { way: "ahead", length: text.slice(0, -" from now".length).trim() };
  const ahead = startOf(text, aheadWords);
  return ahead === undefined ? { way: "unsaid", length: text } : { way: "ahead", length: ahead };
}

/** The text after one of the words, if it begins with one. */
function startOf(text: string, words: readonly string[]): string | undefined {
  const word = words.find((w) => text.startsWith(/^\p{L}/u.test(w) ? `${w} ` : w));
  return word === undefined ? undefined : text.slice(word.length).trim();
}
