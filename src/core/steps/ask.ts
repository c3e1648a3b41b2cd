import type { AskStep } from "../playbook/types.ts";
import { end, perform, type StepKind } from "./kind.ts";

/** Collects facts, optional ones too; ends when each has an answer or was declined. */
export const askKind: StepKind<AskStep> = {
  kind: "ask",
  advance(step, context) {
    const keys = context.missing(step.facts, { optionalToo: true });
    return keys.length > 0 ? perform({ type: "ask-facts", keys, refresh: false }) : end;
  },
  reads: (step) => step.facts,
};
