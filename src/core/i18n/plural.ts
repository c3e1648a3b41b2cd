import { intlTag, type Locale } from "./locale.ts";

/** Forms by CLDR category; `other` serves every category that is not given. `#` stands for the number. */
export type PluralForms = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/**
 * The form that fits the number, with `#` replaced by the number in the language's notation:
 * `plural(5, "pl", { one: "# minuta", few: "# minuty", many: "# minut", other: "# minuty" })` → "5 minut".
 */
export function plural(count: number, locale: Locale, forms: PluralForms): string {
  const category = new Intl.PluralRules(intlTag[locale]).select(count);
  return (forms[category] ?? forms.other).replaceAll("#", () => formatNumber(count, locale));
}

/** A number in the language's notation: `1,234.5`, `1.234,5`, `1234,5`. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTag[locale], { maximumFractionDigits: 20 }).format(value);
}
