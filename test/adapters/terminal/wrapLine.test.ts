import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/adapters/terminal/displayWidth.ts";
import { wrapLine } from "../../../src/adapters/terminal/wrapLine.ts";

describe("wrapLine", () => {
  it.each([
    ["short", 20, ["short"]],
    ["", 20, [""]],
    ["one two three four", 9, ["one two", "three", "four"]],
    ["  - one two three", 10, ["  - one", "    two", "    three"]],
    ["1. one two three", 10, ["1. one two", "   three"]],
    ["see https://status.example.com/long now", 12, ["see", "https://status.example.com/long", "now"]],
    ["漢字漢字 漢字", 9, ["漢字漢字", "漢字"]],
    ["kept  together", 80, ["kept  together"]],
  ])("%o at %d", (line, width, rows) => {
    expect(wrapLine(line, width)).toEqual(rows);
  });

  it("loses no word and breaks none", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zä漢]{1,12}$/), { maxLength: 30 }),
        fc.integer({ min: 1, max: 60 }),
        (words, width) => {
          const rows = wrapLine(words.join(" "), width);
          expect(rows.join(" ").split(/\s+/).filter(Boolean)).toEqual(words);
          for (const row of rows) {
            if (row.includes(" ")) expect(displayWidth(row)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});

describe("displayWidth", () => {
  it.each([
    ["abc", 3],
    ["ąę", 2],
    ["a\u0301", 1],
    ["漢字", 4],
    ["🔥", 2],
    ["\u001b[31mred\u001b[0m", 3],
  ])("%o is %d wide", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});
