import type { Channel } from "./channel.ts";
import { headedMarkdown, subjectAndText } from "./plainText.ts";

/** Text to be copied into the form of an authority, point by point. */
export const form: Channel = {
  subject: true,
  forms: { text: subjectAndText, md: headedMarkdown },
  files: ["text"],
};
