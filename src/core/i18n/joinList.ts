import { intlTag, type Locale } from "./locale.ts";

/** "a, b and c" in the language's way; `disjunction` says "or". */
export function joinList(
  items: readonly string[],
  locale: Locale,
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat(intlTag[locale], { type }).format(items);
}
