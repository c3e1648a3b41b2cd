import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Config } from "../../src/core/config/types.ts";
import { root } from "../support/playbooks.ts";
import { crisis } from "../support/runCrisis.ts";
import type { ScriptLine } from "../support/scriptedPrompter.ts";
import { played, storyUntil } from "./played.ts";

const config: Config = { channels: { short: { publish: ["./put up", "{file}"], timeout: 30 } } };
const before = storyUntil("publish:first").slice(0, -1);
const pause = { type: "command", command: "pause", rest: "", typed: "" } as const;

/** The acts and publications of the first notice, as they are on record. */
async function recorded(script: readonly ScriptLine[], more: Parameters<typeof played>[1] = {}) {
  const { disk, id, said } = await played([...before, ...script], { config, ...more });
  const events = disk.incidents.get(id)?.events ?? [];
  const ours = events.filter(({ type, step }) => step === "first" && /^act-|notice-published/.test(type));
  return { said, events: ours.map(({ type, data }) => ({ type, ...data })) };
}

describe("publishing with a configured command", () => {
  it("shows the very words, runs once per language after a yes, and keeps exit code and output", async () => {
    const ran: (readonly string[])[] = [];
    const runCommand = (argv: readonly string[]) => {
      ran.push(argv);
      return { exitCode: 0, tail: "put up\n" };
    };
    const { events, said } = await recorded(
      [
        ["publish-command:first", ({ body = [] }) => (said1.push(...body), "run")],
        [/./, pause],
      ],
      { runCommand },
    );
    expect(ran.map(([program, file]) => [program, file?.replace(/.*\//, "")])).toEqual([
      ["./put up", "holding.en.txt"],
      ["./put up", "holding.de.txt"],
    ]);
    expect(said1.join("\n")).toContain("'./put up' ");
    expect(events).toMatchObject([
      { type: "act-started", what: "publish", detail: "first#1" },
      { type: "act-finished", result: "done", exitCode: 0, tail: "put up\n" },
      { type: "notice-published", notice: "first#1" },
    ]);
    expect(said).toContain("good: Published: first#1");
  });
  const said1: string[] = [];

  it("that fails is on record and gives the menu again; by hand is a way out (R11)", async () => {
    const { events, said } = await recorded(
      [
        ["publish-command:first", "run"],
        ["publish-command:first", "by-hand"],
        ["publish:first", "blog"],
        [/./, pause],
      ],
      { runCommand: () => ({ exitCode: 7, tail: "no such page\n" }) },
    );
    expect(events).toMatchObject([
      { type: "act-started" },
      { type: "act-finished", result: "failed", exitCode: 7, tail: "no such page\n" },
      { type: "act-started" },
      { type: "act-finished", result: "done", note: "blog" },
      { type: "notice-published", where: "blog" },
    ]);
    expect(said).toContain("bad: The command failed (7)");
  });

  it("the second language is not published after the first has failed", async () => {
    let runs = 0;
    await recorded(
      [
        ["publish-command:first", "run"],
        ["publish-command:first", "abort"],
      ],
      {
        runCommand: () => ({ exitCode: (runs += 1) }),
      },
    );
    expect(runs).toBe(1);
  });

  it("can be skipped with a reason", async () => {
    const { events } = await recorded([
      ["publish-command:first", "skip"],
      ["reason:first", "the site is gone"],
      [/./, pause],
    ]);
    expect(events).toEqual([]);
  });

  it("with --yes runs unasked, and asks when it fails", async () => {
    let runs = 0;
    const { events } = await recorded(
      [
        ["publish-command:first", "run"],
        [/./, pause],
      ],
      {
        publishUnasked: true,
        runCommand: () => ({ exitCode: (runs += 1) === 1 ? 1 : 0 }),
      },
    );
    expect(events.map(({ type }) => type)).toEqual([
      "act-started",
      "act-finished",
      "act-started",
      "act-finished",
      "notice-published",
    ]);
  });

  it("that asks for a file the notice does not have is told, and the text is put up by hand", async () => {
    const { said } = await recorded(
      [
        ["publish:first", "blog"],
        [/./, pause],
      ],
      {
        config: { channels: { short: { publish: ["up", "{file.pdf}"] } } },
      },
    );
    expect(said.join("\n")).toContain("{file.pdf}");
  });
});

describe("a real command", () => {
  /** A program that writes down what it was called with. */
  function withProgram(code: string) {
    const made = crisis();
    const log = join(made.home, "log");
    writeFileSync(
      join(made.home, "put up.mjs"),
      `import { appendFileSync } from "node:fs";\nconst log = ${JSON.stringify(log)};\n${code}\n`,
    );
    const argv = [process.execPath, join(made.home, "put up.mjs"), "{folder}", "$(touch never)", "a b", "'"];
    writeFileSync(
      join(made.home, "crisis.yaml"),
      `schema: crisis/v1\nchannels: { web: { publish: ${JSON.stringify(argv)}, timeout: 20s } }\n`,
    );
    const run = (...more: string[]) =>
      made.run(["run", "outage", "--answers", join(root, "docs/examples/outage.answers.yaml"), ...more], {
        cwd: made.home,
      });
    return { run, log: () => readFileSync(log, "utf8") };
  }
  const tells = "appendFileSync(log, JSON.stringify(process.argv.slice(2)) + '\\n'); console.log('it is up');";

  it("gets its arguments as they are, without a shell; with --yes and no terminal it runs", () => {
    const { run, log } = withProgram(tells);
    expect(run("--yes").code).toBe(0);
    const [folder, ...rest] = JSON.parse(log().trim()) as string[];
    expect(folder).toMatch(/\/notices\/web-notice-1$/);
    expect(rest).toEqual(["$(touch never)", "a b", "'"]);
  });

  it("does not run without a yes", () => {
    const { run, log } = withProgram(tells);
    expect(run().code).toBe(0);
    expect(log).toThrow();
  });

  it("that fails stops an unattended run with the resume line", () => {
    const { run } = withProgram("console.log('no room'); process.exitCode = 9;");
    const { code, err } = run("--yes");
    expect(code).toBe(4);
    expect(err).toContain("The command failed (9)");
    expect(err).toContain("crisis resume");
  });
});
