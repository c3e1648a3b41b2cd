import MailComposer from "nodemailer/lib/mail-composer";
import type { About } from "../../core/notice/channels/channel.ts";
import { escapeHtml, markdownToHtml, markdownToText } from "../../core/notice/markdown.ts";
import type { RenderedNotice } from "../../core/notice/types.ts";

/**
 * A draft that a mail program opens ready to send (`X-Unsent: 1`): text and HTML from one body, no sender and no
 * recipients, which only the person who sends it can know.
 */
export async function emlDraft(notice: RenderedNotice, { now }: Pick<About, "now">): Promise<string> {
  const composer = new MailComposer({
    subject: notice.subject ?? "",
    text: markdownToText(notice.body),
    html: htmlOf(notice),
    headers: { "X-Unsent": "1", "Content-Language": notice.locale },
    date: new Date(now),
    textEncoding: "quoted-printable",
  });
  const built = await composer.compile().build();
  return withoutMessageId(built.toString("utf8"));
}

/** The composer adds a Message-ID of its own; two mails from one draft must not share it. */
const withoutMessageId = (eml: string): string => eml.replace(/^Message-ID:[^\r\n]*\r?\n/im, "");

const htmlOf = ({ subject = "", body, locale }: RenderedNotice): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto">
${markdownToHtml(body).trim()}
</div>
</body>
</html>
`;
