import { markdownToText } from "../markdown.ts";
import { asFile, type Channel, fileName } from "./channel.ts";

/** A mail to the own people: a draft that a mail program opens, and its text for a chat. */
export const staffMail: Channel = {
  subject: true,
  mail: true,
  files: (notice) => [
    { name: fileName(notice, "txt"), content: asFile(`${notice.subject ?? ""}\n\n${markdownToText(notice.body)}`) },
  ],
};
