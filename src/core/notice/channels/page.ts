import { fillPersonal } from "../personal.ts";
import type { NoticeFile, RenderedNotice } from "../types.ts";
import { type About, type Channel, fileName } from "./channel.ts";
import { allPage, onePage } from "./page/html.ts";
import { serverFiles } from "./page/serverFiles.ts";
import { subjectAndText } from "./plainText.ts";

/** The page shown instead of the broken one: a single file without outside assets, with a picture and its words. */
export const page: Channel = {
  subject: true,
  forms: { text: subjectAndText, page: onePage },
  files: ["page"],
  together: pageFiles,
};

/**
 * With several languages a page that has them all: what is served where nobody picks a language. With one language
 * its own page is served. Beside it the settings for servers.
 */
function pageFiles(notices: readonly RenderedNotice[], about: About): readonly NoticeFile[] {
  const [first] = notices;
  if (!first) return [];
  if (notices.length === 1) return serverFiles(fileName(first, "page"), notices, about.now);
  const all = { name: `${first.template}.all.html`, content: fillPersonal(allPage(notices, about), "html") };
  return [all, ...serverFiles(all.name, notices, about.now)];
}
