import { Interrupted, unreachable } from "../core/errors.ts";
import { factKeyOf } from "../core/facts/types.ts";
import { isOwed } from "../core/incident/engine.ts";
import { dutyPlace } from "../core/incident/reissue.ts";
import type { TrailEntry } from "../core/incident/state.ts";
import type { Answered } from "./ask.ts";
import { correctFact } from "./correct.ts";
import { askFact } from "./effects/askFacts.ts";
import { askReason } from "./effects/makeChoice.ts";
import type { At } from "./effects/performer.ts";
import type { Session } from "./session.ts";
import { stepTitle } from "./stepText.ts";

type Leaving = Extract<Answered, { type: "leave" }>;

/** Carries out a command that leads away from a question; the loop then looks again what comes next. */
export async function leave(session: Session, leaving: Leaving, at: At): Promise<void> {
  switch (leaving.command) {
    case "again":
      return;
    case "pause":
    case "abort":
      await session.record({ type: "run-paused", data: { reason: leaving.command } });
      throw new Interrupted("paused");
    case "skip":
      return skip(session, leaving.rest.trim(), at);
    case "by-hand":
      return byHand(session, leaving.rest.trim(), at);
    case "back":
      return back(session, at);
    case "correct":
      return follow(session, await correctFact(session, leaving.rest), at);
    case "update":
      return requestUpdate(session);
    default:
      return unreachable(leaving.command, "command");
  }
}

/** A command given while another was being carried out. */
async function follow(session: Session, result: { readonly type: "handled" } | Leaving, at: At): Promise<void> {
  if (result.type === "leave") await leave(session, result, at);
}

async function skip(session: Session, given: string, { place, step }: At): Promise<void> {
  const { deps, messages, machine, state } = session;
  const requested = state.reissues[place] !== undefined;
  if (!step && !requested) {
    deps.screen.tell("warn", messages.cannotSkipHere);
    return;
  }
  const owed = step ? isOwed(machine, state, deps.clock.now(), step) : true;
  const reason = given === "" && owed ? await askReason(session, place, messages.reasonNeeded) : given;
  if (typeof reason === "object") return follow(session, reason, { place, step });
  const because = reason === "" ? {} : { reason };
  if (requested) return session.record({ type: "reissue-dropped", step: place, data: because });
  await session.record({ type: "step-ended", step: place, data: { outcome: "skipped", ...because } });
  if (step) deps.screen.tell("dim", messages.skipped(stepTitle(session, step)));
}

async function byHand(session: Session, note: string, { place, step }: At): Promise<void> {
  const { deps, messages } = session;
  if (!step || step.kind === "ask" || step.kind === "choose") {
    deps.screen.tell("warn", messages.cannotDoByHand);
    return;
  }
  await session.record({ type: "step-ended", step: place, data: { outcome: "by-hand", ...(note !== "" && { note }) } });
  deps.screen.tell("good", messages.byHand(stepTitle(session, step)));
}

/** One step back: the last thing said is asked again; several in a row go further. */
async function back(session: Session, at: At): Promise<void> {
  const entry = [...session.state.trail].reverse().find((candidate) => isReachable(session, candidate));
  if (!entry) {
    session.deps.screen.tell("warn", session.messages.nothingBefore);
    return;
  }
  session.backed.add(entryText(entry));
  if (entry.type === "fact") {
    const result = await askFact(session, factKeyOf(entry.key), { refresh: true, at });
    return follow(session, result, at);
  }
  session.deps.screen.tell("dim", session.messages.wentBack(session.texts.steps[entry.path]?.title ?? entry.path));
  await session.record({ type: "step-reopened", step: entry.path, data: {} });
}

const entryText = (entry: TrailEntry): string => (entry.type === "fact" ? `fact ${entry.key}` : `step ${entry.path}`);

/** A step that ended by itself (its facts or texts are there) would end again at once: its facts are the way back. */
function isReachable(session: Session, entry: TrailEntry): boolean {
  if (session.backed.has(entryText(entry))) return false;
  if (entry.type === "fact") return session.state.facts[entry.key] !== undefined;
  const step = session.machine.plan.steps.find(({ path }) => path === entry.path);
  const outcome = session.state.steps[entry.path]?.outcome;
  if (!step || outcome === undefined) return false;
  return outcome !== "done" || step.kind === "do" || step.kind === "choose";
}

async function requestUpdate(session: Session): Promise<void> {
  const running = session.machine.plan.duties.find(({ promises }) => session.state.promises[promises] !== undefined);
  if (!running) {
    session.deps.screen.tell("warn", session.messages.noDuty);
    return;
  }
  await session.record({ type: "reissue-requested", step: dutyPlace(running.id), data: { why: "wanted" } });
}
