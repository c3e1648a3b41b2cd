import type { Locale } from "../locale.ts";
import { de } from "./timeline/de.ts";
import { en, type TimelineMessages } from "./timeline/en.ts";
import { pl } from "./timeline/pl.ts";
import { sv } from "./timeline/sv.ts";

/** What happened, event by event, in every language. */
export const timelineMessages: Readonly<Record<Locale, TimelineMessages>> = { en, de, pl, sv };
