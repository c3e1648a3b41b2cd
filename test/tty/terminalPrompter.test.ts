import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Question } from "../../src/app/ports.ts";
import { openTerminal, type Terminal, type TerminalOptions } from "./terminal.ts";

type Asked = Partial<Question>;

const open: Terminal[] = [];
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.kill("SIGKILL");
});

/** The questions, one after the other, on a terminal of their own. */
function ask(questions: readonly Asked[], options: Partial<TerminalOptions> = {}): Terminal {
  const full = questions.map((question, index) => ({
    id: `q${index}`,
    kind: "line",
    message: `Question ${index}`,
    ...question,
  }));
  const argv = ["node", "--import", "tsx", "test/tty/fixtures/askOnce.ts", JSON.stringify(full)];
  const terminal = openTerminal({ argv, ...options });
  open.push(terminal);
  return terminal;
}

const ready = /Ctrl-C\s+pauses/;
const reply = (value: unknown): string => `REPLY ${JSON.stringify(value)}`;
const answer = (text: string): string => reply({ type: "answer", text });
const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

describe("prompt on a real terminal", { timeout: 60_000 }, () => {
  it("takes one line, keeps the header alive, says what is wrong and makes room for the next try", async () => {
    const terminal = ask([
      {
        kind: "choice",
        options: [
          { id: "high", label: "Very high" },
          { id: "low", label: "Low" },
        ],
      },
    ]);
    await terminal.waitFor(ready);
    await terminal.waitFor(/header [3-9]/);
    terminal.type("x\r");
    await terminal.waitFor("is not one of the answers");
    terminal.type("ver\r");
    await terminal.waitFor(answer("high"));
    expect((await terminal.exit).exitCode).toBe(0);
  });

  it("moves with the arrows and takes what they stand on", async () => {
    const terminal = ask([
      {
        kind: "choice",
        options: [
          { id: "a", label: "First" },
          { id: "b", label: "Second" },
          { id: "c", label: "Third" },
        ],
      },
    ]);
    await terminal.waitFor(ready);
    terminal.type("\r");
    await terminal.waitFor("Type a number");
    terminal.type("\u001b[B");
    await terminal.waitFor("> 1. First");
    terminal.type("\u001b[A");
    await terminal.waitFor("> 3. Third");
    terminal.type("\r");
    await terminal.waitFor(answer("c"));
  });

  it("shows why with one key and stays", async () => {
    const terminal = ask([{ kind: "confirm", why: ["Because readers ask."] }]);
    await terminal.waitFor(ready);
    terminal.type("?");
    await terminal.waitFor("Because readers ask.");
    await terminal.waitFor("/skip");
    terminal.type("\r");
    await terminal.waitFor(answer("done"));
  });

  it("reads slash commands, corrects misspelt ones, and lets an answer begin with a slash", async () => {
    const terminal = ask([{}, {}]);
    await terminal.waitFor(ready);
    terminal.type("/skp reason\r");
    await terminal.waitFor("did you mean /skip?");
    terminal.type("\u0015");
    terminal.type("/skip not ours\r");
    await terminal.waitFor(reply({ type: "command", command: "skip", rest: "not ours", typed: "" }));
    await terminal.waitFor(ready);
    terminal.type("//etc/hosts\r");
    await terminal.waitFor(answer("/etc/hosts"));
  });

  it("pastes three lines into a list, and as one line elsewhere; a line end in a paste confirms nothing (R12)", async () => {
    const terminal = ask([{ kind: "lines" }, { kind: "line" }, { kind: "confirm" }]);
    await terminal.waitFor(ready);
    terminal.type(paste("one\ntwo\r\nthree"));
    await terminal.waitFor("> three");
    terminal.type("\r");
    terminal.type("\r");
    await terminal.waitFor(answer("one\ntwo\nthree"));
    await terminal.waitFor(ready);
    terminal.type(paste("a\nb\n"));
    await terminal.waitFor("> a b");
    terminal.type("\r");
    await terminal.waitFor(answer("a b "));
    await terminal.waitFor(ready);
    terminal.type(paste("\n"));
    terminal.type("x");
    await terminal.waitFor(">  x");
    expect(terminal.text()).not.toContain('"done"');
  });

  it("drops escape sequences from pasted text and shows direction marks visibly (R12)", async () => {
    const terminal = ask([{}]);
    await terminal.waitFor(ready);
    terminal.type(paste("ab\u0007c\u202ed\u001b]0;title\u0007"));
    await terminal.waitFor("abc\ufffdd");
    terminal.type("\r");
    await terminal.waitFor(answer("abc\u202ed]0;title"));
    expect(terminal.raw()).not.toContain("\u001b]0;");
    expect(terminal.raw()).not.toContain("\u202ed\u001b");
  });

  it("refuses a paste of 100 kB with a sentence and goes on (R12)", async () => {
    const terminal = ask([{}]);
    await terminal.waitFor(ready);
    terminal.type(paste("x".repeat(100_000)));
    await terminal.waitFor("100000 characters");
    terminal.type("short\r");
    await terminal.waitFor(answer("short"));
  });

  it("interrupts an open question and gives back what was typed (R7)", async () => {
    const terminal = ask([{}]);
    await terminal.waitFor(ready);
    terminal.type("half a sent");
    await terminal.waitFor("> half a sent");
    terminal.kill("SIGUSR2");
    await terminal.waitFor(reply({ type: "interrupted", cause: "due", typed: "half a sent" }));
  });

  it("interrupts a list with its lines and the one begun, and takes them up again", async () => {
    const first = ask([{ kind: "lines" }]);
    await first.waitFor(ready);
    first.type("one\r");
    first.type("tw");
    await first.waitFor("> tw");
    first.kill("SIGUSR2");
    await first.waitFor(reply({ type: "interrupted", cause: "due", typed: "one\ntw" }));
    const second = ask([{ kind: "lines", initial: "one\ntw" }]);
    await second.waitFor("> tw");
    second.type("o\r");
    second.type("\r");
    await second.waitFor(answer("one\ntwo"));
  });

  it("works on twenty columns and through a change of size (F6)", async () => {
    const options = [
      { id: "high", label: "A label that is far longer than the terminal is wide" },
      { id: "low", label: "Low" },
    ];
    const terminal = ask([{ kind: "choice", message: "A question that takes several rows here", options }], {
      columns: 20,
    });
    await terminal.waitFor("pauses");
    terminal.type("\u001b[B");
    await terminal.waitFor("> 1. A label");
    terminal.resize(60, 20);
    await terminal.waitFor("is wide");
    terminal.type("a name that is longer than the terminal, with an ą and a 漢字");
    await terminal.waitFor("漢字");
    terminal.type("\u0015");
    terminal.type("low\r");
    await terminal.waitFor(answer("low"));
  });

  it("masks a secret", async () => {
    const terminal = ask([{ secret: true }]);
    await terminal.waitFor(ready);
    terminal.type("hun");
    terminal.type("ter2");
    await terminal.waitFor("> *******");
    expect(terminal.text()).not.toContain("hunter2");
    terminal.type("\r");
    await terminal.waitFor(answer("hunter2"));
  });

  const endings: ReadonlyArray<readonly [string, (terminal: Terminal) => void, string]> = [
    ["Ctrl-C", (terminal) => terminal.type("\u0003"), "SIGINT"],
    ["Ctrl-C twice", (terminal) => terminal.type("\u0003\u0003"), "SIGINT"],
    ["Ctrl-D on an empty line", (terminal) => terminal.type("\u0004"), "end-of-input"],
    ["SIGTERM", (terminal) => terminal.kill("SIGTERM"), "SIGTERM"],
    ["SIGHUP", (terminal) => terminal.kill("SIGHUP"), "SIGHUP"],
  ];
  it.each(endings)("%s ends the question, the program goes on to say so (R7)", async (_, end, reason) => {
    const terminal = ask([{}]);
    await terminal.waitFor(ready);
    end(terminal);
    await terminal.waitFor(`INTERRUPTED ${reason}`);
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.raw()).toContain("\u001b[?2004l");
  });

  it("a half-typed line is no answer when the question is left (R7)", async () => {
    const terminal = ask([{}]);
    await terminal.waitFor(ready);
    terminal.type("half");
    await terminal.waitFor("> half");
    terminal.type("\u0003");
    await terminal.waitFor("INTERRUPTED SIGINT");
    expect(terminal.text()).not.toContain("REPLY");
  });

  it("does not answer the next question with keys typed for this one", async () => {
    const terminal = ask([{}, { kind: "confirm" }]);
    await terminal.waitFor(ready);
    terminal.type("a\r\r\r");
    await terminal.waitFor(answer("a"));
    await terminal.waitFor(ready);
    expect(terminal.text()).not.toContain('"done"');
  });

  it("notices that its terminal is closed, and ends (R7)", async () => {
    const folder = mkdtempSync(join(tmpdir(), "crisis-tty-"));
    const outcome = join(folder, "outcome");
    const terminal = ask([{}], { env: { OUTCOME: outcome } });
    await terminal.waitFor(ready);
    terminal.hangUp();
    expect(await terminal.exit).toEqual({ exitCode: 4, signal: 0 });
    expect(readFileSync(outcome, "utf8")).toMatch(/^INTERRUPTED (SIGHUP|end-of-input|terminal-closed)\n$/);
    rmSync(folder, { recursive: true });
  });
});
