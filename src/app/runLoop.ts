import { type ConditionRead, type Next, next } from "../core/incident/engine.ts";
import type { Step } from "../core/playbook/types.ts";
import { unreachable } from "../core/errors.ts";
import { performEffect, preloadEffects } from "./effects/registry.ts";
import { takeInWords, watchInbox } from "./inbox.ts";
import { recordMiss } from "./interrupts.ts";
import type { Session } from "./session.ts";
import { announce, stepTitle } from "./stepText.ts";

const parts = { leave: () => import("./leave.ts"), facts: () => import("./showFacts.ts") };

/**
 * The one loop: look at the state, take the next thing, record that it begins, perform it, record what came
 * of it; until nothing is left, and the incident is closed.
 * @throws Interrupted when the operator pauses, a signal comes or answers are missing; everything confirmed is on disk.
 */
export async function runLoop(session: Session): Promise<void> {
  const stop = watchInbox(session);
  preloadEffects(session, Object.values(parts));
  try {
    await takeInWords(session);
    for (const { id } of session.machine.plan.duties) await recordMiss(session, id);
    let announced: string | undefined;
    for (;;) {
      const what = next(session.machine, session.state, session.deps.clock.now());
      if (what.type === "finished") break;
      announced = sayStep(session, what, announced);
      await take(session, what);
    }
    await close(session);
  } finally {
    stop();
  }
}

async function take(session: Session, what: Exclude<Next, { type: "finished" }>): Promise<void> {
  switch (what.type) {
    case "start":
      return session.record({ type: "step-started", step: what.step.path, data: { kind: what.step.kind } });
    case "pass":
      return pass(session, what.step, what.because);
    case "end":
      await session.record({ type: "step-ended", step: what.step.path, data: { outcome: "done" } });
      return;
    case "perform": {
      const at = { place: what.place, step: what.step };
      const result = await performEffect(session, what.effect, at);
      if (result.type === "leave") await (await parts.leave()).leave(session, result, at);
      else session.backed.clear();
      return;
    }
    default:
      return unreachable(what, "next");
  }
}

/** Announces a step once when its turn comes. */
function sayStep(session: Session, what: Next, announced: string | undefined): string | undefined {
  if (what.type !== "perform" || !what.step || what.step.path === announced) return announced;
  announce(session, what.step);
  return what.step.path;
}

async function pass(session: Session, step: Step, because: readonly ConditionRead[]): Promise<void> {
  const { factText } = await parts.facts();
  const why = because
    .map(({ fact }) => session.messages.readsEqual(fact, factText(session, fact, session.state.facts[fact])))
    .join(", ");
  await session.record({ type: "step-passed", step: step.path, data: { why } });
  session.deps.screen.tell("dim", session.messages.passed(stepTitle(session, step), why));
}

async function close(session: Session): Promise<void> {
  const { deps, messages, state } = session;
  if (state.closedAt !== undefined) return;
  await session.record({ type: "incident-closed", data: {} });
  deps.screen.say();
  deps.screen.tell("good", messages.closedLine(state.incident));
  deps.screen.say(messages.closeHint(`crisis timeline ${state.incident}`));
}
