import { escapeHtml } from "./markdown.ts";

/** A message as it is to be looked at, in one language. */
export interface PreviewItem {
  /** BCP 47, for the frame around it. */
  readonly locale: string;
  /** The language's own name. */
  readonly language: string;
  readonly subject?: string;
  readonly text: string;
  /** A whole document or a fragment of one, where the channel has HTML. */
  readonly html?: string;
}

/** Words of the page, in the operator's language. */
export interface PreviewWords {
  readonly lang: string;
  readonly text: string;
  readonly wide: string;
  readonly phone: string;
  readonly dark: string;
}

/**
 * One page with a message in all its languages side by side: the text, and where there is HTML the page as on a
 * screen, on a phone (320 px) and in the dark. The message stands in sandboxed frames: nothing of it can run, and
 * nothing is fetched but what the message itself names.
 */
export function previewPage(title: string, items: readonly PreviewItem[], words: PreviewWords): string {
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; frame-src 'self'">
<title>${escapeHtml(title)}</title>
<style>
${styles}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<div class="languages">
${items.map((item) => column(item, words)).join("\n")}
</div>
</body>
</html>
`;
}

const column = (item: PreviewItem, words: PreviewWords): string => `<section lang="${item.locale}">
<h2>${escapeHtml(item.language)}</h2>
<h3 lang="${words.lang}">${escapeHtml(words.text)}</h3>
<pre>${escapeHtml([item.subject, item.text].filter((part) => part !== undefined).join("\n\n"))}</pre>
${item.html === undefined ? "" : frames(item.html, item.language, words)}
</section>`;

const frames = (html: string, language: string, words: PreviewWords): string =>
  [
    frame(html, `${words.wide}, ${language}`, words.wide, words.lang, "wide"),
    frame(html, `${words.phone}, ${language}`, words.phone, words.lang, "phone"),
    frame(html, `${words.dark}, ${language}`, words.dark, words.lang, "dark"),
  ].join("\n");

const frame = (html: string, title: string, heading: string, lang: string, kind: string): string =>
  `<h3 lang="${lang}">${escapeHtml(heading)}</h3>\n<iframe class="${kind}" title="${escapeHtml(title)}" sandbox="" srcdoc="${escapeHtml(html)}"></iframe>`;

const styles = `:root { color-scheme: light; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 1.5rem; background: #f4f5f7; color: #1c2430; }
h1 { font-size: 1.3rem; }
h2 { font-size: 1.1rem; }
h3 { font-size: 0.9rem; font-weight: 600; margin: 1.25rem 0 0.4rem; }
.languages { display: flex; gap: 2rem; align-items: flex-start; overflow-x: auto; }
section { flex: 0 0 40rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; border: 1px solid #c9d3dc; padding: 1rem; margin: 0; font: 0.9rem/1.5 ui-monospace, monospace; }
iframe { display: block; width: 100%; height: 36rem; border: 1px solid #c9d3dc; background: #fff; color-scheme: light; }
iframe.phone { width: 320px; }
iframe.dark { color-scheme: dark; background: #14191f; }`;
