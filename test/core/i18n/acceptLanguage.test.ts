import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptedLocale } from "../../../src/core/i18n/acceptLanguage.ts";
import { locales } from "../../../src/core/i18n/locale.ts";

describe("the language a reader likes best (RFC 9110, 12.5.4)", () => {
  it.each([
    ["de", "de"],
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["fr, pl;q=0.4, sv;q=0.7", "sv"],
    ["PL-pl", "pl"],
    ["en;q=0, sv;q=0.1", "sv"],
    ["en;q=0", undefined],
    ["*", undefined],
    ["fr-FR, it", undefined],
    ["", undefined],
    [undefined, undefined],
    ["de;q=2, sv;q=0.5", "sv"],
    ["de;level=1;q=0.5, en;q=0.4", "de"],
    ["en;q=0.5,de;q=0.5", "en"],
    [`${"xx,".repeat(10_000)}de`, undefined],
  ])("%j → %s", (header, expected) => {
    expect(acceptedLocale(header?.slice(0, 16_000), locales)).toBe(expected);
  });

  it("is one of those there are", () => {
    expect(acceptedLocale("de, pl;q=0.5", ["en", "pl"])).toBe("pl");
    expect(acceptedLocale("de", [])).toBeUndefined();
  });

  it("whatever is sent, nothing is thrown", () => {
    fc.assert(fc.property(fc.string(), (header) => [...locales, undefined].includes(acceptedLocale(header, locales))));
  });
});
