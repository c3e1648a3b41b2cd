import { channels } from "./channels/registry.ts";
import { markdownToText } from "./markdown.ts";
import { fillPersonal } from "./personal.ts";
import type { RenderedNotice } from "./types.ts";

/** How long a notice is, and how long it may be. */
export interface Measure {
  readonly measured: number;
  readonly most: number;
  readonly unit: MeasureUnit;
}
export type MeasureUnit = "characters" | "seconds" | "words";

/** What the notice's channel can take; a longer one cannot be published there. */
export function channelMeasure(notice: RenderedNotice): Measure | undefined {
  const { limit } = channels[notice.channel];
  return limit && { measured: limit.measure(notice, notice.locale), most: limit.most, unit: limit.unit };
}

/** What readers can be asked to read (row B41): a longer text is told to the operator, never refused. */
export function wordMeasure({ body, words }: RenderedNotice): Measure | undefined {
  if (words === undefined) return undefined;
  return { measured: countWords(fillPersonal(markdownToText(body), "text")), most: words, unit: "words" };
}

const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
