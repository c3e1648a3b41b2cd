import type { Channel } from "./channel.ts";
import { subjectAndText } from "./plainText.ts";

/** A mail to people outside: a draft that a mail program opens, and its text. */
export const mail: Channel = {
  subject: true,
  forms: { text: subjectAndText },
  files: ["text", "eml"],
};
