import { describe, expect, it } from "vitest";
import { commandWord, readTypedLine } from "../../src/app/commandWords.ts";
import { operatorCommands } from "../../src/app/ports.ts";
import { locales } from "../../src/core/i18n/locale.ts";
import { terminalMessages } from "../../src/core/i18n/messages/terminal.ts";

describe("readTypedLine", () => {
  it.each([
    ["en", "/skip not ours", "skip", "not ours"],
    ["en", "/s", "skip", ""],
    ["en", "/PAUSE", "pause", ""],
    ["en", "/ski why", "skip", "why"],
    ["en", "  /note  two  words ", "note", "two  words"],
    ["en", "/by-hand on the wall", "by-hand", "on the wall"],
    ["de", "/überspringen nicht unser", "skip", "nicht unser"],
    ["de", "/ueberspringen", "skip", ""],
    ["de", "/zurück", "back", ""],
    ["de", "/skip x", "skip", "x"],
    ["de", "/u\u0308berspringen x", "skip", "x"],
    ["pl", "/pomiń powód", "skip", "powód"],
    ["pl", "/d", "why", ""],
    ["sv", "/hoppa skäl", "skip", "skäl"],
    ["sv", "/rätta eta", "correct", "eta"],
  ] as const)("%s: %s", (locale, line, command, rest) => {
    expect(readTypedLine(line, locale)).toEqual({ type: "command", command, rest });
  });

  it.each([
    ["plain words", "plain words"],
    ["//path", "/path"],
    ["1/2", "1/2"],
    ["", ""],
  ])("“%s” is an answer", (line, text) => {
    expect(readTypedLine(line, "en")).toEqual({ type: "text", text });
  });

  it("names the nearest command for one that does not exist", () => {
    expect(readTypedLine("/skpi", "en")).toEqual({ type: "unknown-command", word: "skpi", nearest: "skip" });
    expect(readTypedLine("/", "en")).toEqual({ type: "unknown-command", word: "", nearest: undefined });
    expect(readTypedLine("/xyzzy", "en")).toMatchObject({ nearest: undefined });
  });

  it.each(locales)("%s has words and help for every command, and no word for two", (locale) => {
    const { commands, commandHelp } = terminalMessages[locale];
    expect(Object.keys(commands).sort()).toEqual([...operatorCommands].sort());
    expect(Object.keys(commandHelp).sort()).toEqual([...operatorCommands].sort());
    const words = Object.values(commands).flat();
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    for (const command of operatorCommands) {
      expect(readTypedLine(`/${commandWord(command, locale)}`, locale)).toMatchObject({ command });
      expect(readTypedLine(`/${command}`, locale)).toMatchObject({ command });
    }
  });
});
