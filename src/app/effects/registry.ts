import type { Effect } from "../../core/steps/effect.ts";
import type { Handled } from "../ask.ts";
import type { Session } from "../session.ts";
import type { At, Performer } from "./performer.ts";

type Loaders = { readonly [T in Effect["type"]]: () => Promise<Performer<T>> };

/** Who performs which effect: one line each. Each is loaded when it is first needed. */
const loaders: Loaders = {
  "ask-facts": async () => (await import("./askFacts.ts")).askFacts,
  "ask-promise": async () => (await import("./askPromise.ts")).askPromise,
  "confirm-done": async () => (await import("./confirmDone.ts")).confirmDone,
  "make-choice": async () => (await import("./makeChoice.ts")).makeChoice,
  "compose-notice": async () => (await import("./composeNotice.ts")).composeNotice,
  "publish-notice": async () => (await import("./publishNotice.ts")).publishNotice,
  "get-approval": async () => (await import("./getApproval.ts")).getApproval,
  "hand-over": async () => (await import("./handOver.ts")).handOver,
  "run-command": async () => (await import("./runCommand.ts")).runCommand,
  recall: async () => (await import("./recall.ts")).recall,
  "offer-reissue": async () => (await import("./offerReissue.ts")).offerReissue,
};

/** Performs an effect and records what came of it. */
export async function performEffect(session: Session, effect: Effect, at: At): Promise<Handled> {
  const perform = (await loaders[effect.type]()) as Performer<Effect["type"]>;
  return perform(session, effect, at);
}

/** Loads what later steps need while the operator reads the first screen. */
export function preloadEffects(): void {
  const timer = setTimeout(() => {
    Promise.all(Object.values(loaders).map((load) => load())).catch(() => undefined);
  }, 250);
  timer.unref();
}
