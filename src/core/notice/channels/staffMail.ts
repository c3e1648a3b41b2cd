import type { Channel } from "./channel.ts";
import { subjectAndText } from "./plainText.ts";

/** A mail to the own people: a draft that a mail program opens, and its text for a chat. */
export const staffMail: Channel = {
  subject: true,
  forms: { text: subjectAndText },
  files: ["text", "eml"],
};
