/** Characters that take two columns in a terminal: East Asian wide and full-width ones, and emoji. */
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
/** Characters that take none: accents set on the one before, joiners, variation selectors. */
const none = /\p{Mn}|\p{Me}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\u200b-\u200d]/u;

/** How many terminal columns a text takes, near enough to put a caret under it; tabs count as one. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
