import { UserError } from "../../errors.ts";
import { replacePersonal, type TextPart } from "../personal.ts";
import type { MergeSystem, ServiceSign } from "./mergeSystem.ts";

/** Stands for a tag while the text around it is looked over: no text holds it. */
const tagPlace = "\0";

/**
 * A text with its open fields in the syntax of a mailing service, ready to paste. Words that the service would take
 * for its own syntax are written so that it does not.
 * @throws UserError `merge-signs` with the places, where plain text has no way to write them.
 */
export function exportMerge(text: string, part: TextPart, system: MergeSystem): string {
  const tags: string[] = [];
  const put = (tag: string): string => {
    tags.push(tag);
    return tagPlace;
  };
  const open = replacePersonal(text.replaceAll(tagPlace, ""), ({ field, words, fallback }) => {
    const { start, value, otherwise, end } = system.tags(field, part);
    const [first = "", ...others] = words;
    const said = [put(start), first, ...others.flatMap((word) => [put(value), word])];
    return [...said, put(otherwise), fallback, put(end)].join("");
  });
  const literal = part === "html" ? escapeSigns(open, system.signs) : respellSigns(open, system.signs);
  const [before = "", ...after] = literal.split(tagPlace);
  return before + after.map((words, index) => `${tags[index]}${words}`).join("");
}

const escapeSigns = (text: string, signs: readonly ServiceSign[]): string =>
  signs.reduce((escaped, { pattern }) => escaped.replaceAll(pattern, reference), text);

const reference = (signs: string): string => [...signs].map((sign) => `&#${sign.codePointAt(0)};`).join("");

function respellSigns(text: string, signs: readonly ServiceSign[]): string {
  const places = signs.filter(({ inText }) => !inText).flatMap(({ pattern }) => placesOf(text, pattern));
  if (places.length > 0)
    throw new UserError("merge-signs", `The service would take this for its own syntax: ${places.join("; ")}`, {
      hint: "say it in other words (crisis amend), or use the HTML, where it can be written",
    });
  return signs.reduce((spelt, { pattern, inText }) => (inText ? spelt.replaceAll(pattern, inText) : spelt), text);
}

/** `line 3, "…{{name}}…"`. */
const placesOf = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(({ index }) => {
    const line = text.slice(0, index).split("\n").length;
    const start = text.lastIndexOf("\n", index) + 1;
    const shown = text.slice(Math.max(start, index - 10), index + 20).split("\n")[0] ?? "";
    return `line ${line}, "${shown.replaceAll(tagPlace, "")}"`;
  });
