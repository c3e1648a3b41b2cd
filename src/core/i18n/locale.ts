/** The languages every text exists in (BCP 47). One line here plus the files of the new language add another. */
export const locales = ["en", "de", "pl", "sv"] as const;
export type Locale = (typeof locales)[number];

/** Narrows any text to a supported locale. */
export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

/** `de_DE.UTF-8`, `de-AT`, `DE` → `de`; anything unsupported (also `C`, `POSIX`) → undefined. */
export function parseLocale(text: string): Locale | undefined {
  const language =
    text
      .trim()
      .split(/[-_.@]/)[0]
      ?.toLowerCase() ?? "";
  return isLocale(language) ? language : undefined;
}

/** The tag handed to `Intl`: British English for a 24-hour clock, the rest as they are. */
export const intlTag: Readonly<Record<Locale, string>> = { en: "en-GB", de: "de-DE", pl: "pl-PL", sv: "sv-SE" };
