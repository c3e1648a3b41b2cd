import { distance } from "fastest-levenshtein";

/** Words longer than this are not compared: nobody mistypes them, and comparing costs the square of the length. */
const longest = 80;

/**
 * The candidate that was probably meant, or undefined. Case and the kind of joint (`_`, `-`, space) count for
 * little; otherwise about one wrong letter in three is forgiven.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const wanted = plain(word);
  let best: { readonly candidate: string; readonly score: number } | undefined;
  for (const candidate of candidates) {
    const score = distance(wanted, plain(candidate)) + (candidate === word ? 0 : 0.1);
    const allowed = Math.max(1, Math.min(3, Math.floor(Math.min(word.length, candidate.length) / 3))) + 0.5;
    if (score <= allowed && (!best || score < best.score)) best = { candidate, score };
  }
  return best?.candidate;
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_]/g, "-");

/** `did you mean "x"?` where something is near, else a list of what would be right (at most twelve), else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const near = suggest(word, all);
  if (near !== undefined) return `did you mean "${near}"?`;
  return all.length > 0 && all.length <= 12 ? `expected ${oneOf(all)}` : undefined;
}

/** `a`, `a or b`, `one of a, b, c`. */
export function oneOf(words: readonly string[]): string {
  return words.length > 2 ? `one of ${words.join(", ")}` : words.join(" or ");
}
