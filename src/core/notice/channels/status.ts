import type { Channel } from "./channel.ts";
import { headedMarkdown, subjectAndText } from "./plainText.ts";

/** An entry for the status page or blog: Markdown with its heading. */
export const status: Channel = {
  subject: true,
  forms: { text: subjectAndText, md: headedMarkdown },
  files: ["md"],
};
