import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatTime, zoneFullName } from "../../../src/core/i18n/dateTime.ts";
import { locales } from "../../../src/core/i18n/locale.ts";

const instant = "2026-11-22T13:30:00.000Z";
const zone = "Europe/Warsaw";

describe("times in four languages", () => {
  it.each([
    ["en", "22 November 2026 at 14:30 CET", "22 November 2026", "14:30 CET"],
    ["de", "22. November 2026, 14:30 Uhr MEZ", "22. November 2026", "14:30 Uhr MEZ"],
    ["pl", "22 listopada 2026, godz. 14:30 CET", "22 listopada 2026", "14:30 CET"],
    ["sv", "22 november 2026 kl. 14:30 CET", "22 november 2026", "14:30 CET"],
  ] as const)("%s: %s", (locale, dateTime, date, time) => {
    expect(formatDateTime(instant, locale, zone)).toBe(dateTime);
    expect(formatDate(instant, locale, zone)).toBe(date);
    expect(formatTime(instant, locale, zone)).toBe(time);
  });

  it.each([
    ["en", "Europe/London", "2026-11-22T13:30:00Z", "13:30 GMT"],
    ["en", "Europe/London", "2026-07-22T13:30:00Z", "14:30 BST"],
    ["de", "Europe/London", "2026-11-22T13:30:00Z", "13:30 Uhr GMT"],
    ["sv", "America/New_York", "2026-11-22T13:30:00Z", "08:30 GMT-5"],
    ["pl", "Australia/Lord_Howe", "2026-11-22T13:30:00Z", "00:30 GMT+11"],
    ["de", "Europe/Berlin", "2026-07-22T22:05:00Z", "00:05 Uhr MESZ"],
    ["en", "UTC", "2026-11-22T00:00:00Z", "00:00 UTC"],
  ] as const)("N6 %s names the zone of %s", (locale, place, at, text) => {
    expect(formatTime(at, locale, place)).toBe(text);
  });

  it("tells the two half past twos of a night when clocks go back apart", () => {
    expect(formatTime("2026-10-25T00:30:00Z", "en", zone)).toBe("02:30 CEST");
    expect(formatTime("2026-10-25T01:30:00Z", "en", zone)).toBe("02:30 CET");
  });

  it("has no narrow or unbreakable spaces in it", () => {
    for (const locale of locales)
      expect(formatDateTime(instant, locale, zone)).not.toMatch(/[\u00a0\u202f\u2009\u2212]/);
  });

  it.each([
    ["en", "Central European Time"],
    ["de", "Mitteleuropäische Zeit"],
    ["pl", "czas środkowoeuropejski"],
    ["sv", "centraleuropeisk tid"],
  ] as const)("%s says the zone in full", (locale, name) => {
    expect(zoneFullName(instant, locale, zone)).toBe(name);
  });
});
