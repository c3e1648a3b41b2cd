import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Config } from "../../src/core/config/types.ts";
import { root } from "../support/playbooks.ts";
import { Interrupted } from "../../src/core/errors.ts";
import type { AnyEvent } from "../../src/core/incident/events.ts";
import { quotedCommand } from "../../src/core/text/quotedCommand.ts";
import { playResumed } from "../support/play.ts";
import { crisis } from "../support/runCrisis.ts";
import { type ScriptLine, scriptedPrompter } from "../support/scriptedPrompter.ts";
import { world } from "../support/world.ts";
import { played, storyUntil } from "./played.ts";
import { storyPlan, storyTemplates } from "./story.ts";

const config: Config = { channels: { short: { publish: ["./put up", "{file}"], timeout: 30 } } };
const before = storyUntil("publish:first").slice(0, -1);
const pause = { type: "command", command: "pause", rest: "", typed: "" } as const;

/** The acts and publications of the first notice, as they are on record. */
async function recorded(script: readonly ScriptLine[], more: Parameters<typeof played>[1] = {}) {
  const { disk, id, said } = await played([...before, ...script], { config, ...more });
  return { said, disk, events: ofFirst(disk.incidents.get(id)?.events ?? []) };
}

const ofFirst = (events: readonly AnyEvent[]) =>
  events
    .filter(({ type, step }) => step === "first" && /^act-|notice-published/.test(type))
    .map(({ type, data }) => ({ type, ...data }));

/** Notes which file each command was about; the n-th call comes to the n-th exit code, then to 0. */
function runner(...codes: readonly number[]) {
  const ran: string[] = [];
  const runCommand = ([program = "", file = ""]: readonly string[]) => {
    ran.push(`${program} ${file.replace(/.*\//, "")}`);
    return { exitCode: codes[ran.length - 1] ?? 0, tail: `call ${ran.length}\n` };
  };
  return { ran, runCommand };
}

describe("publishing with a configured command", () => {
  it("shows the very words, runs once per language after a yes, and keeps words, exit code and output", async () => {
    const shown: string[] = [];
    const { ran, runCommand } = runner();
    const { events, said } = await recorded(
      [
        ["publish-command:first", ({ body = [] }) => (shown.push(...body), "run")],
        [/./, pause],
      ],
      { runCommand },
    );
    expect(ran).toEqual(["./put up holding.en.txt", "./put up holding.de.txt"]);
    const commands = events.flatMap((event) => ("command" in event ? [event.command ?? []] : []));
    expect(shown.slice(1).map((line) => line.trim())).toEqual(commands.map(quotedCommand));
    expect(shown[1]).toMatch(/^ +'\.\/put up' .*holding\.en\.txt/);
    expect(events).toMatchObject([
      { type: "act-started", what: "publish", detail: "first#1 (en)", part: "en" },
      { type: "act-finished", result: "done", exitCode: 0, tail: "call 1\n" },
      { type: "act-started", what: "publish", detail: "first#1 (de)", part: "de" },
      { type: "act-finished", result: "done", exitCode: 0, tail: "call 2\n" },
      { type: "notice-published", notice: "first#1", where: "put up" },
    ]);
    expect(said).toContain("good: Published: first#1");
  });

  it("that fails is on record and gives the menu again; by hand is a way out (R11)", async () => {
    const { runCommand } = runner(7);
    const { events, said } = await recorded(
      [
        ["publish-command:first", "run"],
        ["publish-command:first", "by-hand"],
        ["publish:first", "blog"],
        [/./, pause],
      ],
      { runCommand },
    );
    expect(events).toMatchObject([
      { type: "act-started" },
      { type: "act-finished", result: "failed", exitCode: 7, tail: "call 1\n" },
      { type: "act-started" },
      { type: "act-finished", result: "done", note: "blog" },
      { type: "notice-published", where: "blog" },
    ]);
    expect(said).toContain("bad: The command failed (7)");
  });

  it("the language that failed is tried again, the one that is out is not (R11)", async () => {
    const { ran, runCommand } = runner(0, 1);
    const menus: number[] = [];
    const { events } = await recorded(
      [
        ["publish-command:first", "run"],
        ["publish-command:first", ({ body = [] }) => (menus.push(body.length), "run")],
        [/./, pause],
      ],
      { runCommand },
    );
    expect(ran.map((words) => words.slice(-6, -4))).toEqual(["en", "de", "de"]);
    expect(menus).toEqual([2]);
    expect(events.at(-1)).toMatchObject({ type: "notice-published" });
  });

  it("what was out before an interruption is not run again after it", async () => {
    const first = runner(0, 1);
    const { disk } = await recorded(
      [
        ["publish-command:first", "run"],
        ["publish-command:first", "abort"],
      ],
      first,
    );
    const second = runner();
    const script: readonly ScriptLine[] = [
      ["publish-command:first", "run"],
      [/./, pause],
    ];
    const scene = { plan: storyPlan, templates: storyTemplates, prompter: scriptedPrompter(script), config, disk };
    await playResumed(world({ ...scene, ...second })).catch((error: unknown) => {
      if (!(error instanceof Interrupted)) throw error;
    });
    expect(second.ran).toEqual(["./put up holding.de.txt"]);
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
    const { ran, runCommand } = runner(1);
    const { events } = await recorded(
      [
        ["publish-command:first", "run"],
        [/./, pause],
      ],
      { publishUnasked: true, runCommand },
    );
    expect(ran.map((words) => words.slice(-6, -4))).toEqual(["en", "en", "de"]);
    expect(events.at(-1)).toMatchObject({ type: "notice-published" });
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
  const example = readFileSync(join(root, "docs/examples/outage.answers.yaml"), "utf8");
  const webNotice = /web-notice: .*/;
  const uncertain = (happened: "yes" | "no"): string => `${example}uncertain: { web-notice: "${happened}" }\n`;

  /** A program that writes down what it was called with, and the example evening with it. */
  function withProgram(code: string) {
    const made = crisis();
    const log = join(made.home, "log");
    writeFileSync(
      join(made.home, "put up.mjs"),
      `import { appendFileSync, existsSync } from "node:fs";
const log = ${JSON.stringify(log)};
const first = !existsSync(log);
appendFileSync(log, JSON.stringify(process.argv.slice(2)) + "\\n");
${code}
`,
    );
    const words = ["{folder}", "$(touch never)", "a b", "'", "", "{locale}"];
    const argv = [process.execPath, join(made.home, "put up.mjs"), ...words];
    writeFileSync(
      join(made.home, "crisis.yaml"),
      `schema: crisis/v1\nchannels: { web: { publish: ${JSON.stringify(argv)}, timeout: 20s } }\n`,
    );
    const play = (command: readonly string[], { flags = [], answers = example }: PlayOptions = {}) => {
      writeFileSync(join(made.home, "answers.yaml"), answers);
      return made.run([...command, "--answers", "answers.yaml", ...flags], { cwd: made.home });
    };
    return {
      run: (options?: PlayOptions) => play(["run", "outage"], options),
      resume: (options?: PlayOptions) => play(["resume", "--take-over"], options),
      calls: () =>
        readFileSync(log, "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as string[]),
      called: () => existsSync(log),
      touched: () => existsSync(join(made.home, "never")),
      timeline: () => made.run(["timeline"], { cwd: made.home }).out,
    };
  }

  it("gets its arguments as they are, without a shell; with --yes and no terminal it runs", () => {
    const { run, calls, touched, timeline } = withProgram("console.log('it is up');");
    expect(run({ flags: ["--yes"] }).code).toBe(0);
    expect(calls()).toHaveLength(1);
    const [folder, ...rest] = calls()[0] ?? [];
    expect(folder).toMatch(/\/notices\/web-notice-1$/);
    expect(rest).toEqual(["$(touch never)", "a b", "'", "", "en"]);
    expect(touched()).toBe(false);
    expect(timeline()).toContain("'$(touch never)' 'a b'");
  });

  it("does not run without a yes: done means by hand", () => {
    const { run, called } = withProgram("");
    expect(run().code).toBe(0);
    expect(called()).toBe(false);
  });

  it("runs where the answers say publish: yes, and --yes runs none that they say was put up by hand", () => {
    const publish = withProgram("");
    expect(publish.run({ answers: example.replace(webNotice, "web-notice: { publish: yes }") }).code).toBe(0);
    expect(publish.called()).toBe(true);
    const byHand = withProgram("");
    const answers = example.replace(webNotice, "web-notice: { by_hand: on the board }");
    expect(byHand.run({ answers, flags: ["--yes"] }).code).toBe(0);
    expect(byHand.called()).toBe(false);
  });

  it("that is to publish where none is configured is told, and so is a step that publishes nothing", () => {
    const { run } = withProgram("");
    const hotline = run({ answers: example.replace("hotline: done", "hotline: { publish: yes }") });
    expect([hotline.code, hotline.err]).toEqual([3, expect.stringContaining("no command is configured") as unknown]);
    const repair = run({ answers: example.replace("repair: done", "repair: { publish: yes }") });
    expect([repair.code, repair.err]).toEqual([3, expect.stringContaining("publishes nothing") as unknown]);
  });

  it("that fails stops an unattended run with the resume line (R11)", () => {
    const { run } = withProgram("console.log('no room'); process.exitCode = 9;");
    const { code, err } = run({ flags: ["--yes"] });
    expect(code).toBe(4);
    expect(err).toContain("The command failed (9)");
    expect(err).toContain("crisis resume");
  });

  it("that cannot be started is told like one that failed (R11)", () => {
    const made = crisis();
    writeFileSync(
      join(made.home, "crisis.yaml"),
      `schema: crisis/v1\nchannels: { web: { publish: [./is-not-there, "{folder}"] } }\n`,
    );
    const args = ["run", "outage", "--yes", "--answers", join(root, "docs/examples/outage.answers.yaml")];
    const { code, err } = made.run(args, { cwd: made.home });
    expect(code).toBe(4);
    expect(err).toContain("ENOENT");
  });

  describe.skipIf(process.platform === "win32")("killed with -9 in the middle", () => {
    const killing = "if (first) process.kill(process.ppid, 'SIGKILL');";

    it("is uncertain: asked about, neither repeated nor passed over (R1)", () => {
      const { run, resume, calls, timeline } = withProgram(killing);
      expect(run({ flags: ["--yes"] }).code).toBeNull();
      const asked = resume({ flags: ["--yes"] });
      expect(asked.code).toBe(4);
      expect(asked.err).toContain("Begun before the interruption: web-notice#1");
      expect(calls()).toHaveLength(1);
      expect(resume({ flags: ["--yes"], answers: uncertain("yes") }).code).toBe(0);
      expect(calls()).toHaveLength(1);
      expect(timeline().match(/Published: web-notice#1/g)).toHaveLength(1);
    });

    it("and not done: it runs again (R1)", () => {
      const { run, resume, calls } = withProgram(killing);
      expect(run({ flags: ["--yes"] }).code).toBeNull();
      expect(resume({ flags: ["--yes"], answers: uncertain("no") }).code).toBe(0);
      expect(calls()).toHaveLength(2);
    });
  });
});

interface PlayOptions {
  readonly flags?: readonly string[];
  readonly answers?: string;
}
