import { markdownToText } from "../markdown.ts";
import { asFile, type Channel, fileName } from "./channel.ts";

/** The automatic answer of a mailbox: subject and text, for panels that take only text. */
export const autoresponder: Channel = {
  subject: true,
  mail: false,
  files: (notice) => [
    { name: fileName(notice, "txt"), content: asFile(`${notice.subject ?? ""}\n\n${markdownToText(notice.body)}`) },
  ],
};
