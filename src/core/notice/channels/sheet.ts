import type { Channel } from "./channel.ts";
import { paper } from "./paper.ts";
import { headedMarkdown, subjectAndText } from "./plainText.ts";

/** A sheet for the own people: to be filled, filed and handed over. */
export const sheet: Channel = {
  subject: true,
  forms: { text: subjectAndText, md: headedMarkdown, html: paper },
  files: ["md", "html"],
};
