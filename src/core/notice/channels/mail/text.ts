import { markdownToText } from "../../markdown.ts";
import type { RenderedNotice } from "../../types.ts";
import { asFile, type About } from "../channel.ts";
import { footerLines, senderOf } from "./sender.ts";

/** Separates the footer: mail programs know it, and leave what follows out of answers (RFC 3676, section 4.3). */
const signatureMark = "-- ";

/** The text part of a mail; ends with the same footer as the HTML. */
export function mailText(notice: RenderedNotice, { config }: Pick<About, "config">): string {
  const footer = footerLines(senderOf(notice, config));
  const end = footer.length === 0 ? "" : `\n\n${signatureMark}\n${footer.join("\n")}`;
  return asFile(`${markdownToText(notice.body)}${end}`);
}

/** Subject, an empty line, text: for mail programs and services that take only text. */
export const mailSubjectAndText = (notice: RenderedNotice, about: About): string =>
  asFile(`${notice.subject ?? ""}\n\n${mailText(notice, about)}`);
