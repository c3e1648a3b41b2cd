import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./sources.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** `npm run …` and `npm test` in a text. */
const scriptsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bnpm (?:run (?:--[a-z]+ )*"?([\w:-]*\w)"?(?!\S*\$)|(test)\b)/g)].map(
    ([, named, test]) => named ?? test ?? "",
  );

describe("npm scripts", () => {
  it.each(["README.md", "CONTRIBUTING.md", "src/README.md", ".github/workflows/ci.yml"])(
    "named in %s are there",
    (path) => {
      const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
      expect(scriptsIn(read(path)).filter((name) => scripts[name] === undefined)).toEqual([]);
    },
  );

  it("are found in a text", () => {
    expect(scriptsIn("npm ci && npm test; npm run check:static, `npm run bench`.")).toEqual([
      "test",
      "check:static",
      "bench",
    ]);
  });
});
