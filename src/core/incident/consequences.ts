import type { Step } from "../playbook/types.ts";
import { agenda, type ClockEntry } from "./agenda.ts";
import { type Machine, wrongNotices } from "./engine.ts";
import { progress } from "./progress.ts";
import type { StaleNotice } from "./stale.ts";
import type { IncidentState } from "./state.ts";

/** What a correction has changed besides the facts themselves. */
export interface Consequences {
  /** Open now and not open before: conditions hold now, or an approval is void. */
  readonly appear: readonly Step[];
  /** Open before; their conditions no longer hold. */
  readonly fallAway: readonly Step[];
  readonly clocksAppear: readonly ClockEntry[];
  readonly clocksFallAway: readonly ClockEntry[];
  /** Published texts that say something old and were not left to stand. */
  readonly stale: readonly StaleNotice[];
}

/** Compares two states of an incident at the same moment. Pure. */
export function consequences(machine: Machine, before: IncidentState, after: IncidentState, now: number): Consequences {
  const [was, is] = [progress(machine, before, now), progress(machine, after, now)];
  const [clocksBefore, clocksNow] = [agenda(machine, before, now).clocks, agenda(machine, after, now).clocks];
  return {
    appear: is.open.filter((step) => !was.open.includes(step)),
    fallAway: was.open.filter((step) => is.notNeeded.includes(step)),
    clocksAppear: without(clocksNow, clocksBefore),
    clocksFallAway: without(clocksBefore, clocksNow),
    stale: wrongNotices(machine, after, now).filter(({ kept }) => !kept),
  };
}

const without = (clocks: readonly ClockEntry[], others: readonly ClockEntry[]): readonly ClockEntry[] =>
  clocks.filter(({ id }) => !others.some((other) => other.id === id));
