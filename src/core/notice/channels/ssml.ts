import { intlTag } from "../../i18n/locale.ts";
import { escapeHtml, markdownToText } from "../markdown.ts";
import type { RenderedNotice } from "../types.ts";

/**
 * The announcement for a speech synthesiser (SSML 1.1): the same words, a paragraph and sentence each, with the pauses
 * a calm reader makes. Times, dates and addresses are words already, so nothing is left for the machine to interpret.
 */
export function ssml({ body, locale }: RenderedNotice): string {
  const paragraphs = markdownToText(body)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
  return `<?xml version="1.0" encoding="UTF-8"?>
<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${intlTag[locale]}">
${paragraphs.map(paragraphElement).join('\n<break time="400ms"/>\n')}
</speak>
`;
}

const paragraphElement = (text: string): string => `<p>${sentences(text).map(sentenceElement).join("")}</p>`;
const sentenceElement = (text: string): string => `<s>${escapeHtml(text)}</s>`;

/** At full stops that end a sentence; one inside an abbreviation or a number has no capital letter after it. */
const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?…])\s+(?=\p{Lu})/u);
