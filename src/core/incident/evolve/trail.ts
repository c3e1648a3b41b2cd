import type { IncidentState, TrailEntry } from "../state.ts";

const trailKept = 50;

/** Notes what the operator did last, so that `back` knows where to go. */
export const remember = (state: IncidentState, entry: TrailEntry): IncidentState => ({
  ...state,
  trail: [...state.trail, entry].slice(-trailKept),
});
