import type { Locale } from "../locale.ts";
import { de } from "./config/de.ts";
import { en, type ConfigMessages } from "./config/en.ts";
import { pl } from "./config/pl.ts";
import { sv } from "./config/sv.ts";

/** What is said about configs, in every language. */
export const configMessages: Readonly<Record<Locale, ConfigMessages>> = { en, de, pl, sv };
