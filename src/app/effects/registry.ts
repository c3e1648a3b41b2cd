import type { Effect } from "../../core/steps/effect.ts";
import { type Handled, prepareViews } from "../ask.ts";
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

/** What effects and commands load in turn: each by the module that needs it, since Node finds a module anew for each. */
const helpers: ReadonlyArray<() => Promise<unknown>> = [
  async () => (await import("./confirmDone.ts")).prepareDone(),
  prepareViews,
];

/**
 * Loads what later steps need while the operator reads the first screen; from then on the program may be replaced by
 * a newer one without harm to an open dialogue.
 */
export function preloadEffects({ deps }: Session, more: ReadonlyArray<() => Promise<unknown>>): void {
  const timer = setTimeout(() => {
    const loading = [...Object.values(loaders), ...helpers, ...more].map((load) => load());
    Promise.all([...loading, deps.channels.prepare?.()]).catch(() => undefined);
  }, 250);
  timer.unref();
}
