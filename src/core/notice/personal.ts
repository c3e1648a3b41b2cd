import { escapeHtml } from "./markdown.ts";

/*
 * A notice is bound in two stages. The first binds facts; fields of the recipient stay open, written as marks of
 * private-use characters that no fact may hold. The second fills them per mail, escaped for the part they stand in.
 * What a recipient's field holds is never read as a template or as Markdown.
 */

const open = "\ue000";
const given = "\ue001";
const otherwise = "\ue002";
const close = "\ue003";
const valueOpen = "\ue004";
const valueClose = "\ue005";

/** Whether a text holds the characters that mark open fields: nobody else may use them. */
export const isMarked = (text: string): boolean => /[\ue000-\ue005]/.test(text);

const block = new RegExp(
  `${open}([a-z0-9_]+)${given}([^${open}${otherwise}]*)${otherwise}([^${open}${close}]*)${close}`,
  "g",
);
const value = new RegExp(`${valueOpen}([a-z0-9_]+)${valueClose}`, "g");

/** Where a text goes: what recipient data must be escaped for. */
export type TextPart = "text" | "html" | "header";

/** A sentence with a field of the recipient, and the sentence that stands there when the field is empty. */
export interface PersonalBlock {
  readonly field: string;
  /** The words around the field, in order: the field stands between each two. */
  readonly words: readonly string[];
  readonly fallback: string;
}

/** A block as it stands in a bound body. */
export const markPersonal = ({ field, words, fallback }: PersonalBlock): string =>
  `${open}${field}${given}${words.join(`${valueOpen}${field}${valueClose}`)}${otherwise}${fallback}${close}`;

/** The text with every open block replaced. */
export function replacePersonal(text: string, replace: (block: PersonalBlock) => string): string {
  return text.replace(block, (_, field: string, words: string, fallback: string) =>
    replace({ field, words: words.replaceAll(value, "\0").split("\0"), fallback }),
  );
}

/** The fields that are open in a text, each once. */
export function openFields(text: string): readonly string[] {
  return [...new Set([...text.matchAll(block)].map(([, field = ""]) => field))];
}

/** A text for one recipient: an absent or blank field gives the fallback sentence. */
export function fillPersonal(
  text: string,
  part: TextPart,
  fields: Readonly<Record<string, string | undefined>> = {},
): string {
  return replacePersonal(text, ({ field, words, fallback }) => {
    const said = oneLine(Object.hasOwn(fields, field) ? (fields[field] ?? "") : "");
    return said === "" ? fallback : words.join(part === "html" ? escapeHtml(said) : said);
  });
}

/** A field is a few words in a sentence: without line breaks, control characters, or marks of ours. */
const oneLine = (said: string): string =>
  said
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
