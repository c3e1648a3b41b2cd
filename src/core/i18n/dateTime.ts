import { intlTag, type Locale } from "./locale.ts";

/** The parts of an instant on the wall clock of a zone, and the zone's short name there and then. */
interface WallClock {
  readonly day: string;
  /** Written out, in the form that stands beside a day ("listopada"). */
  readonly month: string;
  readonly year: string;
  /** `14:30`. */
  readonly time: string;
  readonly zone: string;
}

/**
 * Day and time with the zone named, as a careful writer puts them in a sentence: "22 November 2026 at 14:30 CET",
 * "22. November 2026, 14:30 Uhr MEZ", "22 listopada 2026, godz. 14:30 CET", "22 november 2026 kl. 14:30 CET".
 * @param instantIso ISO 8601 instant. @param zone IANA zone.
 */
export function formatDateTime(instantIso: string, locale: Locale, zone: string): string {
  const clock = wallClock(instantIso, locale, zone);
  const date = joinDate(clock, locale);
  switch (locale) {
    case "en":
      return `${date} at ${clock.time} ${clock.zone}`;
    case "de":
      return `${date}, ${clock.time} Uhr ${clock.zone}`;
    case "pl":
      return `${date}, godz. ${clock.time} ${clock.zone}`;
    case "sv":
      return `${date} kl. ${clock.time} ${clock.zone}`;
  }
}

/** The day alone: "22 November 2026", "22. November 2026", "22 listopada 2026", "22 november 2026". */
export function formatDate(instantIso: string, locale: Locale, zone: string): string {
  return joinDate(wallClock(instantIso, locale, zone), locale);
}

/**
 * The time of day with the zone named: "14:30 CET", German "14:30 Uhr MEZ". Prepositions belong to the sentence
 * around it: "at …", "um …", "o godz. …", "kl. …".
 */
export function formatTime(instantIso: string, locale: Locale, zone: string): string {
  const clock = wallClock(instantIso, locale, zone);
  return `${clock.time}${locale === "de" ? " Uhr" : ""} ${clock.zone}`;
}

const joinDate = ({ day, month, year }: WallClock, locale: Locale): string =>
  `${day}${locale === "de" ? "." : ""} ${month} ${year}`;

function wallClock(instantIso: string, locale: Locale, zone: string): WallClock {
  const format = new Intl.DateTimeFormat(intlTag[locale], {
    timeZone: zone,
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  const parts = new Map(format.formatToParts(new Date(instantIso)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return {
    day: part("day"),
    month: part("month"),
    year: part("year"),
    time: `${part("hour")}:${part("minute")}`,
    zone: plainZone(part("timeZoneName")),
  };
}

/** `GMT−5` with a typographic minus and `GMT+0` are not what people write (nor what they can type back). */
const plainZone = (name: string): string => name.replace("\u2212", "-").replace(/^GMT\+0$/, "GMT");
