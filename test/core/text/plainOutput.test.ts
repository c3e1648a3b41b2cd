import { describe, expect, it } from "vitest";
import { jsonText } from "../../../src/core/text/jsonText.ts";
import { markdownText } from "../../../src/core/text/markdownText.ts";
import { table } from "../../../src/core/text/table.ts";

describe("jsonText", () => {
  it("R12: writes what could steer a terminal as escapes, and the data stays the same", () => {
    const data = { text: "\u001b[2J \u009b1m \u202e \u{e0041} 😀 ż" };
    const text = jsonText(data);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).toContain("😀 ż");
    expect(JSON.parse(text)).toEqual(data);
  });
});

describe("markdownText", () => {
  it.each([
    ["# no heading", "\\# no heading"],
    ["a\n- b", "a / - b"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["[x](http://a) *b* `c` | &amp;", "\\[x\\](http://a) \\*b\\* \\`c\\` \\| &amp;amp;"],
    ["\u202etxt", "<U+202E>txt".replace(/[<>]/g, "\\$&")],
  ])("%j is plain words: %j", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});

describe("table", () => {
  it("aligns by columns of the terminal, wide characters counted as two", () => {
    expect(
      table([
        ["日本", "x"],
        ["abcde", "y"],
        ["", "z"],
      ]),
    ).toEqual(["  日本   x", "  abcde  y", "         z"]);
  });

  it("leaves no spaces at the end", () => {
    expect(
      table([
        ["a", ""],
        ["bb", "c"],
      ]),
    ).toEqual(["  a", "  bb  c"]);
  });
});
