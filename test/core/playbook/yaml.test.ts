import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Range } from "../../../src/core/diagnostic.ts";
import { parseYaml } from "../../../src/core/playbook/yaml.ts";

const findings = (text: string): readonly string[] =>
  parseYaml(text, "x.yaml").diagnostics.map(
    ({ range, ruleId }) => `${range.start.line}:${range.start.column} ${ruleId}`,
  );

const at = ({ start, end }: Range): string => `${start.line}:${start.column}-${end.line}:${end.column}`;

describe("parseYaml refuses what is not plain YAML 1.2 (F1)", () => {
  it.each([
    ["a: 1\nb: 2\na: 3", ["3:1 duplicate-key"]],
    ['a: 1\n"a": 2', ["2:1 duplicate-key"]],
    ["a:\n\t- b", ["2:1 tab-indentation"]],
    ["a: !shout b", ["1:4 unknown-tag"]],
    ["a: [*b]", ["1:5 dangling-alias"]],
    ["&a [*a]", ["1:5 alias-cycle"]],
    ["<<: {a: 1}", ["1:1 merge-key"]],
    ["a: 1\n---\nb: 2", ["2:1 multiple-documents"]],
    ["%YAML 1.1\n---\na: yes", ["1:1 yaml-version"]],
    ["", ["1:1 empty-file"]],
    ["\n\n# only words\n", ["1:1 empty-file"]],
    ["---\n", ["1:1 empty-file"]],
    ["a: b\u0000c", ["1:5 control-character"]],
    ["a: b\u001b[2J", ["1:5 control-character"]],
    ["? [a, b]\n: c", ["1:3 bad-key"]],
    ["__proto__: 1", ["1:1 bad-key"]],
    ['a: "b', ["1:4 yaml-syntax"]],
    ["a: b: c", ["1:4 yaml-syntax"]],
  ])("%j", (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  it("says where the first of two keys is", () => {
    expect(parseYaml("x: 0\na: 1\nb: 2\na: 3", "x").diagnostics[0]?.message).toBe(
      'The key "a" is given twice, first on line 2',
    );
  });

  it("takes no prototype from a key", () => {
    const value = parseYaml("__proto__: { polluted: true }\nconstructor: 1", "x").value as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value.polluted).toBeUndefined();
    expect(value.constructor).toBe(1);
  });
});

describe("parseYaml reads", () => {
  it("YAML 1.2 scalars: yes, no and 14:30 are texts", () => {
    expect(parseYaml("a: yes\nb: no\nc: 14:30\nd: 2026-05-01\ne: true\nf: 3", "x").value).toEqual({
      a: "yes",
      b: "no",
      c: "14:30",
      d: "2026-05-01",
      e: true,
      f: 3,
    });
  });

  it("a byte order mark and CRLF harmlessly (F1)", () => {
    const file = parseYaml("\ufeffa: 1\r\nb: 2\r\n", "x");
    expect(file.diagnostics).toEqual([]);
    expect(file.value).toEqual({ a: 1, b: 2 });
    expect(at(file.locate(["b"]))).toBe("2:4-2:5");
  });

  it("an alias that names something before it", () => {
    const file = parseYaml("a: &list [x, y]\nb: *list", "x");
    expect(file.value).toEqual({ a: ["x", "y"], b: ["x", "y"] });
    expect(at(file.locate(["b", 1]))).toBe("1:14-1:15");
  });
});

describe("parseYaml is bounded in time and memory (F1)", () => {
  const bomb = [
    "a0: &a0 [x, x, x, x, x, x, x, x, x, x]",
    ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(", ")}]`),
  ];
  it.each([
    ["an alias bomb", bomb.join("\n"), "alias-bomb"],
    ["many aliases", `a: &a 1\nb: [${"*a, ".repeat(200)}]`, "too-many-aliases"],
    ["500,000 brackets", "[".repeat(500_000), "nesting-too-deep"],
    ["500,000 list marks on a line", "- ".repeat(500_000), "nesting-too-deep"],
    ["250,000 open maps", "{a: ".repeat(250_000), "nesting-too-deep"],
    [
      "indentation 1,000 deep",
      Array.from({ length: 1000 }, (_, i) => `${" ".repeat(i)}a:\n`).join(""),
      "nesting-too-deep",
    ],
    ["300,000 tags", "!a ".repeat(300_000), "file-too-large"],
    ["a million closing brackets", "]".repeat(1_000_000), "file-too-large"],
    ["90,000 keys", Array.from({ length: 90_000 }, (_, i) => `k${i}: 1\n`).join(""), "file-too-large"],
    ["more than 1 MiB", `a: ${"x".repeat(1024 * 1024)}`, "file-too-large"],
  ])("%s", (_, text, ruleId) => {
    expect(parseYaml(text, "x").diagnostics.map((finding) => finding.ruleId)).toContain(ruleId);
  });

  it("1 MiB of one text is read", () => {
    const text = `a: ${"x".repeat(1024 * 1024 - 3)}`;
    expect(parseYaml(text, "x").diagnostics).toEqual([]);
  });
});

describe("places", () => {
  const file = parseYaml('a:\n  - b: "x"\n    c:\nd: &e [1]\nf: {g: *e}\n', "x");
  it.each([
    [["a", 0, "b"], "value", "2:8-2:11"],
    [["a", 0, "b"], "key", "2:5-2:6"],
    [["a", 0, "c"], "value", "3:5-3:6"],
    [["d", 0], "value", "4:8-4:9"],
    [["f", "g", 0], "value", "4:8-4:9"],
    [["a", 0, "nothing", "at", "all"], "value", "2:5-3:7"],
    [["a", 7], "key", "1:1-1:2"],
    [["a", 7], "value", "2:3-3:7"],
  ] as const)("%j %s", (path, what, expected) => {
    expect(at(file.locate(path, what))).toBe(expected);
  });

  it.each([
    ["plain", "a: x == yy", 5, 7, "1:9-1:11"],
    ["double quotes with escapes", 'a: "b \\"c == d"', 5, 7, "1:11-1:13"],
    ["single quotes with a quote", "a: 'it''s x == y'", 5, 6, "1:11-1:12"],
    ["a literal block", "a: |\n  one\n  two three\n", 8, 13, "3:7-3:12"],
    ["a folded block", "a: >-\n   x &&\n   yy\n", 5, 7, "3:4-3:6"],
    ["a plain text on two lines", "a: x &&\n   yy\n", 5, 7, "2:4-2:6"],
    ["an escape of four digits", 'a: "\\u0041b"', 1, 2, "1:11-1:12"],
  ])("inside a text: %s", (_, text, start, end, expected) => {
    expect(at(parseYaml(text, "x").locateIn(["a"], start, end))).toBe(expected);
  });
});

describe("no text makes parseYaml throw, and every place lies in the file (F1)", () => {
  const yamlish = fc.array(
    fc.constantFrom(
      "a",
      "b:",
      ": ",
      "- ",
      "\n",
      "  ",
      "\t",
      "[",
      "]",
      "{",
      "}",
      ",",
      '"',
      "'",
      "|",
      ">",
      "&x ",
      "*x",
      "!t ",
      "<<",
      "#",
      "? ",
      "---\n",
      "...\n",
      "%YAML 1.1\n",
      "\r\n",
      "\\",
      "é",
      "日",
      "😀",
      "\ufeff",
      "null",
      "~",
    ),
    { maxLength: 60 },
  );
  const inside = (text: string, { start, end }: Range): boolean => {
    const lines = text.split("\n");
    const fits = ({ line, column }: Range["start"]): boolean =>
      line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? "").length + 1;
    return (
      fits(start) && fits(end) && (start.line < end.line || (start.line === end.line && start.column <= end.column))
    );
  };

  it.each([
    ["YAML pieces", yamlish.map((parts) => parts.join(""))],
    ["any text", fc.string({ unit: "binary", maxLength: 200 })],
  ])("%s", (_, texts) => {
    fc.assert(
      fc.property(texts, fc.array(fc.oneof(fc.nat(3), fc.constantFrom("a", "b", "null"))), (text, path) => {
        const file = parseYaml(text, "x");
        const ranges = [
          ...file.diagnostics.map(({ range }) => range),
          file.locate(path),
          file.locate(path, "key"),
          file.locateIn(path, 2, 4),
        ];
        for (const range of ranges) expect(inside(text, range), `${JSON.stringify(text)} ${at(range)}`).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
