import type { RunStep } from "../playbook/types.ts";
import { end, perform, type StepKind } from "./kind.ts";

/** A command the operator may start; a failed one comes up again until it is done, replaced or skipped. */
export const runKind: StepKind<RunStep> = {
  kind: "run",
  advance(step, { state }) {
    if (state.finishedActs[step.path]?.result === "done") return end;
    return perform({ type: "run-command", argv: step.argv, timeout: step.timeout });
  },
  reads: () => [],
};
