import { intlTag, type Locale } from "./locale.ts";

/** Clock and calendar of a zone at an instant, as numbers and names. */
export interface WallTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** In the form that stands beside a day ("listopada"). */
  readonly monthName: string;
  /** `CET`, `GMT-5`. */
  readonly zoneName: string;
}

/** Reads the wall clock of an IANA zone. @param instantIso ISO 8601 instant. */
export function wallTime(instantIso: string, locale: Locale, zone: string): WallTime {
  const instant = new Date(instantIso);
  const named = partsOf(instant, locale, zone, {
    month: "long",
    day: "numeric",
    hour: "numeric",
    timeZoneName: "short",
  });
  const counted = partsOf(instant, "en", zone, {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const value = (type: Intl.DateTimeFormatPartTypes): number => Number(counted.get(type));
  return {
    year: value("year"),
    month: value("month"),
    day: value("day"),
    hour: value("hour"),
    minute: value("minute"),
    monthName: named.get("month") ?? "",
    zoneName: plainZone(named.get("timeZoneName") ?? ""),
  };
}

function partsOf(
  instant: Date,
  locale: Locale,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): ReadonlyMap<Intl.DateTimeFormatPartTypes, string> {
  const format = new Intl.DateTimeFormat(intlTag[locale], { ...options, timeZone: zone, hourCycle: "h23" });
  return new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** `GMT−5` with a typographic minus and `GMT+0` are not what people write (nor what they can type back). */
const plainZone = (name: string): string => name.replace("\u2212", "-").replace(/^GMT\+0$/, "GMT");
