import type { Channel } from "./channel.ts";
import { subjectAndText } from "./plainText.ts";

/** The automatic answer of a mailbox: subject and text, for panels that take only text. */
export const autoresponder: Channel = {
  subject: true,
  forms: { text: subjectAndText },
  files: ["text"],
};
