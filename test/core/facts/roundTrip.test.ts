import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factAsTyped, formatFactForOperator } from "../../../src/core/facts/format.ts";
import { parseFact } from "../../../src/core/facts/parse.ts";
import {
  type FactDeclaration,
  type FactType,
  type FactValue,
  factTypes,
  unknown,
} from "../../../src/core/facts/types.ts";
import { locales } from "../../../src/core/i18n/locale.ts";
import { context, declare } from "./declare.ts";

const zones = ["Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"] as const;
const values = ["top", "high", "2", "a b"];
const declared = (type: FactType): FactDeclaration => declare(type, type === "enum" ? { values } : {});

/** Texts near what is accepted, so that a good part of them is. */
const pieces = [
  "14:30",
  "2026-11-22",
  "22.11.",
  "today",
  "morgen",
  "in",
  "vor",
  "45",
  "min",
  "2 h",
  "CET",
  "+01:00",
  "Europe/Warsaw",
  "Anna",
  "Nowak",
  "a@example.com",
  "+48 22 123 45 67",
  "https://example.com/x",
  ",",
  ";",
  "; ",
  "\n",
  "- ",
  " ",
  "1.234",
  "1,5",
  "yes",
  "nie",
  "top",
  "unknown",
  "?",
  "{{x}}",
  "<b>",
  "'",
  '"',
  "ü",
  "😀",
  "\u0301",
  "\u200b",
  "-",
  ".",
  "/",
  "(",
  ")",
  "e9",
  "0",
];
const typing = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

describe.each(factTypes)("%s", (type) => {
  const world = fc.record({ locale: fc.constantFrom(...locales), zone: fc.constantFrom(...zones) });

  it("never throws: a value or a sentence, and every value reads back the same from how it is typed", () => {
    const allowUnknown = fc.boolean();
    const tense = fc.constantFrom("past" as const, "future" as const, undefined);
    fc.assert(
      fc.property(typing, world, world, allowUnknown, tense, (text, here, there, mayBeUnknown, when) => {
        const declaration = { ...declared(type), allowUnknown: mayBeUnknown, ...(when && { tense: when }) };
        const parsed = parseFact(declaration, text, { ...context, ...here });
        if (!parsed.ok) {
          expect(parsed.problem.trim()).not.toBe("");
          return;
        }
        const typed = factAsTyped(parsed.value, declaration, here);
        expect(parseFact(declaration, typed, { ...context, ...there })).toEqual(parsed);
        expect(JSON.parse(JSON.stringify(parsed.value))).toEqual(parsed.value);
        const shown = formatFactForOperator(parsed.value, declaration, there);
        expect(shown.trim()).not.toBe("");
        expect(shown).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 300 },
    );
  });
});

describe("values reach the journal and come back", () => {
  const word = fc
    .string({ unit: fc.constantFrom(..."abcäłå12"), minLength: 1, maxLength: 12 })
    .filter((w) => /^\p{L}/u.test(w));
  const email = fc.tuple(word, word).map(([a, b]) => `${a}@${b}.example`);
  const phone = fc.integer({ min: 10_000, max: 999_999_999 }).map((n) => `+48 ${n}`);
  const instant = fc
    .integer({ min: context.now - 360 * 86_400_000, max: context.now + 4 * 366 * 86_400_000 })
    .map((at) => new Date(at).toISOString());
  const optional = { requiredKeys: ["name"] as ["name"] };
  const generators: Readonly<Partial<Record<FactType, fc.Arbitrary<FactValue>>>> = {
    int: fc.integer(),
    number: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((n) => (n === 0 ? 0 : n)),
    bool: fc.boolean(),
    datetime: instant,
    duration: fc.integer({ min: 0, max: 5 * 365 * 86_400 }),
    email,
    phone,
    enum: fc.constantFrom(...values),
    list: fc.array(word, { minLength: 1, maxLength: 50 }),
    person: fc.record({ name: word, role: word, email, phone }, optional),
    contact: fc.record(
      { email, phone, hours: word, url: word.map((w) => `https://${w}.example/`) },
      { requiredKeys: ["email"] },
    ),
    measure: fc.record({ text: word, owner: word, date: instant.map((iso) => iso.slice(0, 10)) }),
    line: word,
    text: fc.array(word, { minLength: 1 }).map((words) => words.join("\n")),
  };
  it.each(Object.entries(generators) as Array<[FactType, fc.Arbitrary<FactValue>]>)("%s", (type, generator) => {
    fc.assert(
      fc.property(generator, fc.constantFrom(...locales), fc.constantFrom(...zones), (value, locale, zone) => {
        const typed = factAsTyped(value, declared(type), { locale, zone });
        expect(parseFact(declared(type), typed, { ...context, zone })).toEqual({ ok: true, value });
      }),
      { numRuns: 300 },
    );
  });

  it.each(locales)("%s: unknown", (locale) => {
    const declaration = declare("text", { allowUnknown: true });
    const typed = factAsTyped(unknown, declaration, { locale, zone: "UTC" });
    expect(parseFact(declaration, typed, context)).toEqual({ ok: true, value: unknown });
  });
});
