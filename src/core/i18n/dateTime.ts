import { intlTag, type Locale } from "./locale.ts";
import { type WallTime, wallTime } from "./wallTime.ts";

/**
 * Day and time with the zone named, as a careful writer puts them in a sentence: "22 November 2026 at 14:30 CET",
 * "22. November 2026, 14:30 Uhr MEZ", "22 listopada 2026, godz. 14:30 CET", "22 november 2026 kl. 14:30 CET".
 * @param instantIso ISO 8601 instant. @param zone IANA zone.
 */
export function formatDateTime(instantIso: string, locale: Locale, zone: string): string {
  const wall = wallTime(instantIso, locale, zone);
  const joint: Readonly<Record<Locale, string>> = { en: " at ", de: ", ", pl: ", godz. ", sv: " kl. " };
  return `${dateText(wall, locale)}${joint[locale]}${timeText(wall, locale)}`;
}

/** The day alone: "22 November 2026", "22. November 2026", "22 listopada 2026", "22 november 2026". */
export function formatDate(instantIso: string, locale: Locale, zone: string): string {
  return dateText(wallTime(instantIso, locale, zone), locale);
}

/**
 * The time of day with the zone named: "14:30 CET", German "14:30 Uhr MEZ". Prepositions belong to the sentence
 * around it: "at …", "um …", "o godz. …", "kl. …".
 */
export function formatTime(instantIso: string, locale: Locale, zone: string): string {
  return timeText(wallTime(instantIso, locale, zone), locale);
}

const halfDay = 12 * 3_600_000;

/** The time of day where that cannot be mistaken, else with its day. @param at @param now epoch milliseconds. */
export function formatDeadline(at: number, now: number, locale: Locale, zone: string): string {
  const instant = new Date(at).toISOString();
  return Math.abs(at - now) < halfDay ? formatTime(instant, locale, zone) : formatDateTime(instant, locale, zone);
}

/** The zone's name in full as it is spoken, whatever the season: "Central European Time", "czas środkowoeuropejski". */
export function zoneFullName(instantIso: string, locale: Locale, zone: string): string {
  const format = new Intl.DateTimeFormat(intlTag[locale], { timeZone: zone, timeZoneName: "longGeneric" });
  const parts = format.formatToParts(new Date(instantIso));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

const dateText = ({ day, monthName, year }: WallTime, locale: Locale): string =>
  `${day}${locale === "de" ? "." : ""} ${monthName} ${year}`;

const timeText = ({ hour, minute, zoneName }: WallTime, locale: Locale): string =>
  `${two(hour)}:${two(minute)}${locale === "de" ? " Uhr" : ""} ${zoneName}`;

const two = (value: number): string => String(value).padStart(2, "0");
