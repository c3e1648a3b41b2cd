import { expect, it } from "vitest";
import { formatDeadline } from "../../../src/core/i18n/dateTime.ts";

const now = Date.parse("2026-11-23T14:45:00Z");
const hour = 3_600_000;

it.each([
  [now + 2 * hour, "16:45 UTC"],
  [now - 2 * hour, "12:45 UTC"],
  [now + 7 * 24 * hour, "30 November 2026 at 14:45 UTC"],
  [now + 24 * hour, "24 November 2026 at 14:45 UTC"],
])("names the day of a deadline where the time alone would mislead", (at, text) => {
  expect(formatDeadline(at, now, "en", "UTC")).toBe(text);
});
