import { describe, expect, it } from "vitest";
import type { Question } from "../../../src/app/ports.ts";
import { createPlainPrompter } from "../../../src/adapters/terminal/plainPrompter.ts";
import { recorder, typing } from "./streams.ts";

const question = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  kind: "line",
  message: `Question ${id}?`,
  ...rest,
});

function open(every = 5) {
  const input = typing();
  const output = recorder();
  const stop = new AbortController();
  const prompter = createPlainPrompter({ input, output, locale: "en", signal: stop.signal, every });
  return { input, output, stop, prompter };
}

describe("plain prompter", () => {
  it("uses every line of a pipe exactly once, however it arrives", async () => {
    const { input, prompter } = open();
    input.write("a\nb\r\nc");
    input.end("d\n");
    const texts: string[] = [];
    for (const id of ["1", "2", "3"]) {
      const reply = await prompter.ask(question(id));
      if (reply.type === "answer") texts.push(reply.text);
    }
    expect(texts).toEqual(["a", "b", "cd"]);
    await expect(prompter.ask(question("4"))).rejects.toMatchObject({ reason: "end-of-input" });
  });

  it("does not take a last line that nobody has ended (R7)", async () => {
    const { input, prompter } = open();
    input.end("half");
    await expect(prompter.ask(question("1"))).rejects.toMatchObject({ reason: "end-of-input" });
  });

  it("ends at once on an input that has ended before (R7)", async () => {
    const { input, prompter } = open();
    input.end();
    input.resume();
    await new Promise((resolve) => input.once("close", resolve));
    await expect(prompter.ask(question("1"))).rejects.toMatchObject({ reason: "end-of-input" });
  });

  it("prints header, body, numbered options and hints, without escape codes", async () => {
    const { input, output, prompter } = open();
    input.write("2\n");
    const options = [
      { id: "a", label: "First" },
      { id: "b", label: "Second", hint: "rarely" },
    ];
    const reply = await prompter.ask(
      question("c", { kind: "choice", options, default: "a", header: () => "INC · 12 min", body: ["  text"] }),
    );
    expect(reply).toEqual({ type: "answer", text: "b" });
    expect(output.text()).toBe(
      "\nINC · 12 min\n  text\nQuestion c?\n  1. First\n  2. Second (rarely)\n(Enter: First; ? = why and commands)\n> ",
    );
  });

  it("asks again after a refusal, with the sentence", async () => {
    const { input, output, prompter } = open();
    input.write("bad\n/nonsense\n?\ngood\n");
    const validate = (text: string) => (text === "bad" ? "Please be good" : undefined);
    expect(await prompter.ask(question("1", { validate, why: ["Because."] }))).toEqual({
      type: "answer",
      text: "good",
    });
    expect(output.text()).toContain("! Please be good");
    expect(output.text()).toContain("no command /nonsense");
    expect(output.text()).toContain("Because.");
  });

  it("collects a list up to an empty line", async () => {
    const { input, prompter } = open();
    input.write("one\n//two\n\n");
    expect(await prompter.ask(question("1", { kind: "lines" }))).toEqual({ type: "answer", text: "one\n/two" });
  });

  it("gives the lines of a list back with a command, and takes them up again", async () => {
    const { input, output, prompter } = open();
    input.write("one\n/note rang\n");
    const reply = await prompter.ask(question("1", { kind: "lines" }));
    expect(reply).toEqual({ type: "command", command: "note", rest: "rang", typed: "one\n" });
    input.write("two\n\n");
    expect(await prompter.ask(question("1", { kind: "lines", initial: "one\n" }))).toEqual({
      type: "answer",
      text: "one\ntwo",
    });
    expect(output.text()).toContain("  - one");
  });

  it("is interrupted by what falls due, and loses no line by it", async () => {
    const { input, prompter } = open();
    let due = 0;
    expect(await prompter.ask(question("1", { interrupt: () => (++due > 2 ? "duty" : undefined) }))).toEqual({
      type: "interrupted",
      cause: "duty",
      typed: "",
    });
    input.write("later\n");
    expect(await prompter.ask(question("1"))).toEqual({ type: "answer", text: "later" });
  });

  it("is left by a signal, before and during a question (R7)", async () => {
    const { stop, prompter } = open();
    const open1 = prompter.ask(question("1"));
    stop.abort("SIGTERM");
    await expect(open1).rejects.toMatchObject({ reason: "SIGTERM" });
    await expect(prompter.ask(question("2"))).rejects.toMatchObject({ reason: "SIGTERM" });
  });

  it("survives a line of two megabytes (R12)", async () => {
    const { input, output, prompter } = open();
    input.write("x".repeat(1_500_000));
    input.write("x".repeat(500_000));
    input.write("\nshort\n");
    expect(await prompter.ask(question("1"))).toEqual({ type: "answer", text: "short" });
    expect(output.text()).toContain("2000000 characters");
  });

  it("reports a terminal that is gone (R7)", async () => {
    const { input, output, prompter } = open();
    output.break("EIO");
    output.write("x");
    await new Promise((resolve) => setImmediate(resolve));
    input.write("a\n");
    await expect(prompter.ask(question("1"))).rejects.toMatchObject({ reason: "terminal-closed" });
  });

  it("shows what came from outside harmlessly (R12)", async () => {
    const { input, output, prompter } = open();
    input.write("a\n");
    await prompter.ask(question("1", { message: "x\u001b[2Jy" }));
    expect(output.text()).toContain("x<U+001B>[2Jy");
  });

  it("hides a secret on a terminal, and edits it", async () => {
    const modes: boolean[] = [];
    const input = Object.assign(typing(), { isTTY: true, setRawMode: (raw: boolean) => modes.push(raw) });
    const output = recorder();
    const prompter = createPlainPrompter({ input, output, locale: "en", signal: new AbortController().signal });
    const asked = prompter.ask(question("1", { secret: true }));
    input.write("wrong\u0015hunn\u007fter2\r");
    expect(await asked).toEqual({ type: "answer", text: "hunter2" });
    expect(modes).toEqual([true, false]);
    const left = prompter.ask(question("2", { secret: true }));
    input.write("\u0003");
    await expect(left).rejects.toMatchObject({ reason: "SIGINT" });
    expect(output.text()).not.toContain("hunter2");
  });
});
