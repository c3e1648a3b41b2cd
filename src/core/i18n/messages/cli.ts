import type { Locale } from "../locale.ts";
import { de } from "./cli/de.ts";
import { type CliMessages, en } from "./cli/en.ts";
import { pl } from "./cli/pl.ts";
import { sv } from "./cli/sv.ts";

/** What the commands besides the dialogue print, in every language. */
export const cliMessages: Readonly<Record<Locale, CliMessages>> = { en, de, pl, sv };
