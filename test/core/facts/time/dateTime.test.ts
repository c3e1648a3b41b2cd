import { describe, expect, it } from "vitest";
import { parseFact } from "../../../../src/core/facts/parse.ts";
import type { ParseContext } from "../../../../src/core/facts/types.ts";
import { context, declare } from "../declare.ts";

type Tense = "past" | "future" | undefined;

function parseTime(text: string, tense?: Tense, ctx: ParseContext = context): string {
  const parsed = parseFact(declare("datetime", tense ? { tense } : {}), text, ctx);
  return parsed.ok ? String(parsed.value) : parsed.problem;
}

describe("ways to write a time", () => {
  const half = "2026-11-22T13:30:00.000Z";
  const soon = "2026-11-22T12:45:00.000Z";
  it.each([
    ["2026-11-22 14:30", half],
    ["2026-11-22T14:30", half],
    ["2026-11-22T13:30Z", half],
    ["2026-11-22T14:30:00.000+01:00", half],
    ["2026-11-22 14:30+0100", half],
    ["14:30", half],
    ["14.30", half],
    ["14:30 today", half],
    ["today at 14:30", half],
    ["14:30 heute", half],
    ["heute um 14:30 Uhr", half],
    ["14:30 dziś", half],
    ["dzisiaj o 14:30", half],
    ["idag kl. 14.30", half],
    ["i dag klockan 14:30", half],
    ["22.11.2026 14:30", half],
    ["22.11. 14:30", half],
    ["22 Nov 14:30", half],
    ["14:30, Nov 22nd", half],
    ["November 22, 2026 at 2:30 pm", half],
    ["22. November 2026, 14:30 Uhr MEZ", half],
    ["22 listopada 2026, godz. 14:30 CET", half],
    ["den 22 november 2026 kl. 14:30 CET", half],
    ["14:30 CET", half],
    ["14:30 Europe/Warsaw", half],
    ["14:30 europe/warsaw", half],
    ["13:30 UTC", half],
    ["08:30 GMT-5", half],
    ["14:30 +01:00", half],
    ["14:30+1", half],
    ["13:30 Europe/London", half],
    ["14 Uhr", "2026-11-22T13:00:00.000Z"],
    ["14:30 yesterday", "2026-11-21T13:30:00.000Z"],
    ["gestern 14:30", "2026-11-21T13:30:00.000Z"],
    ["wczoraj 14:30", "2026-11-21T13:30:00.000Z"],
    ["igår 14:30", "2026-11-21T13:30:00.000Z"],
    ["i går 14:30", "2026-11-21T13:30:00.000Z"],
    ["tomorrow 08:00", "2026-11-23T07:00:00.000Z"],
    ["morgen um 8:00", "2026-11-23T07:00:00.000Z"],
    ["jutro 8:00", "2026-11-23T07:00:00.000Z"],
    ["imorgon 8:00", "2026-11-23T07:00:00.000Z"],
    ["in 45 min", soon],
    ["45m", soon],
    ["+45m", soon],
    ["za 45 min", soon],
    ["om 45 minuter", soon],
    ["45 minutes from now", soon],
    ["in einer Stunde", "2026-11-22T13:00:00.000Z"],
    ["za godzinę", "2026-11-22T13:00:00.000Z"],
    ["om en halvtimme", "2026-11-22T12:30:00.000Z"],
    ["now", "2026-11-22T12:00:00.000Z"],
    ["jetzt", "2026-11-22T12:00:00.000Z"],
    ["teraz", "2026-11-22T12:00:00.000Z"],
    ["nu", "2026-11-22T12:00:00.000Z"],
    ["2h 30m ago", "2026-11-22T09:30:00.000Z"],
    ["vor 20 min", "2026-11-22T11:40:00.000Z"],
    ["vor 2 Tagen", "2026-11-20T12:00:00.000Z"],
    ["20 min temu", "2026-11-22T11:40:00.000Z"],
    ["för 20 min sedan", "2026-11-22T11:40:00.000Z"],
    ["-20 min", "2026-11-22T11:40:00.000Z"],
  ])("%s", (text, instant) => {
    expect(parseTime(text)).toBe(instant);
  });
});

describe("N6 what is no time", () => {
  it.each([
    ["24:00", /24:00 is not a time of day/],
    ["25:00", /25:00 is not a time of day/],
    ["14:60", /14:60 is not a time of day/],
    ["12:30 am", /not a time of day/],
    ["13:00 pm", /not a time of day/],
    ["2026-02-31 10:00", /2026-02-31 is not in the calendar/],
    ["31 Feb 10:00", /31 Feb is not in the calendar/],
    ["29.2.2027 10:00", /29\.2\.2027 is not in the calendar/],
    ["2026-13-01 10:00", /not in the calendar/],
    ["0000-00-00 00:00", /not in the calendar/],
    ["tomorrow", /time of day is missing: 2026-11-22 14:30/],
    ["2026-11-23", /time of day is missing/],
    ["11/12/2026 14:30", /two ways: please write the day as 2026-11-22/],
    ["45", /45 min or 45 h/],
    ["in 45", /45 min or 45 h/],
    ["2025-11-01 10:00", /too far away/],
    ["2032-11-22 10:00", /too far away/],
    ["9999-12-31 10:00", /too far away/],
    ["in 9999 weeks", /too far away/],
    ["14:30 XYZ", /zone XYZ is not clear/],
    ["14:30 Mars/Olympus", /zone Mars\/Olympus is not clear/],
    ["14:30 +25:00", /zone \+25:00 is not clear/],
    ["14:30 EST", /zone EST is not clear/],
    ["14:30 15:30", /for example 2026-11-22 14:30/],
    ["14:30 perhaps", /for example 2026-11-22 14:30/],
    ["soon", /for example 2026-11-22 14:30/],
    ["1790000000", /for example|unit/],
  ])("%s", (text, problem) => {
    expect(parseTime(text)).toMatch(problem);
  });

  it("a name of the other season is refused with both readings", () => {
    expect(parseTime("14:30 CEST")).toBe(
      "CEST does not apply on that day: please write 2026-11-22 14:30+01:00 or 2026-11-22 14:30+02:00",
    );
  });

  it("a name that means several zones is taken where the incident is in one of them", () => {
    const newYork = { ...context, zone: "America/New_York" };
    expect(parseTime("14:30 EST", undefined, newYork)).toBe("2026-11-22T19:30:00.000Z");
  });
});

describe("past and future (N6)", () => {
  it.each([
    ["past", "12:30", "2026-11-22T11:30:00.000Z"],
    ["past", "45m", "2026-11-22T11:15:00.000Z"],
    ["past", "now", "2026-11-22T12:00:00.000Z"],
    ["past", "1.2. 10:00", "2026-02-01T09:00:00.000Z"],
    ["future", "45m", "2026-11-22T12:45:00.000Z"],
    ["future", "23:50", "2026-11-22T22:50:00.000Z"],
    ["future", "00:30", "2026-11-22T23:30:00.000Z"],
    ["future", "1.2. 10:00", "2027-02-01T09:00:00.000Z"],
  ] as const)("%s: %s", (tense, text, instant) => {
    expect(parseTime(text, tense)).toBe(instant);
  });

  it("shortly after midnight 23:50 in the past is yesterday's", () => {
    const night = { ...context, now: Date.parse("2026-11-21T23:10:00Z") };
    expect(parseTime("23:50", "past", night)).toBe("2026-11-21T22:50:00.000Z");
  });

  it.each([
    ["past", "14:30", /14:30 today is still to come; .*"14:30 yesterday"/],
    ["past", "in 5 min", /22 November 2026 at 13:05 CET is still to come/],
    ["past", "14:30 tomorrow", /23 November 2026 at 14:30 CET is still to come/],
    ["future", "12:00", /12:00 today is already over; .*"12:00 tomorrow"/],
    ["future", "12:00 today", /22 November 2026 at 12:00 CET is already over/],
    ["future", "now", /already over/],
    ["future", "5 min ago", /already over/],
    ["future", "in 0 min", /already over/],
  ] as const)("%s: %s is refused", (tense, text, problem) => {
    expect(parseTime(text, tense)).toMatch(problem);
  });

  it("a promised time is a whole minute, never later than what the text says", () => {
    const odd = { ...context, now: Date.parse("2026-11-22T12:00:59.900Z") };
    expect(parseTime("in 45 min", "future", odd)).toBe("2026-11-22T12:45:00.000Z");
    expect(parseTime("in 1 min", "future", odd)).toBe("2026-11-22T12:01:00.000Z");
    expect(parseTime("in 90 s", "future", odd)).toBe("2026-11-22T12:02:29.900Z");
  });
});

describe("N6, R8 clocks that go forward and back", () => {
  const in2026 = (zone: string): ParseContext => ({ ...context, zone });
  it.each([
    ["Europe/Warsaw", "2026-03-29 02:30", "2026-03-29 01:59 and 2026-03-29 03:00"],
    ["Europe/Warsaw", "2026-03-29 02:00", "2026-03-29 01:59 and 2026-03-29 03:00"],
    ["America/New_York", "2026-03-08 02:30", "2026-03-08 01:59 and 2026-03-08 03:00"],
    ["Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-04 01:59 and 2026-10-04 02:30"],
  ])("%s: %s does not exist", (zone, text, nearest) => {
    expect(parseTime(text, undefined, in2026(zone))).toBe(
      `${text} does not exist in ${zone}, the clocks go forward there; the nearest times are ${nearest}`,
    );
  });

  it.each([
    ["Europe/Warsaw", "2026-10-25 02:30", "+02:00", "+01:00"],
    ["America/New_York", "2026-11-01 01:30", "-04:00", "-05:00"],
    ["Australia/Lord_Howe", "2026-04-05 01:45", "+11:00", "+10:30"],
  ])("%s: %s happens twice; each can be written", (zone, text, first, second) => {
    expect(parseTime(text, undefined, in2026(zone))).toContain(
      `please write ${text}${first} for the first or ${text}${second}`,
    );
    const one = Date.parse(parseTime(`${text}${first}`, undefined, in2026(zone)));
    const two = Date.parse(parseTime(`${text}${second}`, undefined, in2026(zone)));
    expect(two - one).toBe(zone === "Australia/Lord_Howe" ? 1_800_000 : 3_600_000);
  });

  it("a seasonal name tells the two apart", () => {
    expect(parseTime("2026-10-25 02:30 CEST")).toBe("2026-10-25T00:30:00.000Z");
    expect(parseTime("2026-10-25 02:30 CET")).toBe("2026-10-25T01:30:00.000Z");
  });

  it("a bare time in the gap of the day is refused too", () => {
    const now = Date.parse("2026-03-29T00:10:00Z");
    expect(parseTime("02:30", "future", { ...context, now })).toMatch(/does not exist in Europe\/Warsaw/);
  });

  it("the hour after the gap and lengths across it are right", () => {
    const now = Date.parse("2026-03-29T00:10:00Z");
    expect(parseTime("03:00", "future", { ...context, now })).toBe("2026-03-29T01:00:00.000Z");
    expect(parseTime("in 1 h", "future", { ...context, now })).toBe("2026-03-29T01:10:00.000Z");
  });
});
