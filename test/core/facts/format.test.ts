import { describe, expect, it } from "vitest";
import { factAsTyped, formatFactForOperator } from "../../../src/core/facts/format.ts";
import { type FactType, type FactValue, unknown } from "../../../src/core/facts/types.ts";
import type { Locale } from "../../../src/core/i18n/locale.ts";
import { declare } from "./declare.ts";

const zone = "Europe/Warsaw";

describe("formatFactForOperator", () => {
  const table: ReadonlyArray<readonly [FactType, FactValue, Locale, string]> = [
    ["datetime", "2026-11-22T13:30:00.000Z", "en", "22 November 2026 at 14:30 CET"],
    ["datetime", "2026-11-22T13:30:00.000Z", "de", "22. November 2026, 14:30 Uhr MEZ"],
    ["duration", 5_400, "pl", "1 godzina 30 minut"],
    ["bool", true, "pl", "tak"],
    ["bool", false, "sv", "nej"],
    ["int", 12_500, "de", "12.500"],
    ["list", ["a", "b"], "de", "a und b"],
    ["person", { name: "Anna", email: "a@example.com" }, "en", "Anna, a@example.com"],
    ["measure", { text: "test", owner: "Anna", date: "2026-11-30" }, "sv", "test; Anna; 30 november 2026"],
    ["datetime", unknown, "pl", "jeszcze nie wiadomo"],
    ["line", "a\u001b[31mb", "en", "a<U+001B>[31mb"],
  ];
  it.each(table)("%s %j in %s", (type, value, locale, text) => {
    expect(formatFactForOperator(value, declare(type), { locale, zone })).toBe(text);
  });

  it("shows labels where there are any, and values by their own names only", () => {
    const declaration = declare("enum", { values: ["top", "constructor"] });
    expect(formatFactForOperator("top", declaration, { locale: "en", zone, labels: { top: "All customers" } })).toBe(
      "All customers",
    );
    expect(formatFactForOperator("constructor", declaration, { locale: "en", zone, labels: {} })).toBe("constructor");
  });

  it("R9 shows a value of another form than the declaration now has", () => {
    expect(formatFactForOperator(["a"], declare("person"), { locale: "en", zone })).toBe('["a"]');
    expect(formatFactForOperator("a", declare("list"), { locale: "en", zone })).toBe("a");
  });
});

describe("factAsTyped", () => {
  it("writes times as ISO 8601 with the offset in force", () => {
    const typed = (at: string): string => factAsTyped(at, declare("datetime"), { locale: "en", zone });
    expect(typed("2026-11-22T13:30:00.000Z")).toBe("2026-11-22 14:30+01:00");
    expect(typed("2026-10-25T00:30:00.000Z")).toBe("2026-10-25 02:30+02:00");
    expect(typed("2026-10-25T01:30:15.250Z")).toBe("2026-10-25 02:30:15.250+01:00");
  });

  it.each([
    [9_000, "2h 30m"],
    [259_200, "3d"],
    [61, "1m 1s"],
    [0, "0s"],
  ])("writes %d seconds as %s", (seconds, text) => {
    expect(factAsTyped(seconds, declare("duration"), { locale: "en", zone })).toBe(text);
  });
});
