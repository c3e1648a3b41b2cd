import { Temporal } from "temporal-polyfill";

/** A reading of clock and calendar without a zone. */
export interface LocalDateTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** What a local time means in a zone: one instant, none (clocks go forward), or two (clocks go back). */
export type Resolved =
  | { readonly kind: "once"; readonly at: number }
  /** The last minute before the gap and the first after it, as `2026-03-29 01:59`. */
  | { readonly kind: "gap"; readonly before: string; readonly after: string }
  | { readonly kind: "fold"; readonly first: OffsetTime; readonly second: OffsetTime };

export interface OffsetTime {
  /** Epoch milliseconds. */
  readonly at: number;
  /** `+02:00`. */
  readonly offset: string;
}

/** @param zone IANA name or offset (`+01:00`). */
export function resolveLocal(local: LocalDateTime, zone: string): Resolved {
  const plain = Temporal.PlainDateTime.from(local, { overflow: "reject" });
  const first = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const second = plain.toZonedDateTime(zone, { disambiguation: "later" });
  if (first.epochMilliseconds === second.epochMilliseconds) return { kind: "once", at: first.epochMilliseconds };
  if (first.toPlainDateTime().equals(plain)) {
    return { kind: "fold", first: offsetTime(first), second: offsetTime(second) };
  }
  // The transition itself is not "previous" to the first minute after it.
  const transition = second.add({ milliseconds: 1 }).getTimeZoneTransition("previous") ?? second;
  return { kind: "gap", before: minuteText(transition.subtract({ minutes: 1 })), after: minuteText(transition) };
}

const offsetTime = (time: Temporal.ZonedDateTime): OffsetTime => ({ at: time.epochMilliseconds, offset: time.offset });

const minuteText = (time: Temporal.ZonedDateTime): string =>
  time.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");

/** The wall clock of a zone at an instant. @param at epoch milliseconds. */
export function localAt(at: number, zone: string): LocalDateTime & { readonly offset: string } {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const { year, month, day, hour, minute, second, millisecond, offset } = time;
  return { year, month, day, hour, minute, second, millisecond, offset };
}

/** The calendar day so many days later. */
export function addDays({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const date = Temporal.PlainDate.from({ year, month, day }).add({ days });
  return { year: date.year, month: date.month, day: date.day };
}

/** A day of the calendar, not yet in any zone. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the calendar has this day (31 February is none). */
export const dayExists = ({ year, month, day }: CalendarDay): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** `2026-11-22`. */
export const dayText = ({ year, month, day }: CalendarDay): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** `2026-11-22 14:30`, with seconds only where there are any. */
export function localText(local: LocalDateTime): string {
  const seconds = local.second + local.millisecond === 0 ? "" : `:${pad(local.second)}`;
  const fraction = local.millisecond === 0 ? "" : `.${pad(local.millisecond, 3)}`;
  return `${dayText(local)} ${pad(local.hour)}:${pad(local.minute)}${seconds}${fraction}`;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");
