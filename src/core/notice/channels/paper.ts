import { escapeHtml, markdownToHtml } from "../markdown.ts";
import type { RenderedNotice } from "../types.ts";
import type { About } from "./channel.ts";

/** A page of its own for reading on a phone and for printing: one file, nothing fetched. */
export function paper({ subject = "", body, locale }: RenderedNotice, { config }: About): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
<style>
${styles}
</style>
</head>
<body>
<main>
${config.company === undefined ? "" : `<p class="company">${escapeHtml(config.company)}</p>\n`}<h1>${escapeHtml(subject)}</h1>
${markdownToHtml(body).trim()}
</main>
</body>
</html>
`;
}

const styles = `:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.55 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 0.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
a { color: inherit; text-underline-offset: 0.15em; }
@media screen and (max-width: 34rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid; margin: 0 0 0.5rem; padding: 0.4rem 0.6rem; }
  td { border: 0; padding: 0; }
  td:first-child { font-weight: 600; }
}
@page { margin: 2cm; }
@media print { main { max-width: none; padding: 0; } h1, h2 { break-after: avoid; } li, tr { break-inside: avoid; } }`;
