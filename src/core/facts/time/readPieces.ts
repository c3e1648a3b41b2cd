import type { CalendarDay } from "./resolveLocal.ts";
import { dayWords, fillers, monthWords } from "./words.ts";
import { readZone, type ZoneWord } from "./zones.ts";

/** A time as typed, taken apart but not yet placed in a zone. */
export interface TimePieces {
  readonly day?: TypedDay;
  readonly time?: TypedTime;
  readonly zone?: ZoneWord;
  /** A word that stands where a zone would and is none we know. */
  readonly strangeZone?: string;
  /** Words that have no place in a time. */
  readonly rest: readonly string[];
}

export type TypedDay =
  | { readonly kind: "date"; readonly date: CalendarDay; readonly text: string }
  | { readonly kind: "yearless"; readonly month: number; readonly day: number; readonly text: string }
  /** Counted from today. */
  | { readonly kind: "relative"; readonly days: number }
  /** `11/12/2026`: month first or day first? */
  | { readonly kind: "unclear"; readonly text: string };

export interface TypedTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** As typed, for messages. */
  readonly text: string;
  /** False where no clock shows it (24:00, 14:75). */
  readonly valid: boolean;
}

/** Takes apart what was typed: day, time of day, zone, in any order. Says nothing about what it means. */
export function readPieces(text: string): TimePieces {
  const day = readDay(text);
  const time = readTime(day.left);
  const words = time.left.split(/[\s,]+/).filter((word) => word !== "" && !fillers.includes(word.toLowerCase()));
  const [first = "", ...others] = words;
  const zone = first === "" ? undefined : readZone(first);
  const strange = first !== "" && !zone && /^(?:[A-Z]{2,5}|[+-]\d.*|\p{L}+\/.+)$/u.test(first) ? first : undefined;
  return {
    ...(day.found && { day: day.found }),
    ...(time.found && { time: time.found }),
    ...(zone && { zone }),
    ...(strange !== undefined && { strangeZone: strange }),
    rest: zone || strange !== undefined ? others : words,
  };
}

/** What was found, and the text without it. */
interface Found<T> {
  readonly found: T | undefined;
  readonly left: string;
}

type DayForm = readonly [form: RegExp, read: (groups: readonly string[]) => TypedDay | undefined];

const dayForms: readonly DayForm[] = [
  [
    /(?<![\d.:/-])(\d{4})-(\d{1,2})-(\d{1,2})(?=T\d|[\s,]|$)/i,
    ([text = "", year, month, day]) => dated(text, year, Number(month), day),
  ],
  [
    /(?<![\d.:/-])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?(?![\d:.])/,
    ([text = "", day, month, year]) => dated(text, year, Number(month), day),
  ],
  [
    /(?<![\d.:/-])(\d{1,2})(?:st|nd|rd|th|\.)?\s+(\p{L}{3,})\.?(?:,?\s+(\d{4}))?(?![\d:.])/iu,
    ([text = "", day, month, year]) => dated(text, year, monthWords.get((month ?? "").toLowerCase()), day),
  ],
  [
    /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?![\d:.])/iu,
    ([text = "", month, day, year]) => dated(text, year, monthWords.get((month ?? "").toLowerCase()), day),
  ],
  [/(?<![\d.:/-])\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d:./])/, ([text = ""]) => ({ kind: "unclear", text })],
  [
    /(?<!\p{L})(?:i\s(?:dag|går|morgon)|\p{L}{4,9})(?!\p{L})/iu,
    ([text = ""]) => {
      const days = dayWords.get(text.toLowerCase().replace(/\s/, " "));
      return days === undefined ? undefined : { kind: "relative", days };
    },
  ],
];

function readDay(text: string): Found<TypedDay> {
  for (const [form, read] of dayForms) {
    for (const match of text.matchAll(new RegExp(form, `${form.flags}g`))) {
      const found = read([...match]);
      if (!found) continue;
      const after = text.slice(match.index + match[0].length);
      return { found, left: `${text.slice(0, match.index)} ${after.replace(/^T(?=\d)/i, "")}` };
    }
  }
  return { found: undefined, left: text };
}

function dated(
  text: string,
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
): TypedDay | undefined {
  if (month === undefined) return undefined;
  const words = text.trim();
  if (year === undefined) return { kind: "yearless", month, day: Number(day), text: words };
  return { kind: "date", date: { year: Number(year), month, day: Number(day) }, text: words };
}

const clockForm =
  /(?<![\d:.+-])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,3}))?)?(?:\s?(am|pm|a\.m\.|p\.m\.)(?!\p{L}))?(?![\d:])/iu;
const hourForm = /(?<![\d:.+-])(\d{1,2})(?:\s?uhr(?:\s(\d{2}))?|\s?(am|pm))(?!\p{L})/iu;

function readTime(text: string): Found<TypedTime> {
  const clock = clockForm.exec(text);
  const hours = clock ? null : hourForm.exec(text);
  const match = clock ?? hours;
  if (!match) return { found: undefined, left: text };
  const [typed = "", hour, minute, second, fraction, half] = clock ?? [match[0], match[1], match[2], "", "", match[3]];
  const found = clockTime(typed.trim(), Number(hour), half?.toLowerCase().replaceAll(".", ""), {
    minute: Number(minute ?? 0),
    second: Number(second || 0),
    millisecond: Number((fraction ?? "").padEnd(3, "0")),
  });
  return { found, left: `${text.slice(0, match.index)} ${text.slice(match.index + typed.length)}` };
}

/** `am` after 12 is refused: half the world reads it as noon; before other hours it changes nothing. */
function clockTime(
  text: string,
  hour: number,
  half: string | undefined,
  rest: Pick<TypedTime, "minute" | "second" | "millisecond">,
): TypedTime {
  const twelveHours = half === undefined || (half === "pm" ? hour >= 1 && hour <= 12 : hour !== 12);
  const valid = twelveHours && hour <= 23 && rest.minute <= 59 && rest.second <= 59;
  return { ...rest, hour: half === "pm" && hour < 12 ? hour + 12 : hour, text, valid };
}
