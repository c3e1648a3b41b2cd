import { plainUrl } from "../../facts/addresses.ts";
import { jsonText } from "../../text/jsonText.ts";
import { escapeHtml, markdownToHtml, markdownToText } from "../markdown.ts";
import type { RenderedNotice } from "../types.ts";
import type { About } from "./channel.ts";

/*
 * One entry of a feed, so that a static status page or a blog can take a notice in. Each revision is an entry of its
 * own; what belongs to one incident shares a category.
 */

/** An Atom entry (RFC 4287). */
export function atomEntry(notice: RenderedNotice, about: About): string {
  const { subject = "", body, locale } = notice;
  const { author, category, link } = detailsOf(notice, about);
  const updated = new Date(about.now).toISOString();
  return `<?xml version="1.0" encoding="UTF-8"?>
<entry xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${escapeHtml(idOf(notice, about))}</id>
  <title>${escapeXml(subject)}</title>
  <published>${updated}</published>
  <updated>${updated}</updated>
  <author><name>${escapeXml(author)}</name></author>
${category === "" ? "" : `  <category term="${escapeXml(category)}"/>\n`}${link === undefined ? "" : `  <link rel="alternate" href="${escapeXml(link)}"/>\n`}  <content type="html">${escapeXml(markdownToHtml(body).trim())}</content>
</entry>
`;
}

/** An item of a JSON Feed (version 1.1). */
export function jsonFeedItem(notice: RenderedNotice, about: About): string {
  const { subject = "", body, locale } = notice;
  const { author, category, link } = detailsOf(notice, about);
  const published = new Date(about.now).toISOString();
  return jsonText({
    id: idOf(notice, about),
    title: subject,
    content_html: markdownToHtml(body).trim(),
    content_text: markdownToText(body),
    date_published: published,
    date_modified: published,
    language: locale,
    authors: [{ name: author }],
    ...(category !== "" && { tags: [category] }),
    ...(link !== undefined && { url: link }),
  });
}

/** The same for the same revision in the same language, for ever (RFC 4287 section 4.2.6). */
const idOf = ({ template, locale }: RenderedNotice, { id }: About): string =>
  `urn:crisis:${encodeURIComponent(id.includes("#") ? id : `${id}#${template}`)}:${locale}`;

function detailsOf(
  { values }: RenderedNotice,
  { config, id }: About,
): { readonly author: string; readonly category: string; readonly link: string | undefined } {
  return {
    author: config.company ?? "crisis",
    category: id.slice(0, Math.max(0, id.indexOf("/"))),
    link: [values["status_url"], config.facts?.["status_url"], config.brand?.website].find(isUrl),
  };
}

/** What was typed into a configuration has not been checked as a fact is. */
const isUrl = (text: unknown): text is string => typeof text === "string" && "url" in plainUrl(text);

/** As in HTML, without what XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones left out.
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapeXml = (text: string): string => escapeHtml(text.replaceAll(unwritable, ""));
