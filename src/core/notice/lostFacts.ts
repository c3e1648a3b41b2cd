import { formatDate, formatDateTime, formatTime } from "../i18n/dateTime.ts";
import { formatNumber } from "../i18n/plural.ts";
import { isInstant } from "./helpers.ts";
import { markdownToText } from "./markdown.ts";
import type { RenderedNotice } from "./types.ts";

/** A fact whose words stood in a text and no longer do. */
export interface LostFact {
  readonly fact: string;
  readonly words: string;
}

/**
 * Times, numbers and sentences of facts that somebody edited away: the other channels still say them, so that the
 * texts may now contradict each other (SP5).
 */
export function lostFacts(before: RenderedNotice, after: RenderedNotice): readonly LostFact[] {
  const [old, fresh] = [textOf(before), textOf(after)];
  return Object.entries(before.values).flatMap(([fact, value]) => {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item) => {
      const words = formsOf(item, before).find((form) => old.includes(form));
      return words !== undefined && !fresh.includes(words) ? [{ fact, words }] : [];
    });
  });
}

const textOf = ({ subject = "", body }: RenderedNotice): string =>
  `${subject}\n${markdownToText(body)}`.replaceAll(/\s+/g, " ");

/** How a value may stand in a text, the longest form first. */
function formsOf(value: unknown, { locale, zone }: RenderedNotice): readonly string[] {
  if (isInstant(value))
    return [formatDateTime, formatDate, formatTime].map((format) =>
      format(value, locale, zone).replaceAll(/\s+/g, " "),
    );
  if (typeof value === "number") return [formatNumber(value, locale).replaceAll(/\s+/g, " ")];
  if (typeof value === "object" && value !== null && !Object.hasOwn(value, "unknown")) return [];
  return typeof value === "string" ? [value.replaceAll(/\s+/g, " ").trim()] : [];
}
