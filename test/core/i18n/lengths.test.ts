import { describe, expect, it } from "vitest";
import { type DurationFrame, formatDuration } from "../../../src/core/i18n/duration.ts";
import { joinList } from "../../../src/core/i18n/joinList.ts";
import type { Locale } from "../../../src/core/i18n/locale.ts";
import { formatNumber, plural } from "../../../src/core/i18n/plural.ts";
import { formatElapsed, formatRelative } from "../../../src/core/i18n/relative.ts";

const minute = 60_000;
const hour = 60 * minute;

describe("formatElapsed", () => {
  it.each([
    [-5, "0 min"],
    [59_999, "0 min"],
    [12 * minute, "12 min"],
    [hour + 5 * minute, "1:05 h"],
    [99 * hour + 59 * minute, "99:59 h"],
    [101 * hour, "4 d 5 h"],
  ])("%d ms: %s", (length, text) => {
    expect(formatElapsed(length, "en")).toBe(text);
  });
});

describe("formatRelative", () => {
  it.each([
    ["en", 15 * minute, "in 15 min"],
    ["en", -5 * minute, "overdue by 5 min"],
    ["en", 30_000, "in less than 1 min"],
    ["en", -30_000, "due now"],
    ["en", 0, "due now"],
    ["de", 15 * minute, "in 15 min"],
    ["de", -5 * minute, "5 min überfällig"],
    ["pl", 15 * minute, "za 15 min"],
    ["pl", -65 * minute, "1:05 h po terminie"],
    ["sv", 15 * minute, "om 15 min"],
    ["sv", -5 * minute, "5 min över tiden"],
  ] as const)("%s, %d ms: %s", (locale, length, text) => {
    expect(formatRelative(length, locale)).toBe(text);
  });
});

describe("formatDuration", () => {
  const table: ReadonlyArray<readonly [Locale, number, DurationFrame, string]> = [
    ["en", 3_900, "lasting", "1 hour 5 minutes"],
    ["en", 0, "lasting", "0 seconds"],
    ["en", 90_061, "counting", "1 day 1 hour"],
    ["de", 3_660, "counting", "1 Stunde 1 Minute"],
    ["de", 172_800, "counting", "2 Tage"],
    ["de", 172_800, "since", "2 Tagen"],
    ["pl", 60, "counting", "1 minuta"],
    ["pl", 60, "lasting", "1 minutę"],
    ["pl", 60, "since", "1 minuty"],
    ["pl", 120, "counting", "2 minuty"],
    ["pl", 120, "since", "2 minut"],
    ["pl", 300, "counting", "5 minut"],
    ["pl", 720, "lasting", "12 minut"],
    ["pl", 22 * 60, "lasting", "22 minuty"],
    ["pl", 22 * 60, "since", "22 minut"],
    ["pl", 3_600, "lasting", "1 godzinę"],
    ["pl", 86_400, "since", "1 dnia"],
    ["sv", 5_400, "lasting", "1 timme 30 minuter"],
    ["sv", 86_400, "since", "1 dygn"],
  ];
  it.each(table)("%s, %d s, %s: %s", (locale, seconds, frame, text) => {
    expect(formatDuration(seconds, locale, frame)).toBe(text);
  });
});

describe("plural", () => {
  const mails = { one: "# wiadomość", few: "# wiadomości", many: "# wiadomości", other: "# wiadomości" };
  it.each([
    [1, "1 wiadomość"],
    [3, "3 wiadomości"],
    [12_345, "12 345 wiadomości"],
  ])("Polish %d", (count, text) => {
    expect(plural(count, "pl", mails).replace("\u00a0", " ")).toBe(text);
  });

  it("takes `other` for a category that is not given, and leaves `$` alone", () => {
    expect(plural(2, "pl", { other: "# szt. $& #" })).toBe("2 szt. $& 2");
  });

  it.each([
    ["en", "1,234.5"],
    ["de", "1.234,5"],
  ] as const)("%s writes numbers its own way", (locale, text) => {
    expect(formatNumber(1234.5, locale)).toBe(text);
  });
});

describe("joinList", () => {
  it.each([
    ["en", "a, b and c"],
    ["de", "a, b und c"],
    ["pl", "a, b i c"],
    ["sv", "a, b och c"],
  ] as const)("%s", (locale, text) => {
    expect(joinList(["a", "b", "c"], locale)).toBe(text);
  });
});
