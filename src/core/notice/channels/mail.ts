import type { Channel } from "./channel.ts";
import { mailHtml } from "./mail/html.ts";
import { mailSubjectAndText } from "./mail/text.ts";

/** A mail to people outside: its text, HTML to paste into a mailing service, and a draft that a mail program opens. */
export const mail: Channel = {
  subject: true,
  forms: { text: mailSubjectAndText, html: mailHtml },
  files: ["text", "html", "eml"],
};
