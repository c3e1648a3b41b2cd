import type { Channel } from "./channel.ts";
import { atomEntry, jsonFeedItem } from "./feedEntry.ts";
import { headedMarkdown, subjectAndText } from "./plainText.ts";
import { htmlFragment } from "./web.ts";

/** An entry for the status page or blog: Markdown with its heading, an HTML fragment, entries for feeds. */
export const status: Channel = {
  subject: true,
  forms: { text: subjectAndText, md: headedMarkdown, html: htmlFragment, atom: atomEntry, feed: jsonFeedItem },
  files: ["md", "html", "atom", "feed"],
};
