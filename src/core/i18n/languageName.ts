import { intlTag, type Locale } from "./locale.ts";

/** The name of a language in a language: German in Polish is „niemiecki”. */
export const languageName = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames([intlTag[locale]], { type: "language" }).of(language) ?? language;
