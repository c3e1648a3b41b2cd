import type { Locale } from "../locale.ts";
import { de } from "./terminal/de.ts";
import { en, type TerminalMessages } from "./terminal/en.ts";
import { pl } from "./terminal/pl.ts";
import { sv } from "./terminal/sv.ts";

/** What the prompts themselves say, in every language. */
export const terminalMessages: Readonly<Record<Locale, TerminalMessages>> = {
  en,
  de,
  pl,
  sv,
};
