import type { Locale } from "../locale.ts";
import { wallTime } from "../wallTime.ts";
import type { SpokenCase } from "./language.ts";
import { spokenLanguages } from "./languages.ts";

/**
 * The time of day in words: "two thirty in the afternoon", "vierzehn Uhr dreißig", "czternastej trzydzieści",
 * "klockan fjorton och trettio". The preposition belongs to the sentence: "at", "um", "o godzinie" or "do godziny";
 * Swedish brings its "klockan". The zone is not said; see `zoneFullName`.
 * @param instantIso ISO 8601 instant. @param zone IANA zone.
 * @param grammaticalCase matters in Polish only; the genitive fits after "o godzinie" and "do godziny".
 */
export function spokenTime(
  instantIso: string,
  locale: Locale,
  zone: string,
  grammaticalCase: SpokenCase = "genitive",
): string {
  return spokenLanguages[locale].time(wallTime(instantIso, locale, zone), grammaticalCase);
}

/**
 * Day and time in words: "the twenty-second of November at two thirty in the afternoon" (after "on", "until"),
 * "zweiundzwanzigsten November um vierzehn Uhr dreißig" (after "am"), "dwudziestego drugiego listopada o godzinie
 * czternastej trzydzieści", "den tjugoandra november klockan fjorton och trettio".
 */
export function spokenDateTime(instantIso: string, locale: Locale, zone: string): string {
  const language = spokenLanguages[locale];
  const wall = wallTime(instantIso, locale, zone);
  return language.at(language.day(wall), language.time(wall, "genitive"));
}
