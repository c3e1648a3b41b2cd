import type { Evolver } from "./evolver.ts";
import type { IncidentState, StepState } from "../state.ts";
import { remember } from "./trail.ts";

const untouched: StepState = { ticked: [] };

function withStep(
  state: IncidentState,
  path: string | undefined,
  change: (step: StepState) => StepState,
): IncidentState {
  if (path === undefined) return state;
  return { ...state, steps: { ...state.steps, [path]: change(state.steps[path] ?? untouched) } };
}

/** Events about steps. */
export const evolveSteps = {
  "step-started": (state, { at, step }) =>
    withStep(state, step, ({ passed: _passed, ...rest }) => ({ ...rest, startedAt: rest.startedAt ?? at })),
  "step-ended": (state, { at, step, data }) => {
    const ended = withStep(state, step, ({ passed: _passed, ...rest }) => ({ ...rest, ...data, endedAt: at }));
    return step === undefined ? ended : remember(ended, { type: "step", path: step });
  },
  "step-reopened": (state, { step }) =>
    withStep(state, step, ({ startedAt }) => ({ ticked: [], ...(startedAt !== undefined && { startedAt }) })),
  "step-passed": (state, { step, data }) => withStep(state, step, (old) => ({ ...old, passed: data.why })),
  "checklist-ticked": (state, { step, data }) =>
    withStep(state, step, (old) => ({ ...old, ticked: [...new Set([...old.ticked, data.item])] })),
  "choice-made": (state, { step, data }) =>
    withStep(state, step, (old) => ({
      ...old,
      choice: data.option,
      ...(data.reason !== undefined && { choiceReason: data.reason }),
    })),
  "approval-given": (state, { at, step, data }) =>
    step === undefined
      ? state
      : { ...state, approvals: { ...state.approvals, [step]: { hash: data.hash, approver: data.approver, at } } },
} as const satisfies {
  readonly [T in
    | "step-started"
    | "step-ended"
    | "step-reopened"
    | "step-passed"
    | "checklist-ticked"
    | "choice-made"
    | "approval-given"]: Evolver<T>;
};
