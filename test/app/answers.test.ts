import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkAnswers } from "../../src/app/checkAnswers.ts";
import { readAnswers } from "../../src/app/answers.ts";
import { parseAnswers } from "../../src/app/parseAnswers.ts";
import { findFact, findPlace } from "../../src/app/findAnswer.ts";
import type { AnswersFile } from "../../src/app/answersFile.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { build, root, yamlTexts } from "../support/playbooks.ts";

const place = ({ range, message, hint }: Diagnostic): string =>
  `${range.start.line}:${range.start.column} ${message}${hint === undefined ? "" : ` (${hint})`}`;

function read(text: string): AnswersFile {
  const { answers, diagnostics } = parseAnswers(text, "a.yaml");
  if (!answers) throw new Error(diagnostics.map(place).join("\n"));
  return answers;
}
const problems = (text: string): readonly string[] => parseAnswers(text, "a.yaml").diagnostics.map(place);

describe("parseAnswers", () => {
  it("turns every YAML form into what an operator would type", () => {
    const { facts } = read(`facts:
  text: in 90 min
  whole: 12500
  amount: 1.10
  phone: 0301234567
  exact: 12345678901234567890
  hex: 0x1F
  yes_word: true
  no_word: false
  day: 2026-11-22
  time: 2026-11-22 14:30
  known:
    de: [Erstens, Zweitens]
    en: |
      First
      Second
  lines: [a, 2, true]
  owner: { name: Anna Nowak, role: support, email: anna@example.com, phone: +48 22 123 45 67 }
  contact: { url: "https://x.example", email: help@example.com, hours: Mon to Fri }
  measure: { date: 2026-12-01, text: test every update, owner: Anna }
  empty: null
`);
    expect(Object.fromEntries(facts)).toEqual({
      text: "in 90 min",
      whole: "12500",
      amount: "1.10",
      phone: "0301234567",
      exact: "12345678901234567890",
      hex: "0x1F",
      yes_word: "yes",
      no_word: "no",
      day: "2026-11-22",
      time: "2026-11-22 14:30",
      "known.de": "Erstens\nZweitens",
      "known.en": "First\nSecond\n",
      lines: "a\n2\nyes",
      owner: "Anna Nowak, support, anna@example.com, +48 22 123 45 67",
      contact: "help@example.com, Mon to Fri, https://x.example",
      measure: "test every update; Anna; 2026-12-01",
      empty: null,
    });
  });

  it("reads decisions, steps, bases and uncertain acts", () => {
    const answers = read(`
choices: { severity: high, triage/tier: { choose: a, reason: because } }
steps: { a: done, b: { done: on the wall }, c: { skip: not ours }, d: { skip: true }, e: { by_hand: rang }, "duty:update": done }
basis: { eta: the technician says so }
uncertain: { mailing: yes }
`);
    expect(Object.fromEntries(answers.choices)).toEqual({
      severity: { option: "high" },
      "triage/tier": { option: "a", reason: "because" },
    });
    expect(Object.fromEntries(answers.steps)).toEqual({
      a: { outcome: "done", note: "" },
      b: { outcome: "done", note: "on the wall" },
      c: { outcome: "skip", note: "not ours" },
      d: { outcome: "skip", note: "" },
      e: { outcome: "by-hand", note: "rang" },
      "duty:update": { outcome: "done", note: "" },
    });
    expect(answers.basis.get("eta")).toBe("the technician says so");
    expect(answers.uncertain.get("mailing")).toBe("yes");
  });

  it.each([
    ["fakts: {}\n", ['1:1 Unknown key "fakts" (did you mean "facts"?)']],
    ["facts:\n  Eta: now\n", [expect.stringMatching(/^2:3 Expected a fact's name/)]],
    ["facts:\n  eta: now\n  eta: later\n", [expect.stringMatching(/^3:3 The key "eta" is given twice/)]],
    ["facts:\n  who: { nam: Anna }\n", [expect.stringMatching(/^2:10 Unknown key "nam".*did you mean "name"/)]],
    ["facts:\n  who: { name: A, de: B }\n", [expect.stringMatching(/^2:8 Words by language/)]],
    ["facts:\n  do: { text: A, owner: B, email: c@example.com }\n", [expect.stringMatching(/^2:7 These parts/)]],
    ["facts:\n  list: [one; two]\n", [expect.stringMatching(/^2:10 A semicolon/)]],
    ["facts:\n  who: {}\n", [expect.stringMatching(/^2:8 An empty map/)]],
    ["steps:\n  a: finished\n", [expect.stringMatching(/^2:6 Expected done, .*not "finished"/)]],
    ["steps:\n  a: { skipped: x }\n", [expect.stringMatching(/^2:\d+ /)]],
    ["schema: crisis/v9\n", [expect.stringMatching(/^1:9 Expected crisis\/v1/)]],
    ["facts: [a]\n", [expect.stringMatching(/^1:8 Expected a map of facts/)]],
    ["- a\n", [expect.stringMatching(/^1:1 Expected a file of answers/)]],
    ["facts:\n\teta: now\n", [expect.stringMatching(/^2:1 A tab/)]],
    ["facts: *nope\n", [expect.stringMatching(/^1:8 There is no anchor/)]],
  ])("finds what is wrong in %j, with its place", (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it("never throws on any bytes (F1)", () => {
    for (const text of [
      "\0\0",
      "facts: {a: {a: {a: {}}}}",
      "\ufefffacts: {}\r\n",
      "facts: !!binary x",
      "? [a]\n: b",
      "facts:\n  a: .nan",
    ]) {
      expect(() => parseAnswers(text, "a.yaml")).not.toThrow();
    }
  });
});

describe("readAnswers", () => {
  it("takes an empty file as one without answers, and throws findings", () => {
    expect(readAnswers(" \n", "-").facts.size).toBe(0);
    expect(() => readAnswers("x: 1", "a.yaml")).toThrow(
      expect.objectContaining({ code: "answers-invalid", diagnostics: [expect.anything()] }),
    );
  });
});

describe("checkAnswers", () => {
  const { plan } = build(Object.fromEntries(yamlTexts(join(root, "playbooks"))), "outage");
  if (!plan) throw new Error("the outage playbook does not build");

  it("has nothing to say about the example", () => {
    const file = "docs/examples/outage.answers.yaml";
    expect(checkAnswers(readAnswers(readFileSync(join(root, file), "utf8"), file), plan)).toEqual([]);
  });

  it("finds facts, steps and options that the playbook does not have", () => {
    const answers = read(`facts:
  etaa: now
  eta.de: now
steps:
  triage/staff-frist: done
choices:
  compensation-tier: fre-period
  no-such-thing: x
`);
    expect(checkAnswers(answers, plan).map(place)).toEqual(
      [
        '2:3 There is no fact "etaa" (did you mean "eta"?)',
        '3:3 The fact "eta" is the same in all languages (write it as eta)',
        '8:3 There is no decision "no-such-thing"',
        '5:3 There is no step "triage/staff-frist" (did you mean "triage/staff-first"?)',
        '7:3 "fre-period" is not an option of aftermath/compensation-tier (did you mean "free-period"?)',
      ].map((line) => (line.startsWith("8:3") ? expect.stringContaining(line) : line)),
    );
  });
});

describe("findAnswer", () => {
  it("finds steps by path or by their last part, the path first", () => {
    const steps = new Map([
      ["classify", 1],
      ["triage/classify", 2],
      ["other", 3],
    ]);
    expect(findPlace(steps, "triage/classify")).toEqual({ key: "triage/classify", value: 2 });
    expect(findPlace(steps, "aftermath/classify")).toEqual({ key: "classify", value: 1 });
    expect(findPlace(steps, "nothing")).toBeUndefined();
  });

  it("takes words without a language only while there is one", () => {
    const one = read("facts: { known: [It is down] }");
    expect(findFact(one, { name: "known", locale: "de" })?.value).toBe("It is down");
    expect(findFact(one, { name: "known", locale: "de" }, 2)).toBeUndefined();
    const two = read("facts: { reader_languages: [de, pl], known: [It is down], known.pl: Nie działa }");
    expect(findFact(two, { name: "known", locale: "de" })).toBeUndefined();
    expect(findFact(two, { name: "known", locale: "pl" })?.value).toBe("Nie działa");
  });
});
