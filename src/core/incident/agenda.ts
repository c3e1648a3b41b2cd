import type { Clock, Duty, Step } from "../playbook/types.ts";
import { type ConditionResult, hasEnded, type Machine, stepApplies, stepContext } from "./engine.ts";
import type { IncidentState } from "./state.ts";
import { factValue, zeroOf } from "./view.ts";

/** Everything that has a time: promised words, legal clocks, deadlines of steps. */
export interface Agenda {
  readonly duties: readonly DutyEntry[];
  readonly clocks: readonly ClockEntry[];
  readonly dues: readonly DueEntry[];
}

/** A running promise. Times are epoch milliseconds. */
export interface DutyEntry {
  readonly id: string;
  readonly due: number;
  /** When the operator is to be reminded: early enough to keep the time, or later when she put it off. */
  readonly remindAt: number;
  readonly overdue: boolean;
  /** Whole intervals that have passed without word since it fell due, the due one included; 0 before. */
  readonly missed: number;
}

export interface ClockEntry {
  readonly id: string;
  readonly due: number;
  readonly overdue: boolean;
}

/** The deadline of an open step. */
export interface DueEntry {
  readonly path: string;
  readonly due: number;
  readonly overdue: boolean;
}

/** What is owed at which time; soonest first within each list. Pure. */
export function agenda(machine: Machine, state: IncidentState, now: number): Agenda {
  if (state.closedAt !== undefined) return { duties: [], clocks: [], dues: [] };
  return {
    duties: soonest(machine.plan.duties.flatMap((duty) => dutyEntry(machine, state, now, duty))),
    clocks: soonest(machine.plan.clocks.flatMap((clock) => clockEntry(machine, state, now, clock))),
    dues: soonest(machine.plan.steps.flatMap((step) => dueEntry(machine, state, now, step))),
  };
}

const soonest = <T extends { readonly due: number }>(entries: readonly T[]): readonly T[] =>
  [...entries].sort((a, b) => a.due - b.due);

function dutyEntry(machine: Machine, state: IncidentState, now: number, duty: Duty): DutyEntry[] {
  const promise = state.promises[duty.promises];
  if (!promise || holds(evaluate(machine, state, now, duty.until))) return [];
  const overdue = now >= promise.at;
  const missed = overdue ? 1 + Math.floor((now - promise.at) / (duty.every * 1000)) : 0;
  const postponed = state.duties[duty.id]?.postponedUntil ?? 0;
  return [
    { id: duty.id, due: promise.at, remindAt: Math.max(promise.at - leadTime(duty), postponed), overdue, missed },
  ];
}

/** How long before the promised time the reminder comes, so that the word can still be on time. */
const leadTime = (duty: Duty): number => Math.min(5 * 60_000, (duty.every * 1000) / 6);

function clockEntry(machine: Machine, state: IncidentState, now: number, clock: Clock): ClockEntry[] {
  const from = factValue(machine.plan, state, clock.from);
  if (typeof from !== "string" || state.clocksMet[clock.id] !== undefined) return [];
  if (!clock.conditions.every((condition) => holds(evaluate(machine, state, now, condition)))) return [];
  const due = Date.parse(from) + clock.length * 1000;
  return [{ id: clock.id, due, overdue: now >= due }];
}

function dueEntry(machine: Machine, state: IncidentState, now: number, step: Step): DueEntry[] {
  if (step.due === undefined) return [];
  const context = stepContext(machine, state, now);
  if (hasEnded(step, context) || stepApplies(machine, context, step).type !== "yes") return [];
  const due = zeroOf(machine.plan, state) + step.due * 1000;
  return [{ path: step.path, due, overdue: now >= due }];
}

const evaluate = (machine: Machine, state: IncidentState, now: number, condition: string): ConditionResult =>
  machine.condition(condition)((name) => factValue(machine.plan, state, name), now);

const holds = (result: ConditionResult): boolean => result.type === "value" && result.value;
