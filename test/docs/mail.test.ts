import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportMerge } from "../../src/core/notice/merge/exportMerge.ts";
import { mergeNames } from "../../src/core/notice/merge/names.ts";
import { mergeSystems } from "../../src/core/notice/merge/registry.ts";
import { markPersonal } from "../../src/core/notice/personal.ts";
import { root } from "../support/playbooks.ts";
import { crisis } from "../support/runCrisis.ts";

const text = readFileSync(join(root, "docs/mail.md"), "utf8");

/** The blocks of code of a kind, in order. */
const blocks = (kind: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${kind}\n(.*?)\`\`\``, "gs"))].map(([, code = ""]) => code);

/** Arguments of a line `crisis …`; files of the package stay where they are. */
const wordsOf = (line: string): readonly string[] =>
  line
    .trim()
    .split(" ")
    .slice(1)
    .map((word) => (word.startsWith("docs/") ? join(root, word) : word));

describe("docs/mail.md", () => {
  it("the first command writes the files it names", () => {
    const { run, home } = crisis();
    const { code, out, err } = run(wordsOf(blocks("sh")[0] ?? ""), { cwd: home });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(blocks("text")[0]);
  });

  it("the second command leaves the name open", () => {
    const { code, out } = crisis().run(wordsOf(blocks("sh")[1] ?? ""));
    expect(code).toBe(0);
    expect(out).toContain("*|IF:FNAME|*");
  });

  it("shows the syntax of every service as it is written", () => {
    const greeting = markPersonal({ field: "recipient_name", words: ["Dear ", ","], fallback: "Hello," });
    for (const name of mergeNames) {
      const [, shown = ""] = new RegExp(`^\\| \`${name}\` \\| (.*?) \\| [^|]*\\|$`, "m").exec(text) ?? [];
      const written = exportMerge(greeting, "html", mergeSystems[name]);
      expect(shown === "the same" || shown.replaceAll("\\|", "|") === `\`${written}\``, name).toBe(true);
    }
  });
});
