import { describe, expect, it } from "vitest";
import { parseFact } from "../../../src/core/facts/parse.ts";
import { type FactDeclaration, type FactType, factTypes, unknown } from "../../../src/core/facts/types.ts";
import { locales } from "../../../src/core/i18n/locale.ts";
import { context, declare } from "./declare.ts";

const problemOf = (declaration: FactDeclaration, text: string, ctx = context): string => {
  const parsed = parseFact(declaration, text, ctx);
  return parsed.ok ? `taken: ${JSON.stringify(parsed.value)}` : parsed.problem;
};

describe("values taken", () => {
  const table: ReadonlyArray<readonly [FactType, string, unknown]> = [
    ["line", "  Mail  and\tcalendar ", "Mail and calendar"],
    ["line", "{{name}} <% x %> *|X|* ${y}", "{{name}} <% x %> *|X|* ${y}"],
    ["line", "Zo\u0308e", "Zöe"],
    ["line", "Mai\u200bl", "Mail"],
    ["text", "one\r\ntwo\rthree\n\n", "one\ntwo\nthree"],
    ["text", "a\tb", "a\tb"],
    ["int", "12500", 12_500],
    ["int", "12 500", 12_500],
    ["int", "12.500", 12_500],
    ["int", "1,234,567", 1_234_567],
    ["int", "-3", -3],
    ["int", "−3", -3],
    ["int", "-0", 0],
    ["number", "12.5", 12.5],
    ["number", "12,5", 12.5],
    ["number", "0.125", 0.125],
    ["number", "1.234,5", 1_234.5],
    ["number", "1,234.5", 1_234.5],
    ["number", "12 345,67", 12_345.67],
    ["number", "1.234.567", 1_234_567],
    ["number", "1.234", 1.234],
    ["bool", "Yes", true],
    ["bool", "ja", true],
    ["bool", "tak", true],
    ["bool", "T", true],
    ["bool", "j", true],
    ["bool", "n", false],
    ["bool", "nein", false],
    ["bool", "nie", false],
    ["bool", "nej", false],
    ["bool", "false", false],
    ["duration", "45m", 2_700],
    ["duration", "2 h 30 min", 9_000],
    ["duration", "1,5 Stunden", 5_400],
    ["duration", "2 godziny i 5 minut", 7_500],
    ["duration", "3 dygn", 259_200],
    ["duration", "PT45M", 2_700],
    ["duration", "1:30 h", 5_400],
    ["duration", "half an hour", 1_800],
    ["duration", "eine Stunde", 3_600],
    ["duration", "godzinę", 3_600],
    ["duration", "0 s", 0],
    ["url", "https://status.example.com/outage?x=1", "https://status.example.com/outage?x=1"],
    ["url", "HTTP://läge.example.se", "HTTP://läge.example.se"],
    ["email", "name@Example.COM", "name@example.com"],
    ["email", "jürgen.müller+x@büro.example", "jürgen.müller+x@büro.example"],
    ["phone", "+48  22 123-45-67", "+48 22 123-45-67"],
    ["phone", "(030) 123/456", "(030) 123/456"],
    ["list", "one\n- two\n\n• three", ["one", "two", "three"]],
    ["list", "one; two, with comma", ["one", "two, with comma"]],
    ["person", "Anna Nowak", { name: "Anna Nowak" }],
    [
      "person",
      "+48 22 123 45 67, Anna Nowak, anna@example.com, head of support",
      { name: "Anna Nowak", role: "head of support", email: "anna@example.com", phone: "+48 22 123 45 67" },
    ],
    ["person", "Anna Nowak <anna@example.com>", { name: "Anna Nowak", email: "anna@example.com" }],
    [
      "contact",
      "help@example.com; +44 20 7946 0123; Mon-Fri 8-18; https://example.com/help",
      { email: "help@example.com", phone: "+44 20 7946 0123", hours: "Mon-Fri 8-18", url: "https://example.com/help" },
    ],
    ["contact", "24/7, help@example.com", { email: "help@example.com", hours: "24/7" }],
    [
      "measure",
      "test every update; Anna; 30.11.2026",
      { text: "test every update", owner: "Anna", date: "2026-11-30" },
    ],
    ["measure", "a; b; Anna; tomorrow", { text: "a; b", owner: "Anna", date: "2026-11-23" }],
    ["file", '"/srv/My files/list.csv"', "/srv/My files/list.csv"],
  ];
  it.each(table)("%s %j", (type, text, value) => {
    expect(parseFact(declare(type), text, context)).toEqual({ ok: true, value });
  });
});

describe("values refused, with what would be right", () => {
  const table: ReadonlyArray<readonly [FactType, string, RegExp]> = [
    ["int", "12.5", /whole number/],
    ["int", "1e5", /whole number/],
    ["int", "9".repeat(30), /too large/],
    ["number", "1,234", /1234 or 1\.2340/],
    ["number", "NaN", /number, for example/],
    ["number", "Infinity", /number, for example/],
    ["number", "1e400", /too large/],
    ["bool", "perhaps", /yes or no/],
    ["duration", "45", /45 min or 45 h/],
    ["duration", "30 min 2 h", /45 min/],
    ["duration", "6 years", /45 min/],
    ["duration", "9999 days", /five years/],
    ["url", "status.example.com", /https:\/\/status\.example\.com/],
    ["url", "javascript:alert(1)", /https:\/\/ or http/],
    ["url", "JavaScript:alert(1)", /https:\/\/ or http/],
    ["url", "data:text/html,x", /https:\/\/ or http/],
    ["url", "https://user:pass@example.com", /user name or password/],
    ["url", "https://exa mple.com", /https:\/\/status/],
    ["url", 'https://example.com/"onload="x', /https:\/\/status/],
    ["email", "b@example.com, evil@example.org", /exactly one/],
    ["email", "b@example.com <evil@example.org>", /exactly one/],
    ["email", "Bo <b@example.com>", /alone/],
    ["email", "g: b@example.com;", /one e-mail/],
    ["email", '"b o"@example.com', /one e-mail/],
    ["email", "b@example.com.", /one e-mail/],
    ["email", "b@localhost", /one e-mail/],
    ["email", "b(comment)@example.com", /one e-mail/],
    ["email", `${"a".repeat(65)}@example.com`, /one e-mail/],
    ["phone", "call Anna", /telephone number/],
    ["phone", "12", /telephone number/],
    ["phone", "1234567890123456", /telephone number/],
    ["phone", "+48 22) 123", /telephone number/],
    ["list", " ; \n;", /at least one/],
    ["list", "- \n•", /at least one/],
    ["list", Array.from({ length: 51 }, (_, i) => `x${i}`).join(";"), /51, at most 50/],
    ["list", `ok\n${"x".repeat(501)}`, /Entry 2: Too long: 501/],
    ["person", "anna@example.com", /name is missing/],
    ["person", "Anna, a@example.com, b@example.com", /only one e-mail/],
    ["contact", "Mon to Fri", /e-mail address, a telephone number or/],
    ["measure", "test every update; Anna", /by whom and by when: .*2026-11-22/],
    ["measure", "test; Anna; soon", /date, for example 2026-11-22/],
    ["measure", "test; Anna; 2026-02-31", /2026-02-31 is not in the calendar/],
    ["measure", "test; Anna; 2050-01-01", /too far/],
    ["file", "/srv/", /one file/],
  ];
  it.each(table)("%s %j", (type, text, problem) => {
    expect(problemOf(declare(type), text)).toMatch(problem);
  });
});

describe("R12 what must not be in an answer", () => {
  const lineTypes = factTypes.filter((type) => !["text", "list", "table"].includes(type));
  const enough = (type: FactType): FactDeclaration => declare(type, type === "enum" ? { values: ["a"] } : {});

  it.each(factTypes)("%s: blank is no answer", (type) => {
    for (const text of ["", " ", "\t", "\n \r\n", "\u00a0", "\u200b\ufeff"])
      expect(problemOf(enough(type), text)).toBe("Nothing was typed");
  });

  it.each(factTypes)("%s: NUL and terminal escapes are refused", (type) => {
    expect(problemOf(enough(type), "a\0b")).toMatch(/Control characters/);
    expect(problemOf(enough(type), "a\u001b[31mb")).toMatch(/Control characters/);
    expect(problemOf(enough(type), "a\u009b31mb")).toMatch(/Control characters/);
    expect(problemOf(enough(type), "a\ud800b")).toMatch(/Control characters/);
  });

  it.each(factTypes)("%s: overrides of the writing direction are refused", (type) => {
    expect(problemOf(enough(type), "a\u202eb")).toMatch(/direction of writing/);
    expect(problemOf(enough(type), "a\u2066b")).toMatch(/direction of writing/);
  });

  it.each(lineTypes)("%s: right-to-left marks and line breaks are refused (N5)", (type) => {
    expect(problemOf(enough(type), "a\u200fb")).toMatch(/direction of writing/);
    expect(problemOf(enough(type), "a\nBcc: b")).toMatch(/line break/);
    expect(problemOf(enough(type), "a\rBcc: b")).toMatch(/line break/);
    expect(problemOf(enough(type), "a\u2028b")).toMatch(/line break/);
  });

  it("a right-to-left mark may stand in longer text", () => {
    expect(parseFact(declare("text"), "שלום\u200f!", context)).toEqual({ ok: true, value: "שלום\u200f!" });
  });

  it.each(factTypes)("%s: 100 kB are refused", (type) => {
    for (const unit of ["a", "9", " a", "a@", "1:", "- ", ";", "\u0301", "1.1.", "(", "https://a,"]) {
      expect(problemOf(enough(type), unit.repeat(100_000 / unit.length))).not.toMatch(/^taken/);
    }
  });

  it("100 kB of nothing are nothing", () => {
    for (const type of factTypes) expect(problemOf(enough(type), " \n".repeat(50_000))).toBe("Nothing was typed");
  });

  it("a secret is never repeated in the sentence", () => {
    const secrets: ReadonlyArray<readonly [FactType, string]> = [
      ["url", "hunter2.example.com/key"],
      ["datetime", "1.13.2026 10:00"],
      ["datetime", "11/12/2026 14:30"],
      ["number", "1,234"],
      ["enum", "hunter2"],
      ["duration", "123456"],
    ];
    for (const [type, secret] of secrets) {
      const problem = problemOf(declare(type, { sensitive: true, values: ["hunter"] }), secret);
      expect(problem).not.toMatch(/^taken/);
      for (const word of secret.split(" ")) expect(problem).not.toContain(word);
    }
  });

  it("counts characters as people do, up to the limit and not beyond", () => {
    expect(parseFact(declare("line"), "ü".repeat(500), context).ok).toBe(true);
    expect(parseFact(declare("line"), "😀".repeat(500), context).ok).toBe(true);
    expect(problemOf(declare("line"), "ü".repeat(501))).toBe("Too long: 501 characters, at most 500");
    expect(parseFact(declare("text"), "ü".repeat(10_000), context).ok).toBe(true);
    expect(problemOf(declare("text"), "ü".repeat(10_001))).toBe("Too long: 10001 characters, at most 10000");
    expect(problemOf(declare("line", { max: 3 }), "four")).toBe("Too long: 4 characters, at most 3");
    expect(problemOf(declare("list", { max: 3 }), "one; four")).toBe("Entry 2: Too long: 4 characters, at most 3");
  });
});

describe("enum and lists of declared values", () => {
  const severity = declare("enum", { values: ["top", "high", "2"] });
  const labels = { top: "Alle Kunden", high: "Viele Kunden" };
  it.each([
    ["top", "top"],
    ["TOP", "top"],
    ["viele kunden", "high"],
    ["1", "top"],
    ["2", "2"],
  ])("%s means %s", (text, value) => {
    expect(parseFact(severity, text, context, labels)).toEqual({ ok: true, value });
  });

  it.each([
    ["hihg", /Did you mean "high"\? Possible: top \(Alle Kunden\), high \(Viele Kunden\), 2/],
    ["9", /Please choose one of/],
    ["constructor", /Please choose one of/],
    ["__proto__", /Please choose one of/],
  ])("%s is refused", (text, problem) => {
    const parsed = parseFact(severity, text, context, labels);
    expect(parsed.ok ? "" : parsed.problem).toMatch(problem);
  });

  const languages = declare("list", { values: ["en", "de", "pl", "sv"] });
  it.each(["de, pl", "de pl", "de; pl", "de\npl", "2, 3", "DE,PL,de", "Deutsch, polski"])(
    "%j are German and Polish",
    (text) => {
      const parsed = parseFact(languages, text, context, { de: "Deutsch", pl: "polski" });
      expect(parsed).toEqual({ ok: true, value: ["de", "pl"] });
    },
  );

  it("names what is possible", () => {
    expect(problemOf(languages, "de, fr")).toMatch(/one of: en, de, pl, sv/);
  });
});

describe("unknown", () => {
  const words = [
    "unknown",
    "?",
    "Unbekannt",
    "noch nicht bekannt",
    "nieznany",
    "nie wiadomo",
    "okänt",
    "Vet ej.",
    "don’t know",
  ];
  it.each(words)("%s is an answer where it is allowed", (text) => {
    expect(parseFact(declare("datetime", { allowUnknown: true }), text, context)).toEqual({ ok: true, value: unknown });
    expect(parseFact(declare("datetime"), text, context).ok).toBe(false);
  });

  it("is offered in the refusal", () => {
    expect(problemOf(declare("int", { allowUnknown: true }), "x")).toMatch(/or "unknown"$/);
  });
});

describe("pattern", () => {
  const ticket = declare("line", { pattern: "INC-\\d+" });
  it("must match the whole text", () => {
    expect(parseFact(ticket, "INC-12", context).ok).toBe(true);
    expect(problemOf(ticket, "see INC-12")).toMatch(/INC-\\d\+/);
    expect(problemOf(declare("line", { pattern: "a|b" }), "ax")).toMatch(/form/);
  });
});

describe("a table", () => {
  const table = declare("table");
  const rows = (text: string) => {
    const parsed = parseFact(table, text, context);
    return parsed.ok ? parsed.value : parsed.problem;
  };

  it("is a row a line, columns set apart by semicolons; optional ones may be empty", () => {
    expect(rows("- Test every update; Anna Nowak; 2026-12-15\n- Second server;;\nThird")).toEqual([
      { text: "Test every update", owner: "Anna Nowak", date: "2026-12-15" },
      { text: "Second server", owner: "", date: "" },
      { text: "Third", owner: "", date: "" },
    ]);
  });

  it("reads what a file of answers makes of a list of maps", () => {
    expect(rows('[{"date":"15.12.2026","text":"Test"}]')).toEqual([{ text: "Test", owner: "", date: "2026-12-15" }]);
  });

  it.each([
    ["an obligatory column that is empty", "; Anna", "Row 1: text is missing; expected text; [owner]; [date]"],
    ["too many columns", "a; b; 2026-12-15; d", "Row 1: expected text; [owner]; [date], set apart by semicolons"],
    ["a date that is none", "ok\na; b; soon", "Row 2: "],
    ["a column nobody declared", '[{"txt":"Test"}]', "Row 1: expected text"],
    ["a cell of two", '[{"text":"a; b"}]', "Row 1: expected text"],
    ["a cell that is too long", "x".repeat(501), "Row 1: "],
    ["too many rows", "a\n".repeat(101), "101"],
  ])("%s is refused with its row", (_, text, problem) => {
    expect(rows(text)).toContain(problem);
  });
});

describe("the operator's language", () => {
  it.each(locales)("%s: every type says what would be right, without a full stop", (locale) => {
    for (const type of factTypes.filter((t) => t !== "line" && t !== "text" && t !== "file")) {
      const problem = problemOf(declare(type, { values: ["x", "y"] }), ";", { ...context, locale });
      expect(problem).toMatch(/[^.]$/);
      expect(problem).not.toMatch(/^taken|undefined|\[object/);
    }
  });

  it.each([
    ["en", "Please give a time, for example 2026-11-22 14:30, 14:30 today, in 45 min, 45m"],
    ["de", "Bitte geben Sie eine Zeit an, zum Beispiel 2026-11-22 14:30, 14:30 heute, in 45 min, 45m"],
    ["pl", "Proszę podać czas, na przykład 2026-11-22 14:30, 14:30 dziś, za 45 min, 45m"],
    ["sv", "Ange en tid, till exempel 2026-11-22 14:30, 14:30 idag, om 45 min, 45m"],
  ] as const)("%s: every example in the sentence about times is itself understood", (locale, sentence) => {
    const problem = problemOf(declare("datetime"), "soon", { ...context, locale });
    expect(problem).toBe(sentence);
    const examples = problem.replace(/^.*?(?=2026)/, "").split(", ");
    for (const example of examples)
      expect(parseFact(declare("datetime"), example, { ...context, locale })).toMatchObject({ ok: true });
  });

  it.each(locales)("%s: so are those for times in the past", (locale) => {
    const past = declare("datetime", { tense: "past" });
    const late = { ...context, now: Date.parse("2026-11-22T20:00:00Z"), locale };
    const examples = problemOf(past, "soon", late)
      .replace(/^.*?(?=2026)/, "")
      .split(", ");
    expect(examples).toHaveLength(4);
    for (const example of examples) expect(parseFact(past, example, late)).toMatchObject({ ok: true });
  });
});
