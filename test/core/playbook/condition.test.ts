import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FactDeclaration, type FactType, type FactValue, unknown } from "../../../src/core/facts/types.ts";
import { compileCondition } from "../../../src/core/playbook/condition.ts";

const fact = (type: FactType, more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  type,
  required: true,
  allowUnknown: false,
  basis: "none",
  localized: false,
  public: false,
  sensitive: false,
  ...more,
});

const facts = {
  hit: fact("bool"),
  status: fact("enum", { values: ["open", "resolved"] }),
  eta: fact("datetime", { allowUnknown: true }),
  share: fact("number", { allowUnknown: true }),
  personal: fact("bool", { allowUnknown: true }),
  count: fact("int"),
  delay: fact("duration"),
  languages: fact("list"),
  name: fact("line", { required: false }),
  greeting: fact("line", { required: false, default: "x" }),
  lead: fact("person"),
  words: fact("line", { localized: true }),
  int: fact("line"),
};

const now = Date.parse("2026-11-23T14:00:00Z");

function evaluate(text: string, values: Readonly<Record<string, FactValue>>) {
  const compiled = compileCondition(text, facts);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return compiled.evaluate((name) => values[name], now);
}

const value = (text: string, values: Readonly<Record<string, FactValue>>): boolean | undefined => {
  const result = evaluate(text, values);
  return result.type === "value" ? result.value : undefined;
};

describe("a condition over known facts", () => {
  const long = 'hit && (eta == unknown || eta - now > duration("3h"))';
  it.each<[string, Record<string, FactValue>, boolean]>([
    [long, { hit: true, eta: "2026-11-23T17:00:00.001Z" }, true],
    [long, { hit: true, eta: "2026-11-23T17:00:00.000Z" }, false],
    [long, { hit: true, eta: unknown }, true],
    [long, { hit: false, eta: unknown }, false],
    ["eta != unknown && eta < now", { eta: "2026-11-23T13:59:59.000Z" }, true],
    ['status == "resolved"', { status: "resolved" }, true],
    ['status in ["open", "closed"]', { status: "resolved" }, false],
    ["personal == true", { personal: unknown }, false],
    ["personal == unknown", { personal: unknown }, true],
    ["personal == unknown", { personal: false }, false],
    ["share != unknown && share >= 50.0", { share: 50 }, true],
    ["share != unknown && share >= 50.0", { share: unknown }, false],
    ["share != unknown && share >= 50", { share: 49.9 }, false],
    ["count > 3", { count: 4 }, true],
    ["count + 1 == 5", { count: 4 }, true],
    ['delay >= duration("90s")', { delay: 90 }, true],
    ['delay > duration("90s")', { delay: 90 }, false],
    ['"de" in languages', { languages: ["en", "de"] }, true],
    ["size(languages) == 2", { languages: ["en", "de"] }, true],
    ['greeting.startsWith("he")', { greeting: "hello" }, true],
    ["!hit", { hit: false }, true],
    ['hit ? status == "open" : count > 0', { hit: false, count: 1 }, true],
    ["true", {}, true],
  ])("%s %j → %s", (text, values, expected) => {
    expect(value(text, values)).toBe(expected);
  });
});

describe("facts without an answer", () => {
  it.each<[string, Record<string, FactValue>, readonly string[] | boolean]>([
    ["hit", {}, ["hit"]],
    ["hit && count > 1", {}, ["hit"]],
    ["hit && count > 1", { hit: true }, ["count"]],
    ["hit && count > 1", { hit: false }, false],
    ["hit && count > 1", { count: 0 }, false],
    ["hit || count > 1", { count: 2 }, true],
    ["hit || count > 1", { count: 0 }, ["hit"]],
    ['(hit && count > 1) || status == "open"', { count: 0 }, ["status"]],
    ["!hit", {}, ["hit"]],
    ['hit ? count > 1 : status == "open"', { count: 2 }, ["hit"]],
    ['hit ? count > 1 : status == "open"', { hit: false }, ["status"]],
    ["size(languages) == count", {}, ["languages", "count"]],
  ])("%s %j → %j: only what the outcome hangs on is missing", (text, values, expected) => {
    const result = evaluate(text, values);
    expect(result.type === "missing" ? result.facts : result.value).toEqual(expected);
  });
});

describe("what was read", () => {
  it("is what decided, not all that was mentioned", () => {
    expect(evaluate("hit && count > 1", { hit: true, count: 1 })).toMatchObject({
      value: false,
      reads: [{ fact: "count", value: 1 }],
    });
    expect(evaluate("hit && count > 1", { hit: true, count: 2 })).toMatchObject({
      value: true,
      reads: [{ fact: "hit" }, { fact: "count" }],
    });
  });
  it("lists every fact that may be read", () => {
    const compiled = compileCondition("hit && (count > 1 || count < -1) && eta != unknown && eta > now", facts);
    expect(compiled.ok && compiled.reads).toEqual(["hit", "count", "eta"]);
  });
});

describe("a condition that cannot be (F2)", () => {
  it.each([
    ['statsu == "open"', "0-6 unknown-fact"],
    ["hit && lead == lead", "7-11 fact-not-comparable"],
    ['words == "x"', "0-5 fact-not-comparable"],
    ['int == "x"', "0-3 unknown-fact"],
    ['name == "x"', "0-4 fact-may-be-absent"],
    ['count == "3"', "0-12 condition-type"],
    ["count", "0-5 condition-type"],
    ["hit && status", "0-13 condition-type"],
    ["share > 3.0", "0-11 unguarded-unknown"],
    ["hit || eta > now", "7-16 unguarded-unknown"],
    ["eta == unknown && eta > now", "18-27 unguarded-unknown"],
    ["!(eta != unknown || eta > now)", "20-29 unguarded-unknown"],
    ["personal", "0-8 unguarded-unknown"],
    ["status == unknown", "0-17 never-unknown"],
    ["count / 2 == 1", "0-9 condition-form"],
    ['languages[0] == "de"', "0-12 condition-form"],
    ["int(status) == 1", "0-11 condition-form"],
    ['status.matches("(a+)+$")', "0-24 condition-form"],
    ["delay > duration(status)", "8-24 condition-form"],
    ['delay > duration("3 hours")', "17-26 condition-value"],
    ["hit &&", "5-6 condition-syntax"],
    ["", "0-0 condition-syntax"],
    ["hit and hit", "4-7 condition-syntax"],
    ["x".repeat(2000), "0-1 condition-syntax"],
    ["constructor == 1", "0-11 unknown-fact"],
    ["toString()", "0-10 condition-form"],
  ])("%s", (text, expected) => {
    const compiled = compileCondition(text, facts);
    const found = compiled.ok ? "ok" : `${compiled.problem.start}-${compiled.problem.end} ${compiled.problem.ruleId}`;
    expect(found).toBe(expected);
  });

  it("says types in plain words", () => {
    const compiled = compileCondition("status == 3", facts);
    expect(!compiled.ok && compiled.problem.message).toBe(
      "status is a text, 3 is a whole number: == does not fit them",
    );
  });
});

describe("properties", () => {
  const names = Object.keys(facts);
  const piece = fc.constantFrom(
    ...names,
    "&&",
    "||",
    "!",
    "(",
    ")",
    "==",
    "!=",
    ">",
    "<",
    "+",
    "-",
    "unknown",
    "now",
    "true",
    '"open"',
    "3",
    "3.5",
    'duration("3h")',
    "in",
    "[",
    "]",
    "?",
    ":",
    ",",
    ".",
    "size(",
    "–",
    "'",
    '"',
  );
  const someValue = fc.option(
    fc.record(
      {
        hit: fc.boolean(),
        status: fc.constantFrom("open", "resolved"),
        eta: fc.constantFrom<FactValue>(unknown, "2026-11-23T17:00:00.000Z"),
        share: fc.constantFrom<FactValue>(unknown, 0, 1e300),
        personal: fc.constantFrom<FactValue>(unknown, true),
        count: fc.maxSafeInteger(),
        delay: fc.nat(1e9),
        languages: fc.array(fc.string()),
        greeting: fc.string(),
      },
      { requiredKeys: [] },
    ),
    { nil: {} },
  );

  it("no text makes compiling throw, and what compiles evaluates whatever the facts are", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), someValue, (parts, values) => {
        const text = parts.join(" ");
        const compiled = compileCondition(text, facts);
        if (!compiled.ok) {
          expect(compiled.problem.start).toBeGreaterThanOrEqual(0);
          expect(compiled.problem.start).toBeLessThanOrEqual(text.length);
          return;
        }
        const result = compiled.evaluate((name) => (values as Record<string, FactValue>)[name], now);
        if (result.type === "missing") expect(result.facts.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it("brackets by the hundred are refused, not followed", () => {
    expect(compileCondition("(".repeat(990), facts).ok).toBe(false);
    expect(compileCondition(`${"!".repeat(900)}hit`, facts)).toBeDefined();
  });
});
