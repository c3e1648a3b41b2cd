import type { TagAttributes } from "../../markdown.ts";
import type { Look, Scheme } from "./look.ts";

/** Fonts every system has: nothing is fetched. */
export const font = "font-family:Arial,Helvetica,sans-serif";

/** The look of each tag of a message, on the tag itself: many mail programs drop style sheets. Classes are for the dark. */
export const tagStyles = ({ ink, accent, line }: Scheme): TagAttributes => ({
  p: 'style="margin:0 0 16px"',
  ul: 'style="margin:0 0 16px;padding:0 0 0 24px"',
  ol: 'style="margin:0 0 16px;padding:0 0 0 24px"',
  li: 'style="margin:0 0 8px"',
  h2: heading(ink, 19),
  h3: heading(ink, 17),
  h4: heading(ink, 16),
  a: `class="accent" style="color:${accent};text-decoration:underline"`,
  table: `class="line" style="border-collapse:collapse;margin:0 0 16px;border:1px solid ${line}"`,
  th: `scope="col" ${cell(line)}`,
  td: cell(line),
  blockquote: `class="line" style="margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid ${line}"`,
  hr: `class="line" style="margin:24px 0;border:0;border-top:1px solid ${line}"`,
  code: 'style="font-family:Consolas,Menlo,monospace"',
  pre: 'style="margin:0 0 16px;white-space:pre-wrap"',
});

const heading = (ink: string, size: number): string =>
  `class="ink" style="margin:24px 0 8px;font-size:${size}px;line-height:1.3;font-weight:bold;color:${ink}"`;

const cell = (line: string): string =>
  `class="line" style="border:1px solid ${line};padding:6px 10px;text-align:left;vertical-align:top"`;

/**
 * What cannot stand on a tag: the dark, and narrow screens. A mail program that drops it shows the light look, which
 * reads as well.
 */
export const styleSheet = ({
  dark,
}: Look): string => `:root { color-scheme: light dark; supported-color-schemes: light dark; }
a[x-apple-data-detectors] { color: inherit !important; text-decoration: inherit !important; }
@media screen and (max-width: 480px) {
  .around { padding: 0 !important; }
  .inside { padding-left: 16px !important; padding-right: 16px !important; }
  h1 { font-size: 21px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: ${dark.ground} !important; }
  .paper { background-color: ${dark.paper} !important; color: ${dark.ink} !important; }
  .bar { border-top-color: ${dark.bar} !important; }
  .ink { color: ${dark.ink} !important; }
  .muted { color: ${dark.muted} !important; }
  .accent { color: ${dark.accent} !important; }
  .line { border-color: ${dark.line} !important; }
}`;
