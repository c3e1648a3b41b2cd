import type { JournalEvent } from "../events.ts";
import type { Evolver } from "./evolver.ts";
import type { IncidentState } from "../state.ts";

const inboxMemory = 200;

/** The state right after `incident-opened`. */
export function openedState(event: JournalEvent<"incident-opened">): IncidentState {
  const { incident, playbook, planHash, locale, zone } = event.data;
  return {
    incident,
    playbook,
    planHash,
    locale,
    zone,
    openedAt: event.at,
    seq: event.seq,
    lastAt: event.at,
    facts: {},
    steps: {},
    notices: {},
    approvals: {},
    openActs: {},
    finishedActs: {},
    duties: {},
    clocksMet: {},
    promises: {},
    reissues: {},
    inbox: [],
    trail: [],
  };
}

const unchanged = (state: IncidentState): IncidentState => state;

/** Events about the incident as a whole. */
export const evolveIncident = {
  "incident-opened": unchanged,
  "note-added": (state, { data }) =>
    data.inbox === undefined ? state : { ...state, inbox: [...state.inbox, data.inbox].slice(-inboxMemory) },
  "run-paused": unchanged,
  "run-resumed": unchanged,
  "lock-taken-over": unchanged,
  "journal-healed": unchanged,
  "plan-adopted": (state, { data }) => ({ ...state, planHash: data.planHash }),
  "plan-kept": (state, { data }) => ({ ...state, keptPlan: data.planHash }),
  "incident-closed": (state, { at }) => ({ ...state, closedAt: at }),
  "clock-met": (state, { at, data }) => ({ ...state, clocksMet: { ...state.clocksMet, [data.clock]: at } }),
  "duty-missed": (state, { data }) => ({
    ...state,
    duties: {
      ...state.duties,
      [data.duty]: {
        ...state.duties[data.duty],
        missed: (state.duties[data.duty]?.missed ?? 0) + data.count,
        missedPromise: Date.parse(data.since),
      },
    },
  }),
  "duty-postponed": (state, { data }) => ({
    ...state,
    duties: {
      ...state.duties,
      [data.duty]: { missed: 0, ...state.duties[data.duty], postponedUntil: Date.parse(data.until) },
    },
  }),
} as const satisfies {
  readonly [T in
    | "incident-opened"
    | "note-added"
    | "run-paused"
    | "run-resumed"
    | "lock-taken-over"
    | "journal-healed"
    | "plan-adopted"
    | "plan-kept"
    | "incident-closed"
    | "clock-met"
    | "duty-missed"
    | "duty-postponed"]: Evolver<T>;
};
