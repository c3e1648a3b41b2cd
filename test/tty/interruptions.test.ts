import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { bareEnv, commandFile, runCommand } from "../support/command.ts";
import { createOperator, loadPlan, type Operator } from "../support/operator.ts";
import { incidentsIn, journalOf, onlyIncident } from "../support/outcome.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { openTerminal, type Terminal, type TerminalOptions } from "./terminal.ts";
import { createPlayer, openCrisis, type Player } from "./terminalPlay.ts";

const fixture = join(import.meta.dirname, "..", "fixtures", "tty");
const playbook = join(fixture, "crossing.yaml");

const answers = {
  "fact:next_at": "in 40 min",
  "fact:remark": "smoke",
  "fact:lines": ["first line", "second line"],
  "fact:state": "open",
  accept: "",
  publish: "",
  step: "",
  run: "by-hand",
  "take-over": "yes",
  uncertain: "no",
  plan: "keep",
  duty: "now",
  reason: "not now",
};

const open: Terminal[] = [];
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.kill("SIGKILL");
});

interface Scene {
  readonly home: string;
  readonly terminal: Terminal;
  readonly player: Player;
}

const operatorWith = async (more: Partial<typeof answers> = {}): Promise<Operator> =>
  createOperator(await loadPlan(playbook), "en", ["en"], { ...answers, ...more });

async function scene(
  args: readonly string[] = ["run", playbook, "--lang", "en"],
  options: Partial<TerminalOptions> & { readonly home?: string; readonly answers?: Partial<typeof answers> } = {},
): Promise<Scene> {
  const home = options.home ?? temporaryFolder();
  const terminal = openCrisis(args, { ...options, home });
  open.push(terminal);
  return { home, terminal, player: createPlayer(terminal, await operatorWith(options.answers), "en") };
}

const lastLine = (terminal: Terminal): string => terminal.text().trimEnd().split("\n").at(-1)?.trim() ?? "";

const recorded = (home: string, fact: string): readonly unknown[] =>
  journalOf(home, onlyIncident(home))
    .filter(({ type, data }) => type === "fact-recorded" && data["fact"] === fact)
    .map(({ data }) => data["value"]);

describe("a dialogue that is left", { timeout: 60_000 }, () => {
  const endings: ReadonlyArray<readonly [string, (terminal: Terminal) => void]> = [
    ["Ctrl-C", (terminal) => terminal.type("\u0003")],
    ["Ctrl-C twice", (terminal) => terminal.type("\u0003\u0003")],
    ["SIGTERM", (terminal) => terminal.kill("SIGTERM")],
    ["SIGHUP", (terminal) => terminal.kill("SIGHUP")],
    ["Ctrl-D on an empty line", (terminal) => terminal.type("\u0015\u0004")],
    ["/pause", (terminal) => terminal.type("\u0015/pause\r")],
  ];
  it.each(endings)("%s: exit 4, the last line resumes, a half-typed line is no answer (R7)", async (_, end) => {
    const { home, terminal, player } = await scene();
    await player.until("fact:lines");
    terminal.type("half a li");
    await terminal.waitFor("> half a li");
    end(terminal);
    expect((await terminal.exit).exitCode).toBe(4);
    const incident = onlyIncident(home);
    expect(lastLine(terminal)).toBe(`crisis resume ${incident} --lang en`);
    expect(recorded(home, "remark")).toEqual(["smoke"]);
    expect(recorded(home, "lines")).toEqual([]);
    expect(existsSync(join(home, "incidents", incident, "lock"))).toBe(false);

    const resumed = await scene(["resume", incident], { home });
    expect(await resumed.player.next()).toBe("fact:lines");
    expect(await resumed.player.toEnd()).toEqual(["fact:lines", "run", "step"]);
    expect((await resumed.terminal.exit).exitCode).toBe(0);
  });

  it("the terminal's window is closed: what is confirmed is kept, the lock is given back (R7)", async () => {
    const { home, terminal, player } = await scene();
    await player.until("fact:lines");
    terminal.type("half a li");
    await terminal.waitFor("> half a li");
    terminal.hangUp();
    expect((await terminal.exit).exitCode).toBe(4);
    expect(recorded(home, "remark")).toEqual(["smoke"]);
    expect(recorded(home, "lines")).toEqual([]);
    expect(existsSync(join(home, "incidents", onlyIncident(home), "lock"))).toBe(false);
  });
});

describe("a dialogue that is interrupted", { timeout: 60_000 }, () => {
  it("a duty falls due while a line is being typed: it is kept, and the line comes back (R8)", async () => {
    const { home, terminal, player } = await scene(undefined, { answers: { "fact:next_at": "in 126 s" } });
    await player.until("fact:remark");
    terminal.type("smoke over the r");
    await terminal.waitFor("> smoke over the r");
    player.passed();
    expect(await player.next()).toBe("duty");
    expect(recorded(home, "remark")).toEqual([]);
    player.answer();
    expect(await player.next()).toBe("fact:next_at");
    player.passed();
    terminal.type("in 40 min\r");
    await player.until("fact:remark");
    await terminal.waitFor("> smoke over the r");
    terminal.type("iver\r");
    player.passed();
    await player.until("fact:lines");
    expect(recorded(home, "remark")).toEqual(["smoke over the river"]);
    expect(incidentsIn(home).length).toBe(1);
  });

  it("the header goes on while a question stands open", async () => {
    const { terminal, player } = await scene(undefined, { answers: { "fact:next_at": "in 185 s" } });
    await player.until("fact:remark");
    const left = (): readonly string[] =>
      [...terminal.text().matchAll(/next word [^(]*\(in (\d+) min/g)].map(([, minutes]) => minutes ?? "");
    expect(left().at(-1)).toBe("3");
    await terminal.waitFor(/next word [^(]*\(in 2 min/);
  });

  it("a note from another terminal is read into the open dialogue, and into the record once", async () => {
    const { home, terminal, player } = await scene();
    await player.until("fact:lines");
    terminal.type("one\r");
    terminal.type("tw");
    await terminal.waitFor("> tw");
    player.passed();
    const incident = onlyIncident(home);
    const left = await runCommand(["note", "called the provider", "--incident", incident], { home });
    expect(left.code).toBe(0);
    await terminal.waitFor("called the provider");
    await player.until("fact:lines");
    await terminal.waitFor("> tw");
    terminal.type("o\r\r");
    player.passed();
    await player.toEnd();
    expect(recorded(home, "lines")).toEqual([["one", "two"]]);
    const notes = journalOf(home, incident).filter(({ type }) => type === "note-added");
    expect(notes.map(({ data }) => data["text"])).toEqual(["called the provider"]);
  });

  it("a command that hangs is stopped, and the menu comes back (R11)", async () => {
    const { home, terminal, player } = await scene();
    await player.until("run");
    player.passed();
    terminal.type("1\r");
    await terminal.waitFor("stopped after 1 s");
    await player.until("run");
    await player.toEnd();
    expect((await terminal.exit).exitCode).toBe(0);
    const ends = journalOf(home, onlyIncident(home)).filter(
      ({ type, step }) => type === "act-finished" && step === "restart",
    );
    expect(ends.map(({ data }) => data["result"])).toEqual(["failed"]);
  });

  /** The playbook with a command that runs for a while, begun. */
  async function runningCommand(): Promise<Scene & { readonly incident: string }> {
    const own = temporaryFolder();
    cpSync(fixture, own, { recursive: true });
    const text = readFileSync(join(own, "crossing.yaml"), "utf8");
    writeFileSync(join(own, "crossing.yaml"), text.replace("timeout: 1s", "timeout: 60s").replace('"600"', '"15"'));
    const begun = await scene(["run", join(own, "crossing.yaml"), "--lang", "en"]);
    await begun.player.until("run");
    begun.player.passed();
    begun.terminal.type("1\r");
    const incident = onlyIncident(begun.home);
    const acts = (): boolean =>
      journalOf(begun.home, incident).some(({ type, step }) => type === "act-started" && step === "restart");
    await expect.poll(acts, { timeout: 10_000 }).toBe(true);
    return { ...begun, incident };
  }

  it("Ctrl-C while a command runs: it is stopped and recorded as failed, and offered again (R7, R11)", async () => {
    const { home, terminal, incident } = await runningCommand();
    terminal.type("\u0003");
    expect((await terminal.exit).exitCode).toBe(4);
    expect(lastLine(terminal)).toBe(`crisis resume ${incident} --lang en`);
    const resumed = await scene(["resume", incident], { home });
    expect(await resumed.player.next()).toBe("run");
    expect(resumed.terminal.text()).toContain("try again");
    await resumed.player.toEnd();
    expect((await resumed.terminal.exit).exitCode).toBe(0);
  });

  it("kill -9 while a command runs: nobody knows whether it happened, so it is asked (R1, R11)", async () => {
    const { home, terminal, incident } = await runningCommand();
    terminal.kill("SIGKILL");
    await terminal.exit;
    const resumed = await scene(["resume", incident, "--take-over"], { home });
    expect(await resumed.player.next()).toBe("uncertain");
    expect(resumed.terminal.text()).toContain("sleep 15");
    await resumed.player.toEnd();
    expect((await resumed.terminal.exit).exitCode).toBe(0);
  });
});

describe("an incident taken up by somebody else", { timeout: 60_000 }, () => {
  it("is told who holds it, may read, and may take over with a yes; the first stops at its next answer (R5)", async () => {
    const first = await scene();
    await first.player.until("fact:remark");
    const incident = onlyIncident(first.home);
    const reading = await runCommand(["status", incident], { home: first.home });
    expect(reading.out).toContain(incident);

    const refused = await scene(["resume", incident], { home: first.home, answers: { "take-over": "no" } });
    expect(await refused.player.next()).toBe("take-over");
    expect(refused.terminal.text()).toContain(String(first.terminal.pid));
    refused.player.answer();
    expect((await refused.terminal.exit).exitCode).toBe(3);

    const second = await scene(["resume", incident], { home: first.home });
    await second.player.until("fact:remark");
    first.player.passed();
    first.terminal.type("mine\r");
    expect((await first.terminal.exit).exitCode).toBe(3);
    second.player.answer();
    await second.player.toEnd();
    expect((await second.terminal.exit).exitCode).toBe(0);
    expect(recorded(first.home, "remark")).toEqual(["smoke"]);
    const sequence = journalOf(first.home, incident).map(({ seq }) => seq);
    expect(sequence).toEqual(sequence.map((_, index) => index + 1));
  });

  it("an owner that is dead is named, and Enter takes over (R6)", async () => {
    const first = await scene();
    await first.player.until("fact:remark");
    first.terminal.kill("SIGKILL");
    await first.terminal.exit;
    const second = await scene(["resume"], { home: first.home, answers: { "take-over": "" } });
    expect(await second.player.next()).toBe("take-over");
    expect(second.terminal.text()).toContain("no longer there");
    await second.player.toEnd();
    expect((await second.terminal.exit).exitCode).toBe(0);
    expect(recorded(first.home, "remark")).toEqual(["smoke"]);
  });

  it("a playbook changed meanwhile is shown; staying with the old one is asked once (R9)", async () => {
    const own = temporaryFolder();
    cpSync(fixture, own, { recursive: true });
    const changed = join(own, "crossing.yaml");
    const first = await scene(["run", changed, "--lang", "en"]);
    await first.player.until("fact:remark");
    first.terminal.type("\u0003");
    await first.terminal.exit;
    appendFileSync(changed, "  - { id: extra, title: One more thing, do: Sweep., source: [C01] }\n");
    const second = await scene(["resume"], { home: first.home });
    expect(await second.player.next()).toBe("plan");
    expect(second.terminal.text()).toContain("step extra: added");
    second.player.answer();
    await second.player.until("fact:remark");
    second.terminal.type("\u0003");
    await second.terminal.exit;
    const third = await scene(["resume"], { home: first.home });
    expect(await third.player.toEnd()).not.toContain("plan");
    expect((await third.terminal.exit).exitCode).toBe(0);
    expect(third.terminal.text()).not.toContain("One more thing");
  });

  it("a playbook changed meanwhile may be adopted (R9)", async () => {
    const own = temporaryFolder();
    cpSync(fixture, own, { recursive: true });
    const changed = join(own, "crossing.yaml");
    const first = await scene(["run", changed, "--lang", "en"]);
    await first.player.until("fact:remark");
    first.terminal.type("\u0003");
    await first.terminal.exit;
    appendFileSync(changed, "  - { id: extra, title: One more thing, do: Sweep., source: [C01] }\n");
    const second = await scene(["resume"], { home: first.home, answers: { plan: "adopt" } });
    await second.player.toEnd();
    expect((await second.terminal.exit).exitCode).toBe(0);
    expect(second.terminal.text()).toContain("One more thing");
  });
});

describe("terminals that can do little", { timeout: 60_000 }, () => {
  it("twenty columns and eight rows are enough (F6)", async () => {
    const { terminal, player } = await scene(undefined, { columns: 20, rows: 8 });
    await player.toEnd();
    expect((await terminal.exit).exitCode).toBe(0);
  });

  it.each([
    ["TERM=dumb", ["TERM=dumb"], []],
    ["--plain", [], ["--plain"]],
  ] as const)("%s: no escape sequence is printed (F6)", async (_, env, more) => {
    const home = temporaryFolder();
    const argv = ["env", ...env, process.execPath, commandFile, "run", playbook, "--lang", "en", ...more];
    const terminal = openTerminal({ argv, env: bareEnv(home) });
    open.push(terminal);
    await terminal.waitFor("? = why and commands)");
    terminal.type("/pause\r");
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.raw()).not.toContain("\u001b");
  });

  it("NO_COLOR draws without a colour", async () => {
    const { terminal, player } = await scene(undefined, { env: { NO_COLOR: "1" } });
    await player.toEnd();
    expect(terminal.raw()).not.toMatch(/\u001b\[(?:3|4|9|10)\d(?:;\d+)*m/);
  });
});
