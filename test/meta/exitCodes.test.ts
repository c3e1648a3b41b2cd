import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exitCodeMeanings, exitCodes } from "../../src/core/exitCodes.ts";
import { root } from "./sources.ts";

const readme = join(root, "README.md");

/** `[code, meaning]` of each row `| 4 | … |` or `| **4** | … |` of a Markdown text. */
const rowsOf = (text: string): ReadonlyArray<readonly [number, string]> =>
  [...text.matchAll(/^\|\s*[`*]*(\d+)[`*]*\s*\|\s*(.*?)\s*\|/gm)].map(([, code, meaning]) => [
    Number(code),
    meaning ?? "",
  ]);

describe("exit codes", () => {
  it("each have one meaning", () => {
    expect(exitCodeMeanings.map(([code]) => code)).toEqual(Object.values(exitCodes));
    expect(new Set(exitCodeMeanings.map(([, meaning]) => meaning)).size).toBe(exitCodeMeanings.length);
  });

  it("would be found in a table", () => {
    expect(rowsOf("| code | meaning |\n|---|---|\n| `0` | done |\n| **70** | a bug |\n")).toEqual([
      [0, "done"],
      [70, "a bug"],
    ]);
  });

  it("are the README's: same codes, same words, same order", () => {
    expect(rowsOf(readFileSync(readme, "utf8"))).toEqual(exitCodeMeanings);
  });
});
