import type { Step } from "../playbook/types.ts";
import { hasEnded, type Machine, stepApplies, stepContext } from "./engine.ts";
import type { IncidentState } from "./state.ts";

/** Where every step of the plan stands, in the plan's order. */
export interface Progress {
  readonly done: readonly Step[];
  readonly byHand: readonly Step[];
  readonly skipped: readonly Step[];
  /** Apply and have not ended; the first one is the current one. */
  readonly open: readonly Step[];
  /** Whether they apply hangs on facts nobody has given yet. */
  readonly undecided: readonly Step[];
  readonly notNeeded: readonly Step[];
}

/** Sorts the steps of the plan by how they stand now. Pure. */
export function progress(machine: Machine, state: IncidentState, now: number): Progress {
  const kinds = machine.plan.steps.map((step) => [standing(machine, state, now, step), step] as const);
  const those = (kind: keyof Progress): readonly Step[] =>
    kinds.filter(([own]) => own === kind).map(([, step]) => step);
  return {
    done: those("done"),
    byHand: those("byHand"),
    skipped: those("skipped"),
    open: those("open"),
    undecided: those("undecided"),
    notNeeded: those("notNeeded"),
  };
}

function standing(machine: Machine, state: IncidentState, now: number, step: Step): keyof Progress {
  const context = stepContext(machine, state, now);
  if (hasEnded(step, context)) {
    const outcome = state.steps[step.path]?.outcome;
    return outcome === "skipped" ? "skipped" : outcome === "by-hand" ? "byHand" : "done";
  }
  const applies = stepApplies(machine, context, step).type;
  return applies === "yes" ? "open" : applies === "no" ? "notNeeded" : "undecided";
}
