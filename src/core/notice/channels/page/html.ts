import { languageName } from "../../../i18n/languageName.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { pageMessages } from "../../../i18n/messages/page.ts";
import { companyOf } from "../../company.ts";
import { escapeHtml, markdownToHtml } from "../../markdown.ts";
import type { RenderedNotice } from "../../types.ts";
import type { About } from "../channel.ts";
import { momentAttributes, momentsOf } from "./moments.ts";
import { picture } from "./picture.ts";
import { styles } from "./styles.ts";

/** A page in one language: one file that needs nothing else. */
export const onePage = (notice: RenderedNotice, about: About): string =>
  document([notice], about, {
    top: "",
    main: `${heading(notice, "h1")}\n${bodyHtml(notice, 2)}`,
  });

/**
 * One page with all languages of a notice, in their order: a section each, and links to jump to them at the top.
 * The reader's own language cannot come first without a script.
 */
export const allPage = (notices: readonly RenderedNotice[], about: About): string =>
  document(notices, about, {
    top: `<nav aria-label="${escapeHtml(messagesOf(notices).languages)}">\n<ul>\n${notices.map(jump).join("\n")}\n</ul>\n</nav>\n`,
    main: notices.map((notice, index) => section(notice, index === 0)).join("\n"),
  });

const messagesOf = ([first]: readonly RenderedNotice[]) => pageMessages[first?.locale ?? "en"];

const jump = ({ locale }: RenderedNotice): string =>
  `<li><a href="#${locale}" lang="${locale}" hreflang="${locale}">${escapeHtml(ownName(locale))}</a></li>`;

/** As it stands in a list of languages: with a capital. */
function ownName(locale: Locale): string {
  const name = languageName(locale, locale);
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
}

/** Only one heading of the first rank a page: that of the first language. */
const section = (
  notice: RenderedNotice,
  first: boolean,
): string => `<section id="${notice.locale}" lang="${notice.locale}">
${heading(notice, first ? "h1" : "h2")}
${bodyHtml(notice, first ? 2 : 3)}
</section>`;

const heading = ({ subject = "" }: RenderedNotice, tag: "h1" | "h2"): string =>
  `<${tag}${tag === "h1" ? "" : ' class="title"'}>${escapeHtml(subject)}</${tag}>`;

/** The message; headings in it rank below the heading of the page. No words can look like a tag here: they are escaped. */
const bodyHtml = ({ body }: RenderedNotice, rank: number): string =>
  markdownToHtml(body)
    .trim()
    .replaceAll(/(<\/?h)([1-6])>/g, (_, tag: string, level: string) => `${tag}${Math.max(Number(level), rank)}>`);

interface Parts {
  readonly top: string;
  readonly main: string;
}

/**
 * Whatever the message holds, the policy lets nothing run and nothing be fetched (fault N3, HTTP3).
 */
function document(notices: readonly RenderedNotice[], { config }: About, { top, main }: Parts): string {
  const [first] = notices;
  const company = (first && companyOf(first)) ?? config.company;
  const header = `${company === undefined ? "" : `<p class="company">${escapeHtml(company)}</p>\n`}${top}`;
  return `<!doctype html>
<html lang="${first?.locale ?? "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<title>${escapeHtml(titleOf(first?.subject ?? "", company))}</title>
<style>
${styles(config.brand?.colour)}
</style>
</head>
<body>
${header === "" ? "" : `<header>\n${header}</header>\n`}<main${momentAttributes(momentsOf(notices))}>
${picture(messagesOf(notices).picture)}
${main}
</main>
</body>
</html>
`;
}

/** What a placeholder page may do: nothing but show its own text and style. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** As the first heading says (GOV1), with the company where the heading does not name it. */
const titleOf = (subject: string, company: string | undefined): string =>
  company === undefined || subject.includes(company) ? subject : `${subject} – ${company}`;
