import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { formatDiagnostic } from "../../src/core/diagnosticText.ts";

const finding = (line: number, from: number, to: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  ruleId: "some-rule",
  severity: "error",
  message: "Something is wrong",
  file: "a.yaml",
  range: { start: { line, column: from }, end: { line, column: to } },
  ...more,
});
const caret = (text: string): readonly string[] => text.split("\n").slice(1);

describe("formatDiagnostic", () => {
  it("shows file, place, message, rule, line, caret and hint", () => {
    expect(formatDiagnostic(finding(2, 3, 6, { hint: "do it well" }), "one\n  two\n")).toBe(
      "a.yaml:2:3: error: Something is wrong [some-rule]\n  2  |   two\n     |   ^^^\n       do it well",
    );
  });

  it("does without the source, an empty line, or a line beyond the end", () => {
    const head = "a.yaml:9:1: warning: Something is wrong [some-rule]";
    for (const source of [undefined, "", "one\n", "\n".repeat(20)])
      expect(formatDiagnostic(finding(9, 1, 2, { severity: "warning" }), source)).toBe(head);
  });

  it.each([
    ["tabs", "\tab", 2, 4, ["  1  |   ab", "     |   ^^"]],
    ["wide characters", "日本 ab", 4, 6, ["  1  | 日本 ab", "     |      ^^"]],
    ["wide characters under the caret", "a 日本", 3, 5, ["  1  | a 日本", "     |   ^^^^"]],
    ["combining accents", "e\u0301 ab", 4, 6, ["  1  | e\u0301 ab", "     |   ^^"]],
    ["emoji", "😀 ab", 4, 6, ["  1  | 😀 ab", "     |    ^^"]],
    ["CRLF", "ab\r", 1, 3, ["  1  | ab", "     | ^^"]],
    ["a place without extent", "ab", 3, 3, ["  1  | ab", "     |   ^"]],
    ["a place beyond the line", "ab", 30, 40, ["  1  | ab", "     |   ^"]],
  ])("keeps the caret in place: %s", (_, source, from, to, expected) => {
    expect(caret(formatDiagnostic(finding(1, from, to), source))).toEqual(expected);
  });

  it("shows control characters and ANSI escapes as codes (R12)", () => {
    const text = formatDiagnostic(
      finding(1, 9, 11, { message: "No \u001b[31mred", file: "a\u0007.yaml", hint: "\u202ebidi" }),
      "\u001b[2Jabcdef",
    );
    expect(text).toBe(
      "a<U+0007>.yaml:1:9: error: No <U+001B>[31mred [some-rule]\n  1  | <U+001B>[2Jabcdef\n     |                ^^\n       <U+202E>bidi",
    );
  });

  it("cuts a long line around the place", () => {
    const text = formatDiagnostic(finding(1, 5001, 5005), `${"x".repeat(5000)}here${"y".repeat(5000)}`);
    const [line = "", mark = ""] = caret(text);
    expect(line.length).toBeLessThan(120);
    expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("here");
  });

  it("ends the caret with the line where the finding goes on", () => {
    const text = formatDiagnostic(
      { ...finding(1, 3, 3), range: { start: { line: 1, column: 3 }, end: { line: 3, column: 1 } } },
      "a bcd\ne\n",
    );
    expect(caret(text)).toEqual(["  1  | a bcd", "     |   ^^^"]);
  });

  it("paints only through the paint it is given", () => {
    const paint = {
      severity: (kind: string, text: string) => `<${kind}>${text}</>`,
      strong: (text: string) => `*${text}*`,
      dim: (text: string) => `_${text}_`,
    };
    expect(formatDiagnostic(finding(1, 1, 2), undefined, paint)).toBe(
      "*a.yaml:1:1:* <error>error:</> Something is wrong _[some-rule]_",
    );
  });
});
