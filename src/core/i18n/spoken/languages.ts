import type { Locale } from "../locale.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { SpokenLanguage } from "./language.ts";
import { pl } from "./pl.ts";
import { sv } from "./sv.ts";

/** Every language that can be spoken: one file each, one line here. */
export const spokenLanguages: Readonly<Record<Locale, SpokenLanguage>> = { en, de, pl, sv };
