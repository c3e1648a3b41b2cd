import type { ChooseStep } from "../playbook/types.ts";
import { end, perform, type StepKind } from "./kind.ts";

/** A decision, recorded with its reason. */
export const chooseKind: StepKind<ChooseStep> = {
  kind: "choose",
  advance: (step, { state }) => (state.steps[step.path]?.choice === undefined ? perform({ type: "make-choice" }) : end),
  reads: () => [],
};
