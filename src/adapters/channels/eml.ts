import MailComposer from "nodemailer/lib/mail-composer";
import type { About } from "../../core/notice/channels/channel.ts";
import { answerable } from "../../core/notice/channels/mail/answerable.ts";
import { mailHtml } from "../../core/notice/channels/mail/html.ts";
import { mailText } from "../../core/notice/channels/mail/text.ts";
import { fillPersonal } from "../../core/notice/personal.ts";
import type { RenderedNotice } from "../../core/notice/types.ts";

/**
 * A draft that a mail program opens ready to send (`X-Unsent: 1`): text and HTML from one body. Recipients only the
 * person who sends it can know; open fields stand as their fallback, since one draft goes to many.
 */
export async function emlDraft(notice: RenderedNotice, about: Pick<About, "config" | "now">): Promise<string> {
  const composer = new MailComposer({
    ...answerable(about.config.smtp),
    subject: fillPersonal(notice.subject ?? "", "header"),
    text: fillPersonal(mailText(notice, about), "text"),
    html: fillPersonal(mailHtml(notice, about), "html"),
    headers: { "X-Unsent": "1", "Content-Language": notice.locale },
    date: new Date(about.now),
    textEncoding: "quoted-printable",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const built = await composer.compile().build();
  return withoutMessageId(built.toString("utf8"));
}

/** The composer adds a Message-ID of its own; two mails from one draft must not share it. */
const withoutMessageId = (eml: string): string => eml.replace(/^Message-ID:[^\r\n]*\r?\n/im, "");
