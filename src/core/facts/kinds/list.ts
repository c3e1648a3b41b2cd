import { joinList } from "../../i18n/joinList.ts";
import { problemOfString } from "../limits.ts";
import { labelOf, oneOfValues } from "../oneOfValues.ts";
import type { Parsed } from "../types.ts";
import { type FactKind, type ReadInput, read, refuse } from "./kind.ts";

/** Most entries a list may have. */
const longestList = 50;

/** Several entries, one on each line or separated by semicolons; commas too where only declared values are allowed. */
export const list: FactKind<readonly string[]> = {
  shape: "lines",
  form: "list",
  read(text, input) {
    const { declaration, messages } = input;
    const items = text
      .split(declaration.values ? /[;,\n]/ : /[;\n]/)
      .map(withoutBullet)
      .filter((item) => item !== "");
    if (items.length === 0) return refuse(messages.listEmpty);
    if (items.length > longestList) return refuse(messages.listTooMany(items.length, longestList));
    return declaration.values ? chosen(items, declaration.values, input) : free(items, input);
  },
  show: (value, { labels, locale }) => {
    const items = value.map((item) => labelOf(item, labels));
    return items.some(isSentence) ? items.join(" ") : joinList(items, locale);
  },
  typed: (value) => value.join("; "),
};

/** Sentences stand side by side: "…is down., …is ours. and …" would be neither. */
const isSentence = (item: string): boolean => /[.!?…]["“”»']?$/.test(item);

/** Pasted lists bring their dashes and dots along. */
const withoutBullet = (item: string): string => item.replace(/^(?:\s|[-*•–](?=\s|$))+/u, "").trim();

function free(items: readonly string[], input: ReadInput): Parsed<readonly string[]> {
  for (const [index, item] of items.entries()) {
    const problem = problemOfString(item, input);
    if (problem !== undefined) return refuse(input.messages.listItem(index + 1, problem));
  }
  return read(items);
}

/** Each declared value once, in the order typed; `de pl` without commas is understood too. */
function chosen(items: readonly string[], values: readonly string[], input: ReadInput): Parsed<readonly string[]> {
  const taken = new Set<string>();
  for (const item of items) {
    const whole = oneOfValues(item, values, input);
    const words = whole.ok ? [whole] : item.split(/\s+/).map((word) => oneOfValues(word, values, input));
    if (!whole.ok && !words.every((word) => word.ok)) return refuse(whole.problem);
    for (const word of words) if (word.ok) taken.add(word.value);
  }
  return read([...taken]);
}
