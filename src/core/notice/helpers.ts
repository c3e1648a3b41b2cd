import { formatDate, formatDateTime, formatTime } from "../i18n/dateTime.ts";
import { type DurationFrame, formatDuration } from "../i18n/duration.ts";
import type { Locale } from "../i18n/locale.ts";
import { plural } from "../i18n/plural.ts";
import { spellUrl } from "../i18n/spoken/spellUrl.ts";
import { spokenPhone } from "../i18n/spoken/spokenPhone.ts";
import { spokenDateTime, spokenTime } from "../i18n/spoken/spokenTime.ts";

/** For whom a helper writes. */
export interface HelperContext {
  readonly locale: Locale;
  /** IANA zone. */
  readonly zone: string;
}

/** What a helper gets: its first argument's value, its second argument (a literal), its named literals. */
export interface HelperCall {
  readonly value: unknown;
  readonly second: string | number | undefined;
  readonly named: Readonly<Record<string, string>>;
}

/** A helper gives text, or undefined when its argument is not of the kind it works on. */
export type Helper = (call: HelperCall, context: HelperContext) => string | undefined;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A calendar date, as a table holds it. */
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A datetime fact's value. */
export const isInstant = (value: unknown): value is string => typeof value === "string" && instant.test(value);

const ofInstant =
  (write: (iso: string, locale: Locale, zone: string) => string): Helper =>
  ({ value }, { locale, zone }) =>
    isInstant(value) ? write(value, locale, zone) : undefined;

const ofText =
  (write: (text: string, locale: Locale) => string): Helper =>
  ({ value }, { locale }) =>
    typeof value === "string" ? write(value, locale) : undefined;

const frames: readonly string[] = ["counting", "lasting", "since"];

/** Helpers that write a value; block words (`part`, `items`, `ifKnown`, `when`, `if`, `unless`, `personal`) are syntax. */
export const helpers: Readonly<Record<string, Helper>> = {
  datetime: ofInstant(formatDateTime),
  date: ofInstant(formatDate),
  day: ({ value }, { locale }) =>
    typeof value === "string" && day.test(value) ? formatDate(`${value}T12:00:00.000Z`, locale, "UTC") : undefined,
  time: ofInstant(formatTime),
  spokenTime: ofInstant(spokenTime),
  spokenDateTime: ofInstant(spokenDateTime),
  duration: ({ value, second }, { locale }) =>
    typeof value === "number" && Number.isFinite(value)
      ? formatDuration(value, locale, frames.includes(String(second)) ? (second as DurationFrame) : "lasting")
      : undefined,
  plural: ({ value, named }, { locale }) =>
    typeof value === "number" && named["other"] !== undefined
      ? plural(value, locale, { ...named, other: named["other"] })
      : undefined,
  spellUrl: ofText(spellUrl),
  spokenPhone: ofText(spokenPhone),
};

/** Words that open a block. */
export const blockWords = ["part", "items", "ifKnown", "when", "if", "unless", "personal"] as const;
export type BlockWord = (typeof blockWords)[number];
export const isBlockWord = (word: string): word is BlockWord => (blockWords as readonly string[]).includes(word);
