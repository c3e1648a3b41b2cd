import type { ApproveStep } from "../playbook/types.ts";
import { end, perform, type StepContext, type StepKind } from "./kind.ts";

const currentHash = (step: ApproveStep, { state }: StepContext): string | undefined => state.notices[step.notice]?.hash;

/** A second person signs off a text; the approval is void as soon as the text changes. */
export const approveKind: StepKind<ApproveStep> = {
  kind: "approve",
  advance(step, context) {
    const notice = context.state.notices[step.notice];
    if (!notice || context.state.approvals[step.path]?.hash === notice.hash) return end;
    return perform({ type: "get-approval", place: step.notice, notice: notice.notice, hash: notice.hash });
  },
  holds(step, context) {
    const hash = currentHash(step, context);
    return hash === undefined || context.state.approvals[step.path]?.hash === hash;
  },
  reads: () => [],
};
