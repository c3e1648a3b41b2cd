import { markdownToText } from "../markdown.ts";
import type { Channel } from "./channel.ts";
import { bodyText } from "./plainText.ts";

/** Longest text, in characters: one post fits everywhere. */
const longest = 280;

/** One short text for any channel. */
export const short: Channel = {
  subject: false,
  limit: { most: longest, unit: "characters", measure: ({ body }) => [...markdownToText(body).trim()].length },
  forms: { text: bodyText },
  files: ["text"],
};
