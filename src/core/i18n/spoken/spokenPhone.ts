import type { Locale } from "../locale.ts";
import { spokenLanguages } from "./languages.ts";
import { spokenDigits } from "./spokenNumber.ts";

/**
 * A telephone number digit by digit, with a pause (comma) between its groups: "plus four eight, two two, one two
 * three". A "(0)" after a country code is left out: it is not dialled from abroad and confuses at home.
 */
export function spokenPhone(phone: string, locale: Locale): string {
  const dialled = phone.trim().startsWith("+") ? phone.replace(/\(0\)/, " ") : phone;
  const groups = dialled
    .split(/\D+/)
    .filter((group) => group !== "")
    .flatMap(shortGroups);
  const words = groups.map((group) => spokenDigits(group, locale)).join(", ");
  return phone.trim().startsWith("+") ? `${spokenLanguages[locale].plus} ${words}` : words;
}

/** More than four digits in a row cannot be written down in one go: threes, the last may have up to four. */
function shortGroups(digits: string): string[] {
  if (digits.length <= 4) return [digits];
  return [digits.slice(0, 3), ...shortGroups(digits.slice(3))];
}
