import { markdownToHtml } from "../markdown.ts";
import type { RenderedNotice } from "../types.ts";
import { asFile, type Channel } from "./channel.ts";
import { atomEntry, jsonFeedItem } from "./feedEntry.ts";
import { headedMarkdown, subjectAndText } from "./plainText.ts";

/** A notice on the website: Markdown, and an HTML fragment to paste. */
export const web: Channel = {
  subject: true,
  forms: { text: subjectAndText, md: headedMarkdown, html: htmlFragment, atom: atomEntry, feed: jsonFeedItem },
  files: ["md", "html"],
};

/** The language is said on the fragment itself: the page around it may have another. */
export function htmlFragment({ subject = "", body, locale }: RenderedNotice): string {
  return asFile(`<section lang="${locale}">\n${markdownToHtml(`## ${subject}`)}${markdownToHtml(body)}</section>`);
}
