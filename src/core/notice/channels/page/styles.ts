import { isReadable } from "../../contrast.ts";

interface Scheme {
  readonly ink: string;
  readonly paper: string;
  readonly line: string;
  readonly block: string;
  /** Name of the company, links and hands, where the brand has no colour that can be read here. */
  readonly accent: string;
}

const light: Scheme = { ink: "#1c2430", paper: "#ffffff", line: "#5a6675", block: "#c9d3dc", accent: "#1d5f80" };
const dark: Scheme = { ink: "#eef2f6", paper: "#14191f", line: "#9fb0c0", block: "#3a4652", accent: "#7fc0dd" };

/**
 * The look of a page in the light, in the dark and on paper, from 320 px on. The brand's colour is used in each of
 * them only where it can be read (4.5:1); a colour that is none is left out.
 */
export const styles = (
  brandColour: string | undefined,
): string => `:root { color-scheme: light dark; ${colours(light, brandColour)} }
@media screen and (prefers-color-scheme: dark) {
  :root { ${colours(dark, brandColour)} }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
header, main { max-width: 40rem; margin: 0 auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
header { padding-top: 1.5rem; }
main { padding-top: 1rem; padding-bottom: 3rem; }
svg { display: block; width: 100%; max-width: 16rem; height: auto; margin: 0 0 1.5rem; }
h1, .title { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2, h3, h4 { font-size: 1.15rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; }
p, ul, ol { margin: 0 0 1rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
a { color: var(--accent); text-decoration: underline; text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.company { margin: 0; color: var(--accent); font-weight: 700; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.5rem 0 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.25rem 0; }
section + section { margin-top: 2.5rem; padding-top: 2.5rem; border-top: 1px solid var(--line); }
@page { margin: 2cm; }
@media print {
  :root { color-scheme: light; }
  header, main { max-width: none; padding: 0; }
  svg { max-width: 8rem; }
  nav { display: none; }
  h1, h2, h3, .title { break-after: avoid; }
  p, li { break-inside: avoid; }
}`;

const colours = (scheme: Scheme, brandColour: string | undefined): string =>
  Object.entries({ ...scheme, accent: accentOf(scheme, brandColour) })
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(" ");

const accentOf = ({ paper, accent }: Scheme, brandColour: string | undefined): string =>
  brandColour !== undefined && isReadable(brandColour, paper) ? brandColour : accent;
