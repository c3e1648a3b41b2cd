import type { Locale } from "../locale.ts";
import { de } from "./dialogue/de.ts";
import { type DialogueMessages, en } from "./dialogue/en.ts";
import { pl } from "./dialogue/pl.ts";
import { sv } from "./dialogue/sv.ts";

/** What the running dialogue says, in every language. */
export const dialogueMessages: Readonly<Record<Locale, DialogueMessages>> = { en, de, pl, sv };
