import type { Config } from "../../config/types.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { MeasureUnit } from "../measure.ts";
import { type Form, forms, type NoticeFile, type RenderedNotice } from "../types.ts";

/** Where a notice is put, and what becomes of it there. */
export interface Channel {
  /** Has a subject, title or heading of its own. */
  readonly subject: boolean;
  /** The measure its text must keep, if there is one. */
  readonly limit?: ChannelLimit;
  /** What it can be turned into besides `json`; pure. A draft for a mail program (`eml`) is made outside: it needs a composer. */
  readonly forms: Readonly<Partial<Record<Form, Writer>>>;
  /** The forms that are written when a notice is accepted, in order. */
  readonly files: readonly Form[];
  /** Files that one notice in all its languages gives together: settings for a server, a page with all languages. */
  readonly together?: (notices: readonly RenderedNotice[], about: About) => readonly NoticeFile[];
}

/** Turns a notice into text of one form. */
export type Writer = (notice: RenderedNotice, about: About) => string;

/** What a form may need besides the notice: how the company looks, who is to be reached, what time it is. */
export interface About {
  readonly config: Config;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Stable name of the notice, such as `outage-2026-11-23/web-notice#1`: ids of feed entries and handles hang on it. */
  readonly id: string;
}

export interface ChannelLimit {
  readonly most: number;
  readonly unit: Exclude<MeasureUnit, "words">;
  readonly measure: (notice: RenderedNotice, locale: Locale) => number;
}

/** `web-notice.de.md`. */
export const fileName = ({ template, locale }: RenderedNotice, form: Form): string =>
  `${template}.${locale}.${forms[form]}`;

/** Ends with exactly one line break. */
export const asFile = (text: string): string => `${text.trim()}\n`;
