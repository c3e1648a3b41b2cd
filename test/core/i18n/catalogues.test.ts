import { describe, expect, it } from "vitest";
import { dialogueMessages } from "../../../src/core/i18n/messages/dialogue.ts";
import { noticeMessages } from "../../../src/core/i18n/messages/notice.ts";
import { pageMessages } from "../../../src/core/i18n/messages/page.ts";
import { locales } from "../../../src/core/i18n/locale.ts";

const areas: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  dialogue: dialogueMessages,
  notice: noticeMessages,
  page: pageMessages,
};
const translated = locales.filter((locale) => locale !== "en");

/** Texts that are the same in every language on purpose: layout without words. */
const wordless: ReadonlySet<string> = new Set([
  "clock",
  "stepLine",
  "readsEqual",
  "recorded",
  "composing",
  "preview",
  "previewEnd",
  "renderProblem",
  "staleLine",
  "change",
  "unset",
]);

/** Names that happen to be the same word in another language. */
const sameWord: ReadonlySet<string> = new Set(["planParts.step", "planParts.fact"]);

/** Every text of a catalogue, functions called with marked arguments, by path. */
function texts(entry: unknown, path: string): ReadonlyArray<readonly [string, string]> {
  if (typeof entry === "string") return [[path, entry]];
  if (typeof entry === "function")
    return [[path, String((entry as (...args: unknown[]) => unknown)(...sample(entry.length)))]];
  if (typeof entry !== "object" || entry === null) return [];
  return Object.entries(entry).flatMap(([key, value]) => texts(value, path === "" ? key : `${path}.${key}`));
}

const sample = (count: number): readonly unknown[] => [7, 5, "characters"].slice(0, count);

describe.each(Object.entries(areas))("the messages of the area %s", (_, catalogue) => {
  it.each(translated)("are complete in %s and none is left in English", (locale) => {
    const english = new Map(texts(catalogue["en"], ""));
    const own = texts(catalogue[locale], "");
    expect(own.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    const left = own.filter(([path, text]) => english.get(path) === text && !wordless.has(path) && !sameWord.has(path));
    expect(left.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  it.each(locales)("say in %s all that they are given, and nothing undefined", (locale) => {
    for (const [path, text] of texts(catalogue[locale], "")) {
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
