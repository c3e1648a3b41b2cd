import type { Locale } from "../i18n/locale.ts";
import { noticeMessages } from "../i18n/messages/notice.ts";
import { markdownToText } from "./markdown.ts";
import { channelMeasure, wordMeasure } from "./measure.ts";
import { replacePersonal } from "./personal.ts";
import type { RenderedNotice } from "./types.ts";

/** A notice as plain lines for the terminal: subject, text, and its measures where it has limits. */
export function previewLines(notice: RenderedNotice, operatorLocale: Locale): readonly string[] {
  const messages = noticeMessages[operatorLocale];
  const measures = [channelMeasure(notice), wordMeasure(notice)].flatMap((measure) => measure ?? []);
  return [
    ...(notice.subject === undefined ? [] : [messages.subject(notice.subject), ""]),
    ...withFields(markdownToText(notice.body)).split("\n"),
    ...measures.flatMap(({ measured, most, unit }) => ["", `(${messages.measure(measured, most, unit)})`]),
  ];
}

/** Both ways a mail can begin: with the recipient's field, and without it. */
const withFields = (text: string): string =>
  replacePersonal(text, ({ field, words, fallback }) => `${words.join(`‹${field}›`)} / ${fallback}`);
