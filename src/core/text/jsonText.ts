/** As in `harmless`: what a terminal obeys or what hides, beyond what JSON itself escapes. */
const dangerous =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * JSON for programs and for eyes: two spaces of indent, one line feed at the end, and every character that could
 * play tricks on a terminal written as `\uXXXX`, so that the data stays exactly the same (fault R12).
 */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2).replace(dangerous, escaped)}\n`;

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
