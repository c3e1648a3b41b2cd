import type { Locale } from "../i18n/locale.ts";
import { timelineMessages } from "../i18n/messages/timeline.ts";
import type { Plan } from "../playbook/types.ts";
import { harmless } from "../text/harmless.ts";
import { evolve } from "./evolve.ts";
import type { AnyEvent, EventType, JournalEvent } from "./events.ts";
import { sentences, type Telling } from "./sentences.ts";
import type { IncidentState } from "./state.ts";
import { factName, incidentWords } from "./words.ts";

/** One event, told. */
export interface TimelineEntry {
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: string;
  readonly host: string;
  readonly type: EventType;
  readonly step?: string;
  /** A sentence in the operator's language without a full stop; harmless to print, may have several lines. */
  readonly text: string;
  /** As in the journal, secrets taken out. */
  readonly data: AnyEvent["data"];
}

/** Every event as a sentence, in the journal's order. Pure; no secret is ever told. */
export function timeline(plan: Plan, events: readonly AnyEvent[], locale: Locale): readonly TimelineEntry[] {
  const zone = events[0]?.type === "incident-opened" ? events[0].data.zone : "UTC";
  const common = { plan, words: incidentWords(plan, locale, zone), messages: timelineMessages[locale] };
  let state: IncidentState | undefined;
  return events.map((event) => {
    const text = sentenceOf(event, { ...common, before: state });
    state = evolve(state, event);
    const { seq, at, by, host, type, step } = event;
    return { seq, at, by, host, type, ...(step !== undefined && { step }), text, data: withoutSecret(plan, event) };
  });
}

/** The event in words. */
export function sentenceOf<T extends EventType>(event: JournalEvent<T>, telling: Telling): string {
  return harmless(sentences[event.type](event, telling), { lines: true });
}

/** A fact that was not secret when it was recorded may be by now. */
function withoutSecret(plan: Plan, event: AnyEvent): AnyEvent["data"] {
  if (event.type !== "fact-recorded" || !plan.facts[factName(event.data.fact)]?.sensitive) return event.data;
  const { value: _value, basis: _basis, reason: _reason, ...rest } = event.data;
  return rest;
}
