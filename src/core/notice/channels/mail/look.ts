import { contrast, isReadable } from "../../contrast.ts";

/** Colours of a mail in the light or in the dark, `#rrggbb`. */
export interface Scheme {
  /** Behind the sheet, under the footer. */
  readonly ground: string;
  /** The sheet with the message. */
  readonly paper: string;
  readonly ink: string;
  /** The footer's words. */
  readonly muted: string;
  readonly line: string;
  /** Company name and links. */
  readonly accent: string;
  /** The bar over the sheet: decoration, no words stand on it. */
  readonly bar: string;
}

/** How a mail looks in the light and in the dark. */
export interface Look {
  readonly light: Scheme;
  readonly dark: Scheme;
}

const light: Omit<Scheme, "bar"> = {
  ground: "#f1f4f7",
  paper: "#ffffff",
  ink: "#1c2430",
  muted: "#4a5564",
  line: "#9fb0c0",
  accent: "#1d5f80",
};
const dark: Omit<Scheme, "bar"> = {
  ground: "#0e1217",
  paper: "#181f27",
  ink: "#eef2f6",
  muted: "#b4c0cc",
  line: "#5a6675",
  accent: "#7fc0dd",
};

/**
 * The brand's colour always stands in the bar, and in words only where they can be read in it (4.5:1); a colour that
 * is none is left out.
 */
export const lookOf = (brandColour: string | undefined): Look => ({
  light: branded(light, brandColour),
  dark: branded(dark, brandColour),
});

function branded(scheme: Omit<Scheme, "bar">, colour: string | undefined): Scheme {
  if (colour === undefined || contrast(colour, scheme.paper) === undefined) return { ...scheme, bar: scheme.accent };
  return { ...scheme, accent: isReadable(colour, scheme.paper) ? colour : scheme.accent, bar: colour };
}
