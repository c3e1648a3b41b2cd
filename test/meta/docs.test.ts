import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./sources.ts";

const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/README.md"].filter((path) =>
  existsSync(join(root, path)),
);
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const commands = readdirSync(join(root, "src/cli/commands")).map((file) => file.replace(/\.ts$/, ""));

/** What is typed after `crisis` in code: in backticks, or at the beginning of a line of a block. */
const commandsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:`|^\s*(?:\$ )?|&& )(?:npx )?crisis ([a-z]+)\b/gm)].map(([, name]) => name ?? "");

/** Targets of links that lead to a file of ours. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => target ?? "");

/** `npm run …` and `npm test`. */
const scriptsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test)\b)/g)].map(([, named, test]) => named ?? test ?? "");

describe.each(documents)("%s", (path) => {
  it("names only commands that exist", () => {
    expect(commandsIn(read(path)).filter((name) => !commands.includes(name))).toEqual([]);
  });

  it("links only to files that exist", () => {
    expect(linksIn(read(path)).filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });

  it("names only npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    expect(scriptsIn(read(path)).filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe("what is looked for", () => {
  it("is found", () => {
    expect(
      commandsIn("`crisis run outage`\n  $ crisis list\nnpm ci && npx crisis resume\nthe crisis is over\n"),
    ).toEqual(["run", "list", "resume"]);
    expect(linksIn("[a](src/README.md#map) [b](https://example.com) [c](#here)")).toEqual(["src/README.md"]);
    expect(scriptsIn("npm ci && npm test; npm run check:static")).toEqual(["test", "check:static"]);
  });
});
