import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/core/config/readConfig.ts";
import { staffListFiles } from "../../src/core/notice/channels/staffList.ts";
import { root } from "../support/playbooks.ts";
import { has } from "../support/programs.ts";
import { crisis } from "../support/runCrisis.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const doc = (name: string): string => readFileSync(join(root, "docs", name), "utf8");
/** The lines of the code blocks of a language, a block each. */
const blocks = (name: string, language: string): ReadonlyArray<readonly string[]> =>
  [...doc(name).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, code = ""]) =>
    code.trim().split("\n"),
  );
const wordsOf = (line = ""): readonly string[] => line.split(" ");

describe("docs/autoresponder.md", () => {
  const [render = [], check = []] = blocks("autoresponder.md", "sh");

  /** The folder in which the first command has been carried out, and what it printed. */
  function rendered(): { readonly home: string; readonly out: string } {
    const { run, home } = crisis();
    const words = wordsOf(render[0]).map((word) => (word.startsWith("docs/") ? join(root, word) : word));
    const { code, out, err } = run(words.slice(1), { cwd: home });
    expect([code, err]).toEqual([0, ""]);
    return { home, out };
  }

  it("its first command writes the files it lists", () => {
    const [listed = []] = blocks("autoresponder.md", "text");
    expect(rendered().out.trim().split("\n").toSorted()).toEqual(listed);
  });

  it.skipIf(!has("sievec") || !has("sieve-test"))("its checks pass, and answer a person and no list", () => {
    const { home } = rendered();
    execFileSync("sievec", wordsOf(check[0]).slice(1), { cwd: home, stdio: "pipe" });
    chmodSync(home, 0o777);
    const [program = "", ...words] = wordsOf(check[1]);
    // For root, whom no mail is delivered to.
    const user = ["mail_uid=65534", "mail_gid=65534", "first_valid_uid=1", `mail_home=${home}`];
    const settings = [...user, `mail_location=maildir:${home}/m`].flatMap((setting) => ["-o", setting]);
    const told = (header: string): string => {
      const mail = `From: somebody@example.org\nTo: help@example.com\nSubject: Order\nMessage-ID: <1@x>\n${header}\nHello?\n`;
      writeFileSync(join(home, "mail.eml"), mail);
      return execFileSync(program, [...settings, ...words], { cwd: home, encoding: "utf8", stdio: "pipe" });
    };
    expect(told("")).toContain("send vacation message");
    expect(told("List-Id: <x.example>\n")).not.toContain("send vacation message");
  });
});

describe("docs/staff-list.md", () => {
  const [yaml = []] = blocks("staff-list.md", "yaml");
  const { config = {} } = readConfig(`schema: crisis/v1\n${yaml.join("\n")}\n`, "crisis.yaml");
  const files = staffListFiles([], { config, now: 0, id: "x" });

  it("names the files that its configuration gives", () => {
    expect(files.map(({ name }) => name)).toEqual(["staff.aliases", "staff.virtual"]);
    for (const { name } of files) expect(doc("staff-list.md")).toContain(`\`${name}\``);
  });

  it.skipIf(!has("postmap"))("its commands find every member", () => {
    const folder = temporaryFolder();
    for (const { name, content } of files) writeFileSync(join(folder, name), content);
    const run = ([program = "", ...words]: readonly string[]): string =>
      execFileSync(program, words, { cwd: folder, encoding: "utf8", stdio: "pipe" });
    const [build = [], query = []] = (blocks("staff-list.md", "sh")[0] ?? []).map(wordsOf);
    run(build);
    const found = run(query);
    expect(found.trim().split(", ")).toEqual(config.staff?.members);
  });
});
