import { distance } from "fastest-levenshtein";

/** Words longer than this are not compared: nobody mistypes them, and comparing costs the square of the length. */
const longest = 80;

/**
 * The candidate that was probably meant, or undefined. Case and the kind of joint (`_`, `-`, space) count for
 * little; otherwise about one wrong letter in three is forgiven, and two swapped ones from four letters on.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const wanted = plain(word);
  let best: { readonly candidate: string; readonly score: number } | undefined;
  for (const candidate of candidates) {
    const score = distance(wanted, plain(candidate)) + (candidate === word ? 0 : 0.1);
    if (score <= forgiven(Math.min(word.length, candidate.length)) && (!best || score < best.score))
      best = { candidate, score };
  }
  return best?.candidate ?? onlyBeginning(wanted, candidates);
}

/** A name cut short, where only one can be meant. */
function onlyBeginning(wanted: string, candidates: Iterable<string>): string | undefined {
  const longer = [...candidates].filter((candidate) => plain(candidate).startsWith(wanted));
  return wanted.length >= 3 && longer.length === 1 ? longer[0] : undefined;
}

/** The half forgives a difference in case or joint on top. */
const forgiven = (length: number): number => (length < 4 ? 1 : length < 9 ? 2 : 3) + 0.5;

const plain = (word: string): string => word.toLowerCase().replace(/[\s_]/g, "-");

/** `did you mean "x"?` where something is near, else a list of what would be right (at most twenty), else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const near = suggest(word, all);
  if (near !== undefined) return `did you mean "${near}"?`;
  return all.length > 0 && all.length <= 20 ? `expected ${oneOf(all)}` : undefined;
}

/** `a`, `a or b`, `one of a, b, c`. */
export function oneOf(words: readonly string[]): string {
  return words.length > 2 ? `one of ${words.join(", ")}` : words.join(" or ");
}
