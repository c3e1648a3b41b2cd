import type { Locale } from "../locale.ts";
import { spokenNumber } from "./spokenNumber.ts";

/**
 * Letters a second of somebody who reads for a recording, without haste; about 150 words a minute in English, 130 in
 * German, 135 in Swedish and 110 in Polish, whose words differ in length but hardly in letters a second.
 */
const lettersPerSecond = 12;
/** Seconds of silence at the end of a sentence or paragraph, and inside it. */
const longPause = 0.4;
const shortPause = 0.2;

/** About how long it takes to speak a text, in seconds with one decimal; numbers count as the words they are read as. */
export function speechSeconds(text: string, locale: Locale): number {
  const spoken = text.replace(/\d+/g, (digits) => ` ${spokenNumber(Number(digits.slice(0, 9)), locale)} `);
  const letters = spoken.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const ends = spoken.match(/[.!?…]+(?=\s|$)|\n{2,}/gu)?.length ?? 0;
  const breaks = spoken.match(/[,;:–—](?=\s)/gu)?.length ?? 0;
  return Math.round((letters / lettersPerSecond + ends * longPause + breaks * shortPause) * 10) / 10;
}
