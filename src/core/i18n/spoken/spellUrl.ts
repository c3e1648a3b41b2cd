import type { Locale } from "../locale.ts";
import { spokenLanguages } from "./languages.ts";
import { spokenDigits } from "./spokenNumber.ts";

/**
 * A web address as it is spoken: "status dot example dot com slash outage". Scheme and a slash at the end are left
 * out; country endings are spelled letter by letter; digits are said one by one.
 */
export function spellUrl(url: string, locale: Locale): string {
  const { signs, www } = spokenLanguages[locale];
  const address = url
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "");
  const host = /^[^/?#:]*/.exec(address)?.[0] ?? "";
  const parts = [...tokens(host)].map((token, index, all) => (index === all.length - 1 ? letters(token) : token));
  return [...parts, ...tokens(address.slice(host.length))]
    .map((token) => {
      if (token.toLowerCase() === "www") return www;
      return /^\d+$/.test(token) ? spokenDigits(token, locale) : (signs[token] ?? token);
    })
    .join(" ");
}

const tokens = (text: string): readonly string[] => text.match(/\p{L}[\p{L}\p{M}]*|\d+|[^\s]/gu) ?? [];

/** `de` → `d e`; `com` is a word. */
const letters = (ending: string): string => (/^[a-z]{2}$/i.test(ending) ? [...ending].join(" ") : ending);
