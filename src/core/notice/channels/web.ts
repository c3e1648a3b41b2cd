import { markdownToHtml } from "../markdown.ts";
import { asFile, type Channel, fileName } from "./channel.ts";

/** A notice on the website: Markdown, and an HTML fragment to paste. */
export const web: Channel = {
  subject: true,
  mail: false,
  files: (notice) => [
    { name: fileName(notice, "md"), content: asFile(`# ${notice.subject ?? ""}\n\n${notice.body}`) },
    { name: fileName(notice, "html"), content: fragment(notice) },
  ],
};

/** The language is said on the fragment itself: the page around it may have another. */
const fragment: (notice: Parameters<Channel["files"]>[0]) => string = ({ subject = "", body, locale }) =>
  asFile(`<section lang="${locale}">\n${markdownToHtml(`## ${subject}`)}${markdownToHtml(body)}</section>`);
