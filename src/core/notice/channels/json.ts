import { jsonText } from "../../text/jsonText.ts";
import { markdownToHtml, markdownToText } from "../markdown.ts";
import { fillPersonal, openFields } from "../personal.ts";
import type { RenderedNotice } from "../types.ts";

/**
 * A notice as data, for programs: every channel has it. `body` is Markdown, `text` and `html` are made of it. Open fields
 * of the recipient are named, and filled with their fallback.
 */
export function noticeJson({ template, channel, locale, subject, body, parts, values, zone }: RenderedNotice): string {
  return jsonText({
    template,
    channel,
    locale,
    ...(subject !== undefined && { subject: fillPersonal(subject, "header") }),
    body: fillPersonal(body, "text"),
    text: fillPersonal(markdownToText(body), "text"),
    html: fillPersonal(markdownToHtml(body), "html"),
    personal: openFields(`${subject ?? ""}\n${body}`),
    parts,
    values,
    zone,
  });
}
