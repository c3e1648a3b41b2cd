import { describe, expect, it } from "vitest";
import type { Question } from "../../../src/app/ports.ts";
import { findOption, interpretAnswer, interpretCommand } from "../../../src/adapters/terminal/interpret.ts";

const line: Question = { id: "q", kind: "line", message: "?" };
const options = [
  { id: "critical", label: "Very high" },
  { id: "high", label: "High" },
  { id: "low", label: "Low" },
  { id: "lower", label: "Lower still" },
];
const choice: Question = { id: "q", kind: "choice", message: "?", options };
const confirm: Question = { id: "q", kind: "confirm", message: "?" };
const answer = (text: string) => ({ type: "reply", reply: { type: "answer", text } });

describe("interpretAnswer", () => {
  it.each([
    [line, "in 90 min", answer("in 90 min")],
    [{ ...line, default: "now" }, "", answer("now")],
    [{ ...line, default: "now" }, "   ", answer("now")],
    [line, "//etc/hosts", answer("/etc/hosts")],
    [choice, "2", answer("high")],
    [choice, "2.", answer("high")],
    [choice, " HIGH ", answer("high")],
    [choice, "very", answer("critical")],
    [choice, "low", answer("low")],
    [{ ...choice, default: "low" }, "", answer("low")],
    [confirm, "", answer("done")],
    [confirm, "Ja", answer("done")],
    [confirm, "on the web page", answer("on the web page")],
  ] as const)("%o given “%s”", (question, text, expected) => {
    expect(interpretAnswer(question, text, "en")).toEqual(expected);
  });

  it.each([
    [choice, "", "Type a number"],
    [choice, "0", "is not one of"],
    [choice, "5", "is not one of"],
    [choice, "lowe", undefined],
    [choice, "nothing", "is not one of"],
    [confirm, "no", "once it is done"],
    [confirm, "Noch nicht", "once it is done"],
    [{ ...confirm, validate: () => "A number, please" }, "x", "A number"],
    [{ ...line, validate: () => "no" }, "x", "no"],
  ] as const)("%o refuses “%s”", (question, text, sentence) => {
    const read = interpretAnswer(question, text, "en");
    if (sentence === undefined) expect(read.type).toBe("reply");
    else expect(read).toMatchObject({ type: "problem", problem: expect.stringContaining(sentence) });
  });

  it("an ambiguous beginning is no option", () => {
    expect(findOption(options, "l")).toBeUndefined();
    expect(findOption(options, "lower s")?.id).toBe("lower");
  });
});

describe("interpretCommand", () => {
  it.each(["?", " ? ", "/help", "/why", "/?"])("“%s” asks for help", (text) => {
    expect(interpretCommand(text, "en")).toEqual({ type: "help" });
  });

  it("hands on what had been given before", () => {
    expect(interpretCommand("/note rang them", "en", "one\n")).toEqual({
      type: "reply",
      reply: { type: "command", command: "note", rest: "rang them", typed: "one\n" },
    });
  });

  it("is undefined for an answer", () => {
    expect(interpretCommand("skip", "en")).toBeUndefined();
    expect(interpretCommand("//skip", "en")).toBeUndefined();
  });
});
