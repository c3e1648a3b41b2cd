import type { AnyEvent, EventType } from "./events.ts";
import { evolveActs } from "./evolve/acts.ts";
import { evolveFacts } from "./evolve/facts.ts";
import { evolveIncident, openedState } from "./evolve/incident.ts";
import { evolveNotices } from "./evolve/notices.ts";
import { evolveSteps } from "./evolve/steps.ts";
import type { Evolver } from "./evolve/evolver.ts";
import type { IncidentState } from "./state.ts";

/** One entry per event type, so that a new type cannot be forgotten. */
const evolvers: { readonly [T in EventType]: Evolver<T> } = {
  ...evolveIncident,
  ...evolveFacts,
  ...evolveSteps,
  ...evolveNotices,
  ...evolveActs,
};

/**
 * The state after one more event. Pure; the first event must be `incident-opened`.
 * @throws Error (a bug or a foreign journal) on an unknown event type or a wrong first event.
 */
export function evolve(state: IncidentState | undefined, event: AnyEvent): IncidentState {
  if (event.type === "incident-opened") return openedState(event);
  if (!state) throw new Error(`journal begins with ${event.type}`);
  const evolver = evolvers[event.type] as Evolver<EventType> | undefined;
  if (!evolver) throw new Error(`unknown event type ${String(event.type)}`);
  return { ...evolver(state, event), seq: event.seq, lastAt: event.at };
}

/** The state a journal tells of. @throws Error when it is empty. */
export function replay(events: readonly AnyEvent[]): IncidentState {
  let state: IncidentState | undefined;
  for (const event of events) state = evolve(state, event);
  if (!state) throw new Error("empty journal");
  return state;
}
