import type { Locale } from "./locale.ts";

const minute = 60_000;
const hour = 60 * minute;
/** From here on days are easier to read than hours. */
const manyHours = 100 * hour;

/** A length of time for a header line: `0 min`, `12 min`, `1:05 h`, `4 d 5 h`. Whole minutes, rounded down. */
export function formatElapsed(milliseconds: number, _locale: Locale): string {
  const length = Math.max(0, milliseconds);
  if (length < hour) return `${Math.floor(length / minute)} min`;
  const hours = Math.floor(length / hour);
  if (length < manyHours) return `${hours}:${String(Math.floor((length % hour) / minute)).padStart(2, "0")} h`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/**
 * How far off a deadline is, short: "in 15 min", "overdue by 5 min", "due now" within the minute after it.
 * @param milliseconds from now to the deadline; negative when it has passed.
 */
export function formatRelative(milliseconds: number, locale: Locale): string {
  const { ahead, behind, soon, now } = words[locale];
  const length = formatElapsed(Math.abs(milliseconds), locale);
  if (milliseconds > 0) return milliseconds < minute ? soon : ahead(length);
  return milliseconds > -minute ? now : behind(length);
}

interface RelativeWords {
  readonly ahead: (length: string) => string;
  readonly behind: (length: string) => string;
  readonly soon: string;
  readonly now: string;
}

const words: Readonly<Record<Locale, RelativeWords>> = {
  en: { ahead: (l) => `in ${l}`, behind: (l) => `overdue by ${l}`, soon: "in less than 1 min", now: "due now" },
  de: { ahead: (l) => `in ${l}`, behind: (l) => `${l} überfällig`, soon: "in weniger als 1 min", now: "jetzt fällig" },
  pl: { ahead: (l) => `za ${l}`, behind: (l) => `${l} po terminie`, soon: "za niecałą 1 min", now: "teraz" },
  sv: { ahead: (l) => `om ${l}`, behind: (l) => `${l} över tiden`, soon: "om mindre än 1 min", now: "ska ske nu" },
};
