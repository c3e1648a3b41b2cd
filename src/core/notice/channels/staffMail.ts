import type { Channel } from "./channel.ts";
import { mailHtml } from "./mail/html.ts";
import { mailSubjectAndText } from "./mail/text.ts";
import { staffListFiles } from "./staffList.ts";

/** A mail to the own people: a draft that a mail program opens, HTML, and its text for a chat. */
export const staffMail: Channel = {
  subject: true,
  forms: { text: mailSubjectAndText, html: mailHtml },
  files: ["text", "html", "eml"],
  together: staffListFiles,
};
