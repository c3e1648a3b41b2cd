import { speechSeconds } from "../../i18n/spoken/speechSeconds.ts";
import { markdownToText } from "../markdown.ts";
import type { Channel } from "./channel.ts";
import { bodyText } from "./plainText.ts";
import { ssml } from "./ssml.ts";

/** Longest announcement a caller listens to, in seconds. */
const longest = 30;

/** The announcement on the hotline, to be recorded or read out. */
export const hotline: Channel = {
  subject: false,
  limit: {
    most: longest,
    unit: "seconds",
    measure: ({ body }, locale) => Math.round(speechSeconds(markdownToText(body), locale)),
  },
  forms: { text: bodyText, ssml },
  files: ["text", "ssml"],
};
