import type { IncidentState } from "../incident/state.ts";
import type { SendStep } from "../playbook/types.ts";
import { end, perform, type StepKind } from "./kind.ts";

/** The id of the act "this revision goes to this audience": a new revision is a new act. */
export const sendAct = (step: SendStep, notice: string): string => `send:${step.path}:${notice}`;

const sentRevision = (step: SendStep, state: IncidentState): boolean => {
  const notice = state.notices[step.notice];
  const act = state.finishedActs[step.path];
  return notice !== undefined && act?.result === "done" && act.act === sendAct(step, notice.notice);
};

/** Mails an audience; by hand until a mail server is configured. */
export const sendKind: StepKind<SendStep> = {
  kind: "send",
  advance(step, { state }) {
    const notice = state.notices[step.notice];
    if (!notice || sentRevision(step, state)) return end;
    return perform({ type: "hand-over", place: step.notice, notice: notice.notice });
  },
  holds: (step, { state }) => state.notices[step.notice] === undefined || sentRevision(step, state),
  reads: () => [],
};
