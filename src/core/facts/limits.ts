import type { ReadInput } from "./kinds/kind.ts";
import type { FactType } from "./types.ts";

/** Longest answers in characters, where the declaration does not say less. */
export const longestLine = 500;
export const longestText = 10_000;

/** What is wrong with the length or the form of a text, or undefined. */
export function problemOfString(text: string, { declaration, messages }: ReadInput): string | undefined {
  const most = Math.min(declaration.max ?? Number.POSITIVE_INFINITY, longest(declaration.type));
  const length = [...text].length;
  if (length > most) return messages.tooLong(length, most);
  if (declaration.pattern !== undefined && !new RegExp(`^(?:${declaration.pattern})$`, "u").test(text)) {
    return messages.pattern(declaration.pattern);
  }
  return undefined;
}

const longest = (type: FactType): number => (type === "text" ? longestText : longestLine);
