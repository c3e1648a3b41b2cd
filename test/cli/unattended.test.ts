import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { locales } from "../../src/core/i18n/locale.ts";
import { dialogueMessages } from "../../src/core/i18n/messages/dialogue.ts";
import { type Ended, runCommand, startCommand } from "../support/command.ts";
import { evening, words } from "../support/evening.ts";
import { createOperator, loadPlan } from "../support/operator.ts";
import { incidentsIn, journalOf, onlyIncident, outcomeOf } from "../support/outcome.ts";
import { plainPlay } from "../support/plainPlay.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const example = "docs/examples/outage.answers.yaml";
const exampleText = readFileSync(join(import.meta.dirname, "..", "..", example), "utf8");

/** The example with some of it changed. */
function changed(home: string, change: (text: string) => string): string {
  const path = join(home, "answers.yaml");
  const text = change(exampleText);
  if (text === exampleText) throw new Error("nothing was changed");
  writeFileSync(path, text);
  return path;
}

const lastLine = ({ err }: Ended): string => err.trimEnd().split("\n").at(-1)?.trim() ?? "";

/** Keys named under "still missing". */
const missing = ({ err }: Ended): readonly string[] =>
  [...(/still missing:\n((?: {2}\w+: .+\n)+)/.exec(err)?.[1] ?? "").matchAll(/ {2}(.+)\n/g)].map(
    ([, key]) => key ?? "",
  );

describe("a run from a file of answers", { timeout: 60_000 }, () => {
  it.each(locales)("leads the example to its end, told in %s", async (locale) => {
    const home = temporaryFolder();
    const ended = await runCommand(["run", "outage", "--lang", locale, "--answers", example], { home });
    expect(ended).toMatchObject({ code: 0, out: "" });
    expect(ended.err).not.toContain(dialogueMessages[locale].unusedHeading);
    const { closed, files } = await outcomeOf(home, onlyIncident(home));
    expect(closed).toBe(true);
    expect(new Set(Object.keys(files).map((name) => name.split("/")[0])).size).toBe(9);
    for (const [name, text] of Object.entries(files)) {
      expect(text.trim(), name).not.toBe("");
      expect(text, name).not.toMatch(/\{\{|undefined|\[object|NaN|Invalid Date/);
    }
  });

  it("replays an evening that was played by hand, for readers of four languages", async () => {
    const home = temporaryFolder();
    const answers = evening({ locale: "pl", readers: locales });
    const operator = createOperator(await loadPlan("outage"), "pl", locales, answers);
    expect((await plainPlay(["run", "outage", "--lang", "pl"], operator, { home })).code).toBe(0);
    const incident = onlyIncident(home);
    const written = await runCommand(["answers", incident], { home });
    expect(written.code).toBe(0);

    const again = temporaryFolder();
    const ended = await runCommand(["run", "outage", "--lang", "pl", "--answers", "-"], {
      home: again,
      input: written.out,
    });
    expect(ended.err.slice(-400)).toContain("crisis timeline");
    expect(ended.code).toBe(0);
    const { files } = await outcomeOf(again, onlyIncident(again));
    for (const locale of locales)
      expect(files[`web-notice-1/web-notice.${locale}.md`]).toContain(words[locale].affected);
  });

  it("exits 4 naming every missing answer, loses nothing, and goes on with the rest", async () => {
    const home = temporaryFolder();
    const left = changed(home, (text) =>
      text.replace(/^ {2}(?:fixed_at|data_loss|autoresponder|aftermath\/report-owed|sender):.*\n/gm, ""),
    );
    const stopped = await runCommand(["run", "outage", "--answers", left], { home });
    expect(stopped.code).toBe(4);
    expect(missing(stopped)).toEqual([
      "steps: autoresponder",
      "facts: sender",
      "facts: fixed_at",
      "facts: data_loss",
      "choices: aftermath/report-owed",
    ]);
    const incident = onlyIncident(home);
    expect(lastLine(stopped)).toBe(`crisis resume ${incident}`);
    const before = journalOf(home, incident);
    const ended = await runCommand(["resume", "--answers", example], { home });
    expect(ended.code).toBe(0);
    expect(journalOf(home, incident).slice(0, before.length)).toEqual(before);
    expect((await outcomeOf(home, incident)).closed).toBe(true);
  });

  it("names what is missing so that one more file with just that is enough", async () => {
    const home = temporaryFolder();
    const stopped = await runCommand(["run", "outage", "--lang", "en"], { home });
    expect(stopped.code).toBe(4);
    const named = missing(stopped);
    expect(named.length).toBeGreaterThan(50);
    expect(named).toContain("facts: started_at");
    expect(named).toContain("facts: known.en");
  });

  it("reports answers that nobody asked for", async () => {
    const home = temporaryFolder();
    const path = changed(home, (text) =>
      text.replace("  data_loss: none\n", "  data_loss: none\n  data_loss_detail.en: Nothing.\n"),
    );
    const ended = await runCommand(["run", "outage", "--answers", path], { home });
    expect(ended.code).toBe(0);
    expect(ended.err).toMatch(/not used:\n {2}facts\.data_loss_detail\.en\n/);
  });

  it.each([
    ["facts", (text: string) => text.replace("fixed_at:", "fixd_at:"), "fixed_at"],
    ["steps", (text: string) => text.replace("  autoresponder: done", "  autorespnder: done"), "autoresponder"],
    ["choices", (text: string) => text.replace("free-period", "free-perod"), "free-period"],
  ] as const)(
    "refuses a misspelt key under %s with file:line:col and the nearest, before anything is opened",
    async (_, change, near) => {
      const home = temporaryFolder();
      const ended = await runCommand(["run", "outage", "--answers", changed(home, change)], { home });
      expect(ended.code).toBe(3);
      expect(ended.err).toMatch(/answers\.yaml:\d+:\d+: error:/);
      expect(ended.err).toContain(near);
      const none = await runCommand(["resume"], { home });
      expect(none).toMatchObject({ code: 0 });
    },
  );

  it("takes facts from --set, and refuses what does not fit", async () => {
    const home = temporaryFolder();
    const set = ["--set", "company=Aurora", "--set", "eta=unknown"];
    const ended = await runCommand(["run", "outage", ...set], { home });
    expect(ended.code).toBe(4);
    expect(missing(ended)).not.toContain("facts: company");
    const facts = journalOf(home, onlyIncident(home)).filter(({ type }) => type === "fact-recorded");
    expect(facts.map(({ data }) => data["value"])).toContain("Aurora");
    for (const [bad, hint] of [
      ["compny=X", "company"],
      ["eta=yesterday", "14:30"],
      ["eta", "fact=value"],
    ] as const) {
      const refused = await runCommand(["run", "outage", "--set", bad], { home: temporaryFolder() });
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(hint);
    }
  });
});

describe("answers that mean harm (R12)", { timeout: 60_000 }, () => {
  const ways: ReadonlyArray<readonly [string, string, RegExp]> = [
    ["ANSI escapes", '"Nord\\e[31mlight\\e]0;owned\\a"', /company/],
    ["NUL", '"Nord\\0light"', /company/],
    ["right-to-left marks", '"Nord\\u202Elight"', /company/],
    ["a line break", '"Nord\\r\\nlight"', /company/],
    ["100 kB", `"${"x".repeat(100_000)}"`, /company/],
  ];
  it.each(ways)("%s in a line are refused, shown harmlessly, and nothing is lost", async (_, text, says) => {
    const home = temporaryFolder();
    const path = changed(home, (whole) => whole.replace("company: Nordlight Shop", () => `company: ${text}`));
    const ended = await runCommand(["run", "outage", "--answers", path], { home });
    expect(ended.code).toBe(3);
    expect(ended.err).toMatch(says);
    expect(ended.err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/);
    expect(ended.err.length).toBeLessThan(40_000);
    const recorded = incidentsIn(home).flatMap((id) => journalOf(home, id));
    expect(recorded.filter(({ data }) => data["fact"] === "company")).toEqual([]);
  });

  it("CRLF line ends in the file change nothing", async () => {
    const home = temporaryFolder();
    const path = changed(home, (text) => text.replaceAll("\n", "\r\n"));
    expect(await runCommand(["run", "outage", "--answers", path], { home })).toMatchObject({ code: 0 });
  });
});

describe("without a terminal", { timeout: 60_000 }, () => {
  it.each([
    ["an empty pipe", ""],
    ["a pipe with lines nobody asked for", "yes\nyes\n"],
  ])("without answers, with %s: exit 4 and the resume line, never a wait", async (_, input) => {
    const home = temporaryFolder();
    const ended = await runCommand(["run", "outage"], { home, input });
    expect(ended.code).toBe(4);
    expect(lastLine(ended)).toBe(`crisis resume ${onlyIncident(home)}`);
  });

  it("a pipe that stays open and silent is not waited for", async () => {
    const home = temporaryFolder();
    const child = startCommand(["run", "outage"], { home });
    const code = await new Promise((resolve) => child.on("close", resolve));
    child.stdin.destroy();
    expect(code).toBe(4);
  });

  it("--plain reads answers from a pipe; where the pipe ends, exit 4, and the half line is no answer (R7)", async () => {
    const home = temporaryFolder();
    const ended = await runCommand(["run", "outage", "--plain", "--lang", "en"], { home, input: "\n\n\noutage\nn" });
    expect(ended.code).toBe(4);
    const facts = journalOf(home, onlyIncident(home)).filter(({ type }) => type === "fact-recorded");
    expect(facts.map(({ data }) => data["fact"])).toEqual(["crisis_type"]);
    expect(lastLine(ended)).toBe(`crisis resume ${onlyIncident(home)} --lang en`);
  });

  it("resume with nothing to resume says so and exits 0", async () => {
    const ended = await runCommand(["resume"], { home: temporaryFolder() });
    expect(ended).toMatchObject({ code: 0, out: "" });
    expect(ended.err).toContain("Nothing to resume");
  });

  it.each([
    ["unknown playbook", ["run", "outtage"], 3, "did you mean outage?"],
    ["unknown option", ["run", "outage", "--answrs", "x"], 2, "--answers"],
    ["unknown command", ["rum"], 2, "run"],
    ["a file of answers that is not there", ["run", "outage", "--answers", "nowhere.yaml"], 3, "nowhere.yaml"],
    ["a folder for a file of answers", ["run", "outage", "--answers", "docs"], 3, "docs"],
    ["a folder for a playbook", ["run", "./docs"], 3, "folder"],
    ["an unknown language", ["run", "outage", "--lang", "xx"], 2, "en, de, pl, sv"],
    ["an incident that is not there", ["resume", "outage-2020-01-01-0000"], 2, "outage-2020-01-01-0000"],
  ] as const)("%s: exit code and what would be right", async (_, args, code, hint) => {
    const home = temporaryFolder();
    const ended = await runCommand(args, { home });
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(hint);
    expect(ended.err).not.toContain("    at ");
  });

  it("no escape sequence is printed into a pipe, and LANG=C does not hurt (F6)", async () => {
    const home = temporaryFolder();
    const ended = await runCommand(["run", "outage", "--answers", example], {
      home,
      env: { LANG: "C", LC_ALL: "C", TERM: "dumb" },
    });
    expect(ended.code).toBe(0);
    expect(ended.err).not.toContain("\u001b");
  });
});
