import { type Locale, parseLocale } from "./locale.ts";

/** Entries beyond these are not looked at: nobody reads so many languages. */
const most = 30;

/**
 * The language a reader likes best among those there are (RFC 9110, 12.5.4): `de-AT` takes `de`; those with `q=0` are
 * refused; `*` names none. Undefined where nothing fits.
 * @param header value of `Accept-Language`.
 */
export function acceptedLocale(header: string | undefined, available: readonly Locale[]): Locale | undefined {
  const wanted = (header ?? "").split(",", most).map(readRange);
  const fitting = wanted.filter(({ locale, quality }) => quality > 0 && locale && available.includes(locale));
  return fitting.sort((one, other) => other.quality - one.quality)[0]?.locale;
}

interface Range {
  readonly locale: Locale | undefined;
  readonly quality: number;
}

function readRange(text: string): Range {
  const [tag = "", ...parameters] = text.split(";").map((part) => part.trim());
  const quality = parameters.find((part) => /^q=/i.test(part))?.slice(2);
  return { locale: parseLocale(tag), quality: quality === undefined ? 1 : qualityOf(quality) };
}

/** What is no quality counts as none. */
const qualityOf = (text: string): number => (/^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 0);
