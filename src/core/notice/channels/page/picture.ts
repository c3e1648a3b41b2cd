import { escapeHtml } from "../../markdown.ts";

/** Hands under one block, drawn here so that nothing has to be fetched. @param words what it shows, for those who do not see it. */
export const picture = (words: string): string => `<svg viewBox="0 0 296 168" role="img" aria-labelledby="picture">
<title id="picture">${escapeHtml(words)}</title>
<rect x="36" y="22" width="224" height="54" rx="8" fill="var(--block)" stroke="var(--line)" stroke-width="3"/>
${arms.map(([foot, hand]) => arm(foot, hand)).join("\n")}
</svg>`;

/** Where an arm comes up from below, and where its hand holds the block. */
const arms: ReadonlyArray<readonly [number, number]> = [
  [42, 60],
  [92, 104],
  [148, 148],
  [204, 192],
  [254, 236],
];

const arm = (foot: number, hand: number): string =>
  `<path d="M${foot} 166 C${foot} 128 ${hand} 124 ${hand} 88" fill="none" stroke="var(--accent)" stroke-width="14" stroke-linecap="round"/>` +
  `<path d="M${hand - 14} 80 q14 14 28 0" fill="none" stroke="var(--accent)" stroke-width="8" stroke-linecap="round"/>`;
