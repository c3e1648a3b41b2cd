import { unreachable } from "../../errors.ts";
import { formatDateTime } from "../../i18n/dateTime.ts";
import type { FactsMessages } from "../../i18n/messages/facts/en.ts";
import type { FactDeclaration, ParseContext, Parsed } from "../types.ts";
import { chooseDay } from "./chooseDay.ts";
import { readPieces, type TimePieces } from "./readPieces.ts";
import { readRelative } from "./readRelative.ts";
import { dayText, type LocalDateTime, localAt, localText, resolveLocal } from "./resolveLocal.ts";
import { nowWords } from "./words.ts";
import type { ZoneWord } from "./zones.ts";

/** What reading a time needs to know. */
export interface TimeInput {
  readonly context: ParseContext;
  readonly tense: FactDeclaration["tense"];
  readonly messages: FactsMessages;
}

type Instant = Parsed<number>;

const longestText = 100;
const minute = 60_000;
const year = 366 * 86_400_000;

/**
 * Reads a point in time: absolute, a time of day, or counted from now (faults N6, R8).
 * @returns epoch milliseconds as ISO 8601 UTC, or a sentence that says what would be right.
 */
export function readDateTime(text: string, input: TimeInput): Parsed<string> {
  const instant = readInstant(text.replace(/\s+/g, " ").trim(), input);
  if (!instant.ok) return instant;
  const iso = isoOf(instant.value);
  return iso === undefined ? problem(notATime(input)) : checked(instant.value, iso, input);
}

function readInstant(text: string, input: TimeInput): Instant {
  const { context, tense, messages } = input;
  if (text.length > longestText) return problem(notATime(input));
  if (nowWords.has(text.toLowerCase())) return found(wholeMinute(context.now));
  const relative = readRelative(text);
  if (relative?.kind === "unit-missing") return problem(messages.durationUnit(relative.number));
  if (relative) {
    const back = relative.way === "behind" || (relative.way === "unsaid" && tense === "past");
    const at = context.now + (back ? -1 : 1) * relative.seconds * 1000;
    // A time in a message has minutes only; the timer must not fall due after what was promised.
    return found(relative.seconds % 60 === 0 ? wholeMinute(at) : at);
  }
  return absolute(readPieces(text), input);
}

function absolute(pieces: TimePieces, input: TimeInput): Instant {
  const { messages, context } = input;
  const { time, day, zone, strangeZone, rest } = pieces;
  const today = dayText(localAt(context.now, context.zone));
  if (day?.kind === "unclear") return problem(messages.dayUnclear(day.text, today));
  if (rest.length > 0 || (!day && !time)) return problem(notATime(input));
  if (strangeZone !== undefined) return problem(messages.zoneUnknown(strangeZone));
  if (!time) return problem(messages.timeMissing(today));
  if (!time.valid) return problem(messages.noSuchTime(time.text));
  const place = (local: LocalDateTime): Instant => placed(local, zone, input);
  const { hour, minute: minutes, second, millisecond } = time;
  return chooseDay(
    day,
    { hour, minute: minutes, second, millisecond },
    { ...input, place, zone: zone?.zone ?? context.zone },
  );
}

/** Puts a local time into its zone; gaps, folds and names of the wrong season are refused with what to write. */
function placed(local: LocalDateTime, zone: ZoneWord | undefined, { messages, context }: TimeInput): Instant {
  const name = zone?.zone ?? context.zone;
  const resolved = resolveLocal(local, name);
  const text = localText(local);
  switch (resolved.kind) {
    case "gap":
      return problem(messages.gap(text, name, resolved.before, resolved.after));
    case "fold":
      return problem(messages.fold(text, name, `${text}${resolved.first.offset}`, `${text}${resolved.second.offset}`));
    case "once":
      break;
    default:
      return unreachable(resolved, "resolved time");
  }
  if (zone?.kind !== "season") return found(resolved.at);
  if (zone.shared && localAt(resolved.at, context.zone).offset !== zone.zone)
    return problem(messages.zoneUnknown(zone.name));
  const actual = localAt(resolved.at, zone.region).offset;
  if (actual === zone.zone) return found(resolved.at);
  return problem(messages.zoneNotThen(zone.name, `${text}${actual}`, `${text}${zone.zone}`));
}

/** Refuses what is not in the past or future as declared, and what is too far away to be meant. */
function checked(at: number, iso: string, { context, tense, messages }: TimeInput): Parsed<string> {
  const shown = (): string => formatDateTime(iso, context.locale, context.zone);
  if (at < context.now - year || at > context.now + 5 * year) return problem(messages.tooFar(shown()));
  if (tense === "past" && at > context.now) return problem(messages.mustBePast(shown()));
  if (tense === "future" && at <= context.now) return problem(messages.mustBeFuture(shown()));
  return { ok: true, value: iso };
}

function notATime({ context, tense, messages }: TimeInput): string {
  const today = dayText(localAt(context.now, context.zone));
  return tense === "past" ? messages.timePast(today) : messages.time(today);
}

const wholeMinute = (at: number): number => Math.floor(at / minute) * minute;

const isoOf = (at: number): string | undefined => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : undefined);

const found = (value: number): Instant => ({ ok: true, value });
const problem = (text: string): { readonly ok: false; readonly problem: string } => ({ ok: false, problem: text });
