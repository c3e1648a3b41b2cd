/**
 * What must not reach a terminal or a page as it is: control characters (ANSI escapes begin with one), line and
 * paragraph separators, bidirectional controls, invisible spaces and joiners, lone surrogates, tag characters.
 */
const dangerous =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * The text made safe to show (fault R12): every dangerous character becomes a visible code such as `<U+001B>`.
 * Line feeds and tabs stay where `lines` is set; else they are shown too. A joiner between two emoji stays.
 */
export function harmless(text: string, options: { readonly lines?: boolean } = {}): string {
  const marked = options.lines ? text.replace(/\r\n?/g, "\n") : text;
  return marked.replace(dangerous, (character, at: number) => {
    if (options.lines && (character === "\n" || character === "\t")) return character;
    if (character === "\u200d" && joinsEmoji(marked, at)) return character;
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

const joinsEmoji = (text: string, at: number): boolean =>
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3));
