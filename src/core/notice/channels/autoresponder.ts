import type { Channel } from "./channel.ts";
import { subjectAndText } from "./plainText.ts";
import { sieveForAll, sieveScript } from "./sieve.ts";

/** The automatic answer of a mailbox: subject and text for panels that take only text, and a Sieve script. */
export const autoresponder: Channel = {
  subject: true,
  forms: { text: subjectAndText, sieve: sieveScript },
  files: ["text", "sieve"],
  together: sieveForAll,
};
