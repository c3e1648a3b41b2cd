import type { Locale } from "../../i18n/locale.ts";
import type { NoticeFile, RenderedNotice } from "../types.ts";

/** Where a notice is put, and what becomes of it there. */
export interface Channel {
  /** Has a subject, title or heading of its own. */
  readonly subject: boolean;
  /** The measure its text must keep, if there is one. */
  readonly limit?: ChannelLimit;
  /** The files to hand on; pure. A draft for a mail program is made outside (it needs a composer). */
  readonly files: (notice: RenderedNotice) => readonly NoticeFile[];
  /** A mail draft is made of it too. */
  readonly mail: boolean;
}

export interface ChannelLimit {
  readonly most: number;
  readonly unit: "characters" | "seconds";
  readonly measure: (notice: RenderedNotice, locale: Locale) => number;
}

/** `web-notice.de.md`. */
export const fileName = ({ template, locale }: RenderedNotice, extension: string): string =>
  `${template}.${locale}.${extension}`;

/** Ends with exactly one line break. */
export const asFile = (text: string): string => `${text.trim()}\n`;
