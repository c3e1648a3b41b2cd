import type { Locale } from "../locale.ts";
import { spokenLanguages } from "./languages.ts";

/** Larger numbers are read out digit by digit: nobody takes them in otherwise. */
const largest = 999_999_999;

/**
 * A number in words, as in counting: "forty-two", "einundzwanzig", "dwadzieścia jeden", "tjugoett"; decimals digit
 * by digit. @param value finite.
 */
export function spokenNumber(value: number, locale: Locale): string {
  const language = spokenLanguages[locale];
  const text = Math.abs(value).toLocaleString("en-GB", { useGrouping: false, maximumFractionDigits: 6 });
  const [whole = "0", decimals] = text.split(".");
  const words = Number(whole) <= largest ? language.cardinal(Number(whole)) : spokenDigits(whole, locale);
  const signed = value < 0 && text !== "0" ? `${language.minus} ${words}` : words;
  return decimals === undefined ? signed : `${signed} ${language.point} ${spokenDigits(decimals, locale)}`;
}

/** Digits one by one: "four eight". Everything else is left out. */
export function spokenDigits(text: string, locale: Locale): string {
  const { cardinal } = spokenLanguages[locale];
  return [...text.replace(/\D/g, "")].map((digit) => cardinal(Number(digit))).join(" ");
}
