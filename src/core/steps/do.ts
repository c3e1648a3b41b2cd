import type { DoStep } from "../playbook/types.ts";
import { perform, type StepKind } from "./kind.ts";

/** A human action, with an optional checklist. */
export const doKind: StepKind<DoStep> = {
  kind: "do",
  advance: () => perform({ type: "confirm-done" }),
  reads: () => [],
};
