import { describe, expect, it } from "vitest";
import { chooseLocale } from "../../../src/core/i18n/chooseLocale.ts";

describe("chooseLocale", () => {
  const table: ReadonlyArray<readonly [string, string | undefined, Record<string, string>, string]> = [
    ["--lang wins", "pl", { CRISIS_LANG: "de", LANG: "sv_SE.UTF-8" }, "pl"],
    ["--lang in the system's form", "de_AT.UTF-8", {}, "de"],
    ["CRISIS_LANG before LC_ALL", undefined, { CRISIS_LANG: "de", LC_ALL: "sv_SE.UTF-8" }, "de"],
    ["LC_ALL before LC_MESSAGES", undefined, { LC_ALL: "sv_SE.UTF-8", LC_MESSAGES: "de_DE" }, "sv"],
    ["LC_MESSAGES before LANG", undefined, { LC_MESSAGES: "de_DE", LANG: "pl_PL" }, "de"],
    ["LANG", undefined, { LANG: "pl_PL.UTF-8" }, "pl"],
    ["empty variables count as unset", undefined, { LC_ALL: "", LANG: "pl_PL.UTF-8" }, "pl"],
    ["F6 LANG=C", undefined, { LANG: "C" }, "en"],
    ["F6 LC_ALL=POSIX overrides LANG", undefined, { LC_ALL: "POSIX", LANG: "de_DE" }, "en"],
    ["F6 a language we do not speak", undefined, { LANG: "fr_FR.UTF-8" }, "en"],
    ["an unknown CRISIS_LANG is passed over", undefined, { CRISIS_LANG: "xx", LANG: "sv_SE" }, "sv"],
    ["nothing set", undefined, {}, "en"],
  ];
  it.each(table)("%s", (_title, flag, env, locale) => {
    expect(chooseLocale({ flag, env })).toMatchObject({ locale });
  });

  it.each(["xx", "", "constructor"])("an unknown --lang (%j) is a mistake and the list is told", (flag) => {
    const choice = chooseLocale({ flag, env: { LANG: "de_DE" } });
    expect(choice.locale).toBe("de");
    expect(choice.problem).toContain("en, de, pl, sv");
  });
});
