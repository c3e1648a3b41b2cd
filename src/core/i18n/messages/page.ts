import type { Locale } from "../locale.ts";
import { de } from "./page/de.ts";
import { en, type PageMessages } from "./page/en.ts";
import { pl } from "./page/pl.ts";
import { sv } from "./page/sv.ts";

/** What stands on placeholder pages, in every language. */
export const pageMessages: Readonly<Record<Locale, PageMessages>> = { en, de, pl, sv };
