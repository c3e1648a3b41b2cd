import type { NewEvent } from "../../core/incident/events.ts";
import type { DoStep } from "../../core/playbook/types.ts";
import { ask, handled } from "../ask.ts";
import type { Session } from "../session.ts";
import { whyLines } from "../stepText.ts";
import type { Performer } from "./performer.ts";

/** Loads what an answer needs. */
export const prepareDone = (): Promise<typeof import("../factEvents.ts")> => import("../factEvents.ts");

/** A human action: Enter says it is done, a number ticks a line of the checklist. */
export const confirmDone: Performer<"confirm-done"> = async (session, _effect, { place, step }) => {
  if (step?.kind !== "do") throw new Error(`confirm-done outside a do step: ${place}`);
  for (;;) {
    const answered = await ask(session, {
      id: `step:${place}`,
      kind: "confirm",
      message: step.checklist > 0 ? session.messages.tickKeys : session.messages.doneKeys,
      body: checklistLines(session, step),
      why: whyLines(session, step),
      validate: (text) => (isTickOrDone(text, step) ? undefined : session.messages.confirmOnly),
    });
    if (answered.type === "leave") return answered;
    const ticks = answered.text.match(/\d+/g) ?? [];
    if (ticks.length === 0) {
      await session.record(...(await doneEvents(session, step)));
      return handled;
    }
    await tick(session, step, ticks.map(Number));
  }
};

/** Enter (which arrives as "done"), or numbers of lines; a sentence is a note and closes nothing. */
function isTickOrDone(text: string, step: DoStep): boolean {
  const said = text.trim();
  if (said === "" || said === "done") return true;
  return step.checklist > 0 && /^\d+(?:[\s,;]+\d+)*$/.test(said);
}

function checklistLines(session: Session, step: DoStep): readonly string[] {
  const ticked = session.state.steps[step.path]?.ticked ?? [];
  return (session.texts.steps[step.path]?.checklist ?? []).map(
    (line, index) => `  [${ticked.includes(index + 1) ? "x" : " "}] ${index + 1}. ${line}`,
  );
}

async function tick(session: Session, step: DoStep, items: readonly number[]): Promise<void> {
  const known = items.filter((item) => item >= 1 && item <= step.checklist);
  await session.record(
    ...known.map((item): NewEvent => ({ type: "checklist-ticked", step: step.path, data: { item } })),
  );
}

/** Done, with the facts it sets and the clock it stops, in one write. */
async function doneEvents(session: Session, step: DoStep): Promise<readonly NewEvent[]> {
  const { factEvents } = await prepareDone();
  return [
    ...factEvents(session, step.path, step.sets),
    ...(step.meets === undefined ? [] : [{ type: "clock-met" as const, step: step.path, data: { clock: step.meets } }]),
    { type: "step-ended", step: step.path, data: { outcome: "done" } },
  ];
}
