import { fillPersonal } from "../personal.ts";
import { type NoticeFile, type RenderedNotice } from "../types.ts";
import type { About, Channel } from "./channel.ts";
import { allPage, onePage } from "./page/html.ts";
import { subjectAndText } from "./plainText.ts";

/** The page shown instead of the broken one: a single file without outside assets, with a picture and its words. */
export const page: Channel = {
  subject: true,
  forms: { text: subjectAndText, page: onePage },
  files: ["page"],
  together: pageFiles,
};

/** With several languages a page that has them all: what is served where nobody picks a language. */
function pageFiles(notices: readonly RenderedNotice[], about: About): readonly NoticeFile[] {
  const [first] = notices;
  if (!first || notices.length === 1) return [];
  return [{ name: `${first.template}.all.html`, content: fillPersonal(allPage(notices, about), "html") }];
}
