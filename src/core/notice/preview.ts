import type { Locale } from "../i18n/locale.ts";
import { noticeMessages } from "../i18n/messages/notice.ts";
import { channels } from "./channels/registry.ts";
import { markdownToText } from "./markdown.ts";
import type { RenderedNotice } from "./types.ts";

/** A notice as plain lines for the terminal: subject, text, and its measure where the channel has a limit. */
export function previewLines(notice: RenderedNotice, operatorLocale: Locale): readonly string[] {
  const messages = noticeMessages[operatorLocale];
  const { limit } = channels[notice.channel];
  return [
    ...(notice.subject === undefined ? [] : [messages.subject(notice.subject), ""]),
    ...markdownToText(notice.body).split("\n"),
    ...(limit ? ["", `(${messages.measure(limit.measure(notice, notice.locale), limit.most, limit.unit)})`] : []),
  ];
}
