import { formatFactForOperator } from "../facts/format.ts";
import type { FactValue } from "../facts/types.ts";
import { formatDate, formatDateTime, formatTime } from "../i18n/dateTime.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Plan } from "../playbook/types.ts";
import { dutyOfPlace } from "./reissue.ts";

/** How an incident's ids, values and times read in the operator's language. Times are epoch milliseconds. */
export interface IncidentWords {
  readonly locale: Locale;
  /** IANA zone. */
  readonly zone: string;
  /** The title of a step path or of the duty of `duty:<id>`; the id itself where the plan does not know it. */
  place(place: string): string;
  role(id: string): string;
  duty(id: string): string;
  clock(id: string): string;
  /** A value as the operator reads it; undefined where it must not be shown. */
  value(key: string, value: FactValue): string | undefined;
  isSensitive(key: string): boolean;
  /** "14:30 CET". */
  time(at: number): string;
  /** "23 November 2026". */
  date(at: number): string;
  /** "23 November 2026 at 14:30 CET". */
  dateTime(at: number): string;
  /** The time of day, with the date where it is another day than `now`. */
  near(at: number, now: number): string;
}

/** The name of a fact without its language: `known.de` → `known`. */
export const factName = (key: string): string => key.split(".")[0] ?? key;

export function incidentWords(plan: Plan, locale: Locale, zone: string): IncidentWords {
  const texts = plan.texts[locale];
  const isSensitive = (key: string): boolean => plan.facts[factName(key)]?.sensitive ?? false;
  const time = byMinute((instant) => formatTime(instant, locale, zone));
  const date = byMinute((instant) => formatDate(instant, locale, zone));
  const dateTime = byMinute((instant) => formatDateTime(instant, locale, zone));
  return {
    locale,
    zone,
    place(place) {
      const duty = dutyOfPlace(place);
      return duty === undefined ? (texts.steps[place]?.title ?? place) : (texts.duties[duty] ?? duty);
    },
    role: (id) => texts.roles[id] ?? id,
    duty: (id) => texts.duties[id] ?? id,
    clock: (id) => texts.clocks[id] ?? id,
    value: (key, value) => (isSensitive(key) ? undefined : shown(plan, key, value, locale, zone)),
    isSensitive,
    time,
    date,
    dateTime,
    near: (at, now) => (date(at) === date(now) ? time(at) : dateTime(at)),
  };
}

/** A fact the plan no longer declares is shown as its type suggests. */
function shown(plan: Plan, key: string, value: FactValue, locale: Locale, zone: string): string {
  const name = factName(key);
  const declaration = plan.facts[name] ?? undeclared;
  return formatFactForOperator(value, declaration, { locale, zone, labels: plan.texts[locale].facts[name]?.values });
}

const undeclared = {
  type: "text",
  required: false,
  allowUnknown: true,
  basis: "none",
  localized: false,
  public: false,
  sensitive: false,
} as const;

/** Times are told to the minute, and asking `Intl` anew for each of ten thousand events would take seconds. */
function byMinute(format: (instantIso: string) => string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const minute = Math.floor(at / 60_000);
    const text = known.get(minute) ?? format(new Date(at).toISOString());
    known.set(minute, text);
    return text;
  };
}
