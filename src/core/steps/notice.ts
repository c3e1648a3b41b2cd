import type { NoticeStep } from "../playbook/types.ts";
import { composeNext } from "./compose.ts";
import { type Advance, end, perform, type StepContext, type StepKind } from "./kind.ts";

/** Renders a message in every reader language and has the operator publish it, unless another step sends it. */
export const noticeKind: StepKind<NoticeStep> = {
  kind: "notice",
  advance: (step, context) => noticeNext(step, 0, context),
  reads(step, context) {
    const template = context.template(step.template);
    return (template?.needs ?? []).filter((fact) => !context.dutyPromising(fact));
  },
};

/** Also used to write a stale notice anew: then only what came after `since` counts. */
export function noticeNext(step: NoticeStep, since: number, context: StepContext): Advance {
  const place = step.path;
  const next = composeNext({ place, template: step.template, since, refresh: [] }, context);
  if (next) return next;
  const notice = context.state.notices[place];
  if (!notice || step.publish === "later" || notice.published?.notice === notice.notice) return end;
  return perform({ type: "publish-notice", place, notice: notice.notice });
}
