import { describe, expect, it } from "vitest";
import type { Question } from "../../../src/app/ports.ts";
import { readAnswers } from "../../../src/app/answers.ts";
import { createAnswersPrompter } from "../../../src/adapters/terminal/answersPrompter.ts";
import { MissingAnswer } from "../../../src/core/errors.ts";

const question = (id: string, rest: Partial<Question> = {}): Question => ({ id, kind: "line", message: "?", ...rest });
const choice = (id: string, ...ids: readonly string[]): Question =>
  question(id, { kind: "choice", options: ids.map((option) => ({ id: option, label: option.toUpperCase() })) });
const answer = (text: string) => ({ type: "answer", text });
const command = (name: string, rest: string) => ({ type: "command", command: name, rest, typed: "" });
const open = (yaml: string) => createAnswersPrompter(readAnswers(yaml, "a.yaml"), "en");

const file = `
facts: { eta: in 90 min, known: { de: Ja, en: "Yes" }, gone: null, path: /etc/hosts, two: [a, b] }
basis: { eta: technician }
choices: { tier: { choose: b, reason: fair }, plain: a }
steps: { x/a: done, web: { done: on the wall }, sign: { by_hand: Maja }, left: { skip: not ours }, hand: { by_hand: rang }, cmd: done }
uncertain: { web: no }
`;

describe("answers prompter", () => {
  it.each([
    [question("fact:eta"), answer("in 90 min")],
    [question("fact:known.de"), answer("Ja")],
    [question("fact:two", { kind: "lines" }), answer("a\nb")],
    [question("fact:path"), answer("/etc/hosts")],
    [question("fact:gone", { optional: true }), command("skip", "")],
    [question("fact:absent", { optional: true }), command("skip", "")],
    [question("fact:absent", { default: "now" }), answer("now")],
    [question("fact:absent", { default: "now", optional: true }), answer("now")],
    [question("basis:eta"), answer("technician")],
    [choice("choice:triage/tier", "a", "b"), answer("b")],
    [question("reason:triage/tier"), answer("fair")],
    [question("step:x/a", { kind: "confirm" }), answer("done")],
    [question("publish:web", { kind: "confirm" }), answer("on the wall")],
    [choice("accept:web", "accept", "edit"), answer("accept")],
    [question("approve:sign"), answer("Maja")],
    [question("step:left", { kind: "confirm" }), command("skip", "not ours")],
    [choice("accept:left", "accept"), command("skip", "not ours")],
    [question("reason:left"), answer("not ours")],
    [question("send:hand", { kind: "confirm" }), command("by-hand", "rang")],
    [choice("run:cmd", "run", "skip"), answer("run")],
    [choice("uncertain:web", "yes", "no"), answer("no")],
    [choice("plan", "keep", "adopt"), undefined],
  ])("%o", async (asked, reply) => {
    const given = open(file).ask(asked);
    if (reply === undefined) await expect(given).rejects.toBeInstanceOf(MissingAnswer);
    else expect(await given).toEqual(reply);
  });

  it.each([
    "fact:other",
    "basis:other",
    "choice:other",
    "step:other",
    "approve:web2",
    "reason:plain",
    "uncertain:mail",
    "duty:update",
  ])("%s is missing", async (id) => {
    await expect(open(file).ask(question(id))).rejects.toMatchObject({ reason: "missing-answers", question: id });
  });

  it("approval needs a name, not only done", async () => {
    await expect(open("steps: { sign: done }").ask(question("approve:sign"))).rejects.toBeInstanceOf(MissingAnswer);
  });

  it("does not start a command again that has failed (R11)", async () => {
    const prompter = open(file);
    await prompter.ask(choice("run:cmd", "run"));
    await expect(prompter.ask(choice("run:cmd", "run"))).rejects.toMatchObject({ question: "run:cmd" });
  });

  it("does not go round in circles over an answer that is never taken", async () => {
    const prompter = open(file);
    for (let time = 0; time < 5; time++) await prompter.ask(question("fact:eta"));
    await expect(prompter.ask(question("fact:eta"))).rejects.toBeInstanceOf(MissingAnswer);
  });

  it("says which answer does not fit, and what would be right", async () => {
    const asked = question("fact:eta", { validate: () => "Please give a time" });
    await expect(open(file).ask(asked)).rejects.toMatchObject({ code: "bad-answer", hint: "Please give a time" });
    await expect(open("facts: { eta: null }").ask(question("fact:eta"))).rejects.toMatchObject({ code: "bad-answer" });
    await expect(open(file).ask(choice("choice:plain", "x", "y"))).rejects.toMatchObject({ code: "bad-answer" });
  });

  it("never lets one language's words stand for another's", async () => {
    const prompter = open("facts: { known: It is down }");
    expect(await prompter.ask(question("fact:known.de"))).toEqual(answer("It is down"));
    expect(await prompter.ask(question("fact:known.de"))).toEqual(answer("It is down"));
    await expect(prompter.ask(question("fact:known.pl"))).rejects.toMatchObject({ question: "fact:known.pl" });
  });

  it("names the answers nobody asked for", async () => {
    const prompter = open("facts: { eta: now, late: x }\nsteps: { a: done }\nbasis: { eta: x }");
    await prompter.ask(question("fact:eta"));
    await prompter.ask(question("step:t/a", { kind: "confirm" }));
    expect(prompter.unused()).toEqual(["facts.late", "basis.eta"]);
    expect(prompter.unattended).toBe(true);
  });
});
