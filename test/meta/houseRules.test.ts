import { describe, expect, it } from "vitest";
import { sourcesIn } from "./sources.ts";

const sources = sourcesIn("src");

/** Every place where a pattern stands in code, as `path:line`. Comments do not count. */
const places = (pattern: RegExp, folder = "src/"): readonly string[] =>
  sources
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .map((line, index) => ({
          line: line.replace(/^\s*(?:\/?\*|\/\/).*$|\s\/\/\s.*$/, ""),
          at: `${path}:${index + 1}`,
        }))
        .filter(({ line }) => pattern.test(line))
        .map(({ at }) => at),
    );

describe("house rules that no linter knows", () => {
  it("never ends the process by force: output that is still under way would be lost", () => {
    expect(places(/\bprocess\.(?:exit|abort)\b(?!Code)/)).toEqual([]);
  });

  it("reads no clock and throws no dice in core", () => {
    expect(
      places(/\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bTemporal\.Now\b|\bperformance\.now\b/, "src/core/"),
    ).toEqual([]);
  });

  it("reads no clock in use cases: it is handed in", () => {
    expect(places(/\bnew Date\(\s*\)|\bDate\.now\b|\bTemporal\.Now\b/, "src/app/")).toEqual([]);
  });

  it("has no default exports and no changeable exports", () => {
    expect(places(/^export default\b|^export let\b|^export var\b/)).toEqual([]);
  });

  it("keeps every file within 250 lines; the ports stand in one file, however many they are", () => {
    const long = sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
    expect(long.filter(({ path, lines }) => lines > (path === "src/app/ports.ts" ? 300 : 250))).toEqual([]);
  });
});
