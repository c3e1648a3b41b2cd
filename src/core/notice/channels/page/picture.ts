import { escapeHtml } from "../../markdown.ts";

/** People under one block, drawn here so that nothing has to be fetched. @param words what it shows, for those who do not see it. */
export const picture = (words: string): string => `<svg viewBox="0 0 300 172" role="img" aria-labelledby="picture">
<title id="picture">${escapeHtml(words)}</title>
<rect x="2" y="14" width="296" height="50" rx="8" fill="var(--block)" stroke="var(--line)" stroke-width="3"/>
${places.map(person).join("\n")}
</svg>`;

/** Where each of them stands. */
const places: readonly number[] = [42, 114, 186, 258];

/** Arms up, a smiling head, and the body: hands touch the block. */
const person = (x: number): string =>
  `<path d="M${x - 22} 71 C${x - 22} 100 ${x - 16} 112 ${x} 120 C${x + 16} 112 ${x + 22} 100 ${x + 22} 71" fill="none" stroke="var(--accent)" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>` +
  `<path d="M${x - 15} 172 V134 Q${x - 15} 114 ${x} 114 Q${x + 15} 114 ${x + 15} 134 V172 Z" fill="var(--accent)"/>` +
  `<circle cx="${x}" cy="94" r="14" fill="var(--accent)" stroke="var(--paper)" stroke-width="3"/>` +
  `<path d="M${x - 5} 91 v1 M${x + 5} 91 v1 M${x - 5} 97 q5 5 10 0" fill="none" stroke="var(--paper)" stroke-width="2" stroke-linecap="round"/>`;
