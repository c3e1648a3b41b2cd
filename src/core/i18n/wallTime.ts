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
  const named = partsOf(instant, formatFor("named", locale, zone));
  const counted = partsOf(instant, formatFor("counted", "en", zone));
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

const partsOf = (instant: Date, format: Intl.DateTimeFormat): ReadonlyMap<Intl.DateTimeFormatPartTypes, string> =>
  new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));

const forms = {
  named: { month: "long", day: "numeric", hour: "numeric", timeZoneName: "short" },
  counted: { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Making a formatter costs a hundred times what using it does; the same arguments always give the same one. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(form: keyof typeof forms, locale: Locale, zone: string): Intl.DateTimeFormat {
  const key = `${form} ${locale} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(intlTag[locale], { ...forms[form], timeZone: zone, hourCycle: "h23" });
  formats.set(key, format);
  return format;
}

/** `GMT−5` with a typographic minus and `GMT+0` are not what people write (nor what they can type back). */
const plainZone = (name: string): string => name.replace("\u2212", "-").replace(/^GMT\+0$/, "GMT");
