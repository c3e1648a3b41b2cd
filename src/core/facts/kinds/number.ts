import type { Locale } from "../../i18n/locale.ts";
import { formatNumber } from "../../i18n/plural.ts";
import type { Parsed } from "../types.ts";
import { type FactKind, type ReadInput, read, refuse } from "./kind.ts";

/** Separators between groups of three that no language uses for decimals. */
const space = "[ \u00a0\u202f\u2009'’]";
const grouped = new RegExp(`^[+-]?\\d{1,3}(?:${space}\\d{3})+(?:[.,]\\d+)?$`);
const bothSeparators = /^[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?!\1)[.,]\d+$/;
const repeatedSeparator = /^[+-]?\d{1,3}([.,])\d{3}(?:\1\d{3})+$/;
const plain = /^[+-]?\d{1,18}(?:[.,]\d{1,30})?(?:e[+-]?\d{1,3})?$/i;
const largest = 1e15;

/** A number without fractions; groups of three may be set apart. */
export const int: FactKind<number> = {
  shape: "line",
  form: "number",
  read(text, { messages }) {
    const minus = text.replace("\u2212", "-");
    const digits = new RegExp(`^[+-]?\\d{1,3}(?:(${space}|[.,])\\d{3})(?:\\1\\d{3})*$`).test(minus)
      ? minus.replace(new RegExp(`${space}|[.,]`, "g"), "")
      : minus;
    if (!/^[+-]?\d+$/.test(digits)) return refuse(messages.wholeNumber);
    return sized(Number(digits), messages.numberTooBig);
  },
  show: (value, { locale }) => formatNumber(value, locale),
  typed: (value) => String(value),
};

/** A number with decimals, with point or comma; `1.234` and `1,234` are refused where they may mean thousands. */
export const number: FactKind<number> = {
  shape: "line",
  form: "number",
  read(text, { messages, context }) {
    const typed = text.replace("\u2212", "-");
    if (isUnclear(typed, context.locale)) {
      const whole = typed.replace(/[.,]/, "");
      const decimal = `${typed.replace(/[.,]/, context.locale === "en" ? "." : ",")}0`;
      return refuse(messages.numberUnclear(text, whole, decimal));
    }
    const digits = withoutGroups(typed);
    if (!plain.test(digits)) return refuse(messages.number);
    return sized(Number(digits.replace(",", ".")), messages.numberTooBig);
  },
  show: (value, { locale }) => formatNumber(value, locale),
  typed: (value) => String(value).replace(/^(-?\d{1,3}\.\d{3})$/, "$10"),
};

/** `0.125` cannot be thousands; a point in English text is a decimal point. */
const isUnclear = (text: string, locale: Locale): boolean =>
  /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text) && !(locale === "en" && text.includes("."));

function withoutGroups(text: string): string {
  if (grouped.test(text)) return text.replace(new RegExp(space, "g"), "");
  const group = bothSeparators.exec(text)?.[1] ?? repeatedSeparator.exec(text)?.[1];
  return group === undefined ? text : text.replaceAll(group, "");
}

function sized(value: number, problem: ReadInput["messages"]["numberTooBig"]): Parsed<number> {
  if (!Number.isFinite(value) || Math.abs(value) > largest) return refuse(problem);
  return read(value === 0 ? 0 : value);
}
