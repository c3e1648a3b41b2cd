import type { Locale } from "../locale.ts";
import { de } from "./facts/de.ts";
import { en, type FactsMessages } from "./facts/en.ts";
import { pl } from "./facts/pl.ts";
import { sv } from "./facts/sv.ts";

/** What is said about answers that cannot be taken, in every language. */
export const factsMessages: Readonly<Record<Locale, FactsMessages>> = { en, de, pl, sv };
