import { evolve } from "../../src/core/incident/evolve.ts";
import type { AnyEvent, NewEvent } from "../../src/core/incident/events.ts";
import type { IncidentState } from "../../src/core/incident/state.ts";

/** 2026-11-23 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 23, 12, 0);
export const minute = 60_000;
export const hour = 60 * minute;

export const opened: NewEvent = {
  type: "incident-opened",
  data: {
    incident: "test-1",
    playbook: "test",
    planHash: "hash-1",
    locale: "en",
    zone: "Europe/Warsaw",
    version: "0.0.0",
  },
};

/** Numbers events one minute apart from noon, unless `at` says otherwise. */
export const journal = (
  events: readonly NewEvent[],
  at: (index: number) => number = (index) => noon + index * minute,
): AnyEvent[] =>
  events.map((event, index) => ({ v: 1, seq: index + 1, at: at(index), by: "anna", host: "web1", ...event }));

/** The state after `incident-opened` and these events, all at noon. */
export function stateAfter(...events: readonly NewEvent[]): IncidentState {
  return journal([opened, ...events], () => noon).reduce<IncidentState | undefined>(evolve, undefined) as IncidentState;
}

export const given = (
  fact: string,
  value: string | number | boolean | readonly string[] | { unknown: true },
  locale?: "en" | "de" | "pl" | "sv",
): NewEvent => ({
  type: "fact-recorded",
  data: { fact, value, ...(locale && { locale }) },
});
