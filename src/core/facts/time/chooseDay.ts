import { unreachable } from "../../errors.ts";
import type { FactsMessages } from "../../i18n/messages/facts/en.ts";
import type { FactDeclaration, ParseContext, Parsed } from "../types.ts";
import type { TypedDay } from "./readPieces.ts";
import { addDays, type CalendarDay, dayExists, dayText, type LocalDateTime, localAt } from "./resolveLocal.ts";

type ClockTime = Pick<LocalDateTime, "hour" | "minute" | "second" | "millisecond">;

interface DayInput {
  readonly context: ParseContext;
  readonly tense: FactDeclaration["tense"];
  readonly messages: FactsMessages;
  /** IANA name or offset of the zone whose "today" counts. */
  readonly zone: string;
  readonly place: (local: LocalDateTime) => Parsed<number>;
}

/** So far may the day before or after be meant when a bare time does not fit today. */
const nearby = 12 * 3_600_000;

/** Finds the day a time of day belongs to, and its instant. */
export function chooseDay(day: TypedDay | undefined, time: ClockTime, input: DayInput): Parsed<number> {
  const today = localAt(input.context.now, input.zone);
  if (!day) return nearestFitting(today, time, input);
  switch (day.kind) {
    case "relative":
      return input.place({ ...addDays(today, day.days), ...time });
    case "date":
      return dayExists(day.date) ? input.place({ ...day.date, ...time }) : noSuchDay(day.text, input);
    case "yearless": {
      const date = nearestYear(day, today, input.tense);
      return date ? input.place({ ...date, ...time }) : noSuchDay(day.text, input);
    }
    case "unclear":
      return noSuchDay(day.text, input);
    default:
      return unreachable(day, "day");
  }
}

const noSuchDay = (text: string, { messages }: DayInput): Parsed<number> => ({
  ok: false,
  problem: messages.noSuchDay(text),
});

/** Today, or the day beside it where that fits the tense and is less than twelve hours off. */
function nearestFitting(today: CalendarDay, time: ClockTime, input: DayInput): Parsed<number> {
  const { tense, context, messages } = input;
  const sameDay = input.place({ ...addDays(today, 0), ...time });
  if (!sameDay.ok || tense === undefined || fits(sameDay.value, context.now, tense)) return sameDay;
  const other = input.place({ ...addDays(today, tense === "past" ? -1 : 1), ...time });
  if (other.ok && Math.abs(other.value - context.now) <= nearby) return other;
  const text = `${two(time.hour)}:${two(time.minute)}`;
  return { ok: false, problem: tense === "past" ? messages.notYetToday(text) : messages.overToday(text) };
}

const fits = (at: number, now: number, tense: "past" | "future"): boolean => (tense === "past" ? at <= now : at > now);

const two = (value: number): string => String(value).padStart(2, "0");

/** The day in the year that puts it nearest to today, on the side the tense asks for; undefined where no year has it. */
export function nearestYear(
  { month, day }: { readonly month: number; readonly day: number },
  today: CalendarDay,
  tense: FactDeclaration["tense"],
): CalendarDay | undefined {
  const days = [0, -1, 1].map((years) => ({ year: today.year + years, month, day })).filter(dayExists);
  const sorted = [...days].sort((a, b) => distance(a, today) - distance(b, today));
  const side = sorted.find((date) => {
    if (tense === undefined) return true;
    return tense === "past" ? dayText(date) <= dayText(today) : dayText(date) >= dayText(today);
  });
  return side ?? sorted[0];
}

const distance = (a: CalendarDay, b: CalendarDay): number =>
  Math.abs(Date.UTC(a.year, a.month - 1, a.day) - Date.UTC(b.year, b.month - 1, b.day));
