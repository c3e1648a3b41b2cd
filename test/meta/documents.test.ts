import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildPlan } from "../../src/core/playbook/plan.ts";
import { createProgram } from "../../src/cli/program.ts";
import type { Cli } from "../../src/cli/cli.ts";
import { root } from "./sources.ts";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "src/README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

/** Relative links `[…](path)` of a Markdown text, without anchors. */
const links = (text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target ?? "");

/** Command lines in code: `crisis …` at the beginning of a line or a code span. */
const commandLines = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^(?:npx )?|&& npx |`)crisis ([a-z][a-z-]*)/gm)].map(([, command]) => command ?? "");

describe("documents", () => {
  it.each(documents)("%s links only to files that exist", (path) => {
    const found = links(textOf(path));
    if (path.endsWith("README.md")) expect(found.length).toBeGreaterThan(5);
    expect(found.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });

  it.each(documents)("%s names only commands there are", (path) => {
    const known = createProgram({
      version: "0",
      out: () => undefined,
      screen: { say: () => undefined, tell: () => undefined },
    } as unknown as Cli).commands.flatMap((command) => [command.name(), ...command.aliases()]);
    expect(known).toContain("run");
    expect(commandLines(textOf(path)).filter((command) => !known.includes(command) && command !== "help")).toEqual([]);
  });

  it("the playbook in the README loads without a finding but the missing translations", () => {
    const [, yaml = ""] = /```yaml\n(.*?)```/s.exec(textOf("README.md")) ?? [];
    const { plan, diagnostics } = buildPlan(new Map([["server-room.yaml", yaml]]), "server-room", { hash: String });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(plan?.steps.map(({ path }) => path)).toEqual(["look", "read", "shut-down"]);
  });
});
