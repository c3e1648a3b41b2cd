import type { Channel } from "./channel.ts";
import { paper } from "./paper.ts";
import { headedMarkdown, subjectAndText } from "./plainText.ts";

/** A text of its own: report, recall, instructions; for the website and for paper. */
export const document: Channel = {
  subject: true,
  forms: { text: subjectAndText, md: headedMarkdown, html: paper },
  files: ["md", "html"],
};
