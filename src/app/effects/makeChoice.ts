import type { ChooseOption, ChooseStep } from "../../core/playbook/types.ts";
import { ask, type Handled, handled } from "../ask.ts";
import { factEvents } from "../factEvents.ts";
import type { Session } from "../session.ts";
import { stepTitle, whyLines } from "../stepText.ts";
import type { Performer } from "./performer.ts";

/** A decision; the reason is asked where the playbook wants one. */
export const makeChoice: Performer<"make-choice"> = async (session, _effect, { place, step }) => {
  if (step?.kind !== "choose") throw new Error(`make-choice outside a choose step: ${place}`);
  const labels = session.texts.steps[place]?.options ?? {};
  const answered = await ask(session, {
    id: `choice:${place}`,
    kind: "choice",
    message: stepTitle(session, step),
    options: step.options.map(({ id }) => ({ id, label: labels[id] ?? id })),
    why: whyLines(session, step),
  });
  if (answered.type === "leave") return answered;
  const option = step.options.find(({ id }) => id === answered.text);
  if (!option) throw new Error(`no option ${answered.text} in ${place}`);
  return decide(session, step, option);
};

async function decide(session: Session, step: ChooseStep, option: ChooseOption): Promise<Handled> {
  const reason = option.reason ? await askReason(session, step.path, session.messages.reasonAsked) : undefined;
  if (typeof reason === "object") return reason;
  await session.record(
    ...factEvents(session, step.path, option.sets),
    { type: "choice-made", step: step.path, data: { option: option.id, ...(reason !== undefined && { reason }) } },
    { type: "step-ended", step: step.path, data: { outcome: "done", ...(reason !== undefined && { reason }) } },
  );
  return handled;
}

/** Asks for a reason that must not be empty. */
export async function askReason(
  session: Session,
  place: string,
  message: string,
): Promise<string | Extract<Handled, { type: "leave" }>> {
  const answered = await ask(session, {
    id: `reason:${place}`,
    kind: "line",
    message,
    validate: (text) => (text.trim() === "" ? session.messages.reasonMissing : undefined),
  });
  return answered.type === "leave" ? answered : answered.text.trim();
}
