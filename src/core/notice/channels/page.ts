import type { Locale } from "../../i18n/locale.ts";
import { escapeHtml, markdownToHtml } from "../markdown.ts";
import type { RenderedNotice } from "../types.ts";
import type { Channel } from "./channel.ts";
import { subjectAndText } from "./plainText.ts";

/** The page shown instead of the broken one: a single file without outside assets, with a picture and its words. */
export const page: Channel = {
  subject: true,
  forms: { text: subjectAndText, page: pageHtml },
  files: ["page"],
};

/** What the picture shows: many hands lifting one thing; the meaning is that many are helping (row D37). */
const pictureText: Readonly<Record<Locale, string>> = {
  en: "Many hands lift a heavy block together",
  de: "Viele Hände heben gemeinsam einen schweren Block",
  pl: "Wiele rąk wspólnie podnosi ciężki blok",
  sv: "Många händer lyfter ett tungt block tillsammans",
};

function pageHtml(notice: RenderedNotice): string {
  return `<!doctype html>
<html lang="${notice.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(notice.subject ?? "")}</title>
<style>
${styles}
</style>
</head>
<body>
<main>
${picture(pictureText[notice.locale])}
<h1>${escapeHtml(notice.subject ?? "")}</h1>
${markdownToHtml(notice.body).trim()}
</main>
</body>
</html>
`;
}

const styles = `:root { color-scheme: light dark; --ink: #1c2430; --paper: #ffffff; --line: #5a6675; --hand: #2f6f8f; --block: #c9d3dc; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef2f6; --paper: #14191f; --line: #9fb0c0; --hand: #7fc0dd; --block: #3a4652; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; overflow-wrap: anywhere; }
svg { display: block; width: 100%; max-width: 20rem; height: auto; margin: 0 0 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 0.5rem; }
a { color: inherit; text-underline-offset: 0.15em; }
@media print { svg { max-width: 10rem; } }`;

const arms: ReadonlyArray<readonly [number, number]> = [
  [42, 60],
  [92, 104],
  [148, 148],
  [204, 192],
  [254, 236],
];

/** Drawn here, so that nothing has to be fetched. */
const picture = (words: string): string => `<svg viewBox="0 0 296 168" role="img" aria-label="${escapeHtml(words)}">
<title>${escapeHtml(words)}</title>
<rect x="36" y="22" width="224" height="54" rx="8" fill="var(--block)" stroke="var(--line)" stroke-width="3"/>
${arms.map(([foot, hand]) => arm(foot, hand)).join("\n")}
</svg>`;

const arm = (foot: number, hand: number): string =>
  `<path d="M${foot} 166 C${foot} 128 ${hand} 124 ${hand} 88" fill="none" stroke="var(--hand)" stroke-width="14" stroke-linecap="round"/>` +
  `<path d="M${hand - 14} 80 q14 14 28 0" fill="none" stroke="var(--hand)" stroke-width="8" stroke-linecap="round"/>`;
