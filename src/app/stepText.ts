import type { Step } from "../core/playbook/types.ts";
import { formatDeadline } from "../core/i18n/dateTime.ts";
import { formatRelative } from "../core/i18n/relative.ts";
import { zeroOf } from "../core/incident/view.ts";
import type { Session } from "./session.ts";

/** The step's title in the operator's language. */
export const stepTitle = (session: Session, step: Step): string => session.texts.steps[step.path]?.title ?? step.path;

/** Shown on `?`: why the step is there, what it says at length, where it comes from. */
export function whyLines(session: Session, step: Step | undefined): readonly string[] {
  const texts = step && session.texts.steps[step.path];
  return [texts?.why, texts?.text].filter((line): line is string => line !== undefined);
}

/** Announces a step: number, title, text, who it is for and by when. */
export function announce(session: Session, step: Step): void {
  const { deps, messages, machine, state } = session;
  const steps = machine.plan.steps;
  deps.screen.say();
  deps.screen.tell("heading", messages.stepLine(steps.indexOf(step) + 1, steps.length, stepTitle(session, step)));
  const text = session.texts.steps[step.path]?.text;
  if (text !== undefined) deps.screen.say(`  ${text}`);
  const notes: string[] = [];
  if (step.role !== undefined) notes.push(messages.owner(session.texts.roles[step.role] ?? step.role));
  if (step.due !== undefined) {
    const due = zeroOf(machine.plan, state) + step.due * 1000;
    const now = deps.clock.now();
    const time = formatDeadline(due, now, deps.locale, state.zone);
    notes.push(messages.dueAt(time, formatRelative(due - now, deps.locale)));
  }
  if (notes.length > 0) deps.screen.tell("dim", `  ${notes.join(" · ")}`);
}
