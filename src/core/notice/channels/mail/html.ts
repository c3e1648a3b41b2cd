import { escapeHtml, markdownToHtml } from "../../markdown.ts";
import type { RenderedNotice } from "../../types.ts";
import type { About } from "../channel.ts";
import { lookOf, type Scheme } from "./look.ts";
import { type SenderBlock, footerLines, senderOf } from "./sender.ts";
import { font, styleSheet, tagStyles } from "./styles.ts";

/** Width of a logo on the screen, in CSS pixels; its height follows. */
const logoWidth = 160;

/** Widest a mail becomes, in CSS pixels: what the reading pane of a mail program shows without scrolling. */
const widest = 600;

/**
 * The HTML part of a mail, and what is pasted into a mailing service: readable without its pictures, its style sheet
 * and its colours, from 320 px on, in the light and in the dark. Tables lay it out, since mail programs know nothing
 * else; the comments for Outlook keep the width, which it takes only from an attribute.
 */
export function mailHtml(notice: RenderedNotice, { config }: Pick<About, "config">): string {
  const { subject = "", locale } = notice;
  const look = lookOf(config.brand?.colour);
  const { light } = look;
  const sender = senderOf(notice, config);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
${styleSheet(look)}
</style>
</head>
<body class="ground" style="margin:0;padding:0;background-color:${light.ground}">
<div lang="${locale}">
${table("100%", `class="ground" style="width:100%;background-color:${light.ground}"`)}
<tr><td class="around" align="center" style="padding:24px 12px">
<!--[if mso]>${table(String(widest))}<tr><td><![endif]-->
${table("100%", `style="width:100%;max-width:${widest}px"`)}
${header(sender, light)}
${message(notice, light)}
${footer(sender, light)}</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
`;
}

const table = (width: string, more = ""): string =>
  `<table role="presentation" width="${width}" cellpadding="0" cellspacing="0" border="0"${more && ` ${more}`}>`;

/** The bar in the brand's colour, and under it the company: its logo, or its name, which also stands for a logo that is not shown. */
function header({ company, logo }: SenderBlock, { paper, bar, accent }: Scheme): string {
  const sheet = `background-color:${paper};border-top:6px solid ${bar}`;
  if (company === undefined) return `<tr><td class="paper bar" style="${sheet};font-size:0;line-height:0"></td></tr>`;
  const name = `${font};font-size:20px;line-height:1.3;font-weight:bold;color:${accent}`;
  if (logo === undefined)
    return `<tr><td class="paper bar inside" align="left" style="${sheet};padding:20px 32px 0"><span class="accent" style="${name}">${escapeHtml(company)}</span></td></tr>`;
  const picture = `<img src="${escapeHtml(logo)}" alt="${escapeHtml(company)}" width="${logoWidth}" style="display:block;width:${logoWidth}px;max-width:100%;height:auto;border:0;${name}">`;
  return `<tr><td class="bar inside" align="left" style="${sheet};padding:20px 32px">${picture}</td></tr>`;
}

function message({ subject = "", body }: RenderedNotice, light: Scheme): string {
  const title = `<h1 class="ink" style="margin:0 0 16px;font-size:24px;line-height:1.3;font-weight:bold;color:${light.ink}">${escapeHtml(subject)}</h1>`;
  const html = markdownToHtml(body.replaceAll(/^#(?= )/gm, "##"), tagStyles(light)).trim();
  return `<tr><td class="paper inside" align="left" style="padding:20px 32px 16px;background-color:${light.paper};${font};font-size:16px;line-height:1.5;color:${light.ink};word-break:break-word;overflow-wrap:anywhere">
${title}
${html}
</td></tr>`;
}

/** Company and postal address stand in every mail (CAN2). */
function footer(sender: SenderBlock, { muted }: Scheme): string {
  const lines = footerLines(sender);
  if (lines.length === 0) return "";
  const linked = lines.map((line) => (line === sender.website ? link(line, muted) : escapeHtml(line)));
  return `<tr><td class="muted inside" align="left" style="padding:16px 32px;${font};font-size:14px;line-height:1.5;color:${muted};word-break:break-word;overflow-wrap:anywhere">
${linked.join("<br>\n")}
</td></tr>
`;
}

const link = (address: string, colour: string): string =>
  `<a class="muted" href="${escapeHtml(address)}" style="color:${colour};text-decoration:underline">${escapeHtml(address)}</a>`;
