import type { Channel } from "./channel.ts";
import { paper } from "./paper.ts";
import { headedMarkdown, subjectAndText } from "./plainText.ts";

/** A letter with a name under it: for post, website, or to be read out. */
export const letter: Channel = {
  subject: true,
  forms: { text: subjectAndText, md: headedMarkdown, html: paper },
  files: ["md", "html"],
};
