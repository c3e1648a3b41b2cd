import { unreachable } from "../../errors.ts";
import type { FactsMessages } from "../../i18n/messages/facts/en.ts";
import type { ParseContext, Parsed } from "../types.ts";
import { nearestYear } from "./chooseDay.ts";
import { readPieces } from "./readPieces.ts";
import { addDays, type CalendarDay, dayExists, dayText, localAt } from "./resolveLocal.ts";

/** Reads a calendar day: `2026-11-30`, `30.11.2026`, `30 Nov`, `tomorrow`. @returns ISO 8601 calendar date. */
export function readDate(
  text: string,
  { context, messages }: { readonly context: ParseContext; readonly messages: FactsMessages },
): Parsed<string> {
  const today = localAt(context.now, context.zone);
  const example = dayText(today);
  const { day, time, rest, zone, strangeZone } = readPieces(text.length > 100 ? "" : text);
  if (!day || time || zone || strangeZone !== undefined || rest.length > 0) return refused(messages.date(example));
  switch (day.kind) {
    case "unclear":
      return refused(messages.dayUnclear(day.text, example));
    case "relative":
      return { ok: true, value: dayText(addDays(today, day.days)) };
    case "yearless":
      return checked(nearestYear(day, today, undefined), day.text, today, messages);
    case "date":
      return checked(day.date, day.text, today, messages);
    default:
      return unreachable(day, "day");
  }
}

function checked(
  date: CalendarDay | undefined,
  text: string,
  today: CalendarDay,
  messages: FactsMessages,
): Parsed<string> {
  if (!date || !dayExists(date)) return refused(messages.noSuchDay(text));
  const near =
    dayText(date) >= dayText({ ...today, year: today.year - 1 }) &&
    dayText(date) <= dayText({ ...today, year: today.year + 5 });
  return near ? { ok: true, value: dayText(date) } : refused(messages.tooFar(text));
}

const refused = (problem: string): { readonly ok: false; readonly problem: string } => ({ ok: false, problem });
