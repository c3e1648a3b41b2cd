import type { Locale } from "../locale.ts";
import { de } from "./notice/de.ts";
import { en, type NoticeMessages } from "./notice/en.ts";
import { pl } from "./notice/pl.ts";
import { sv } from "./notice/sv.ts";

/** What is said about notices, in every language. */
export const noticeMessages: Readonly<Record<Locale, NoticeMessages>> = { en, de, pl, sv };
