import { markdownToText } from "../markdown.ts";
import { asFile, type Channel, fileName } from "./channel.ts";

/** Longest text, in characters: one post fits everywhere. */
const longest = 280;

/** One short text for any channel. */
export const short: Channel = {
  subject: false,
  mail: false,
  limit: { most: longest, unit: "characters", measure: ({ body }) => [...markdownToText(body).trim()].length },
  files: (notice) => [{ name: fileName(notice, "txt"), content: asFile(markdownToText(notice.body)) }],
};
