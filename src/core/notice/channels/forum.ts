import type { Channel } from "./channel.ts";
import { bodyText } from "./plainText.ts";

/** An answer where people are talking: forum, comments, social network. */
export const forum: Channel = {
  subject: false,
  forms: { text: bodyText, md: ({ body }) => `${body.trim()}\n` },
  files: ["text", "md"],
};
