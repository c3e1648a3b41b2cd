import type { Effect } from "../../core/steps/effect.ts";
import type { Handled } from "../ask.ts";
import type { Session } from "../session.ts";
import { askFacts } from "./askFacts.ts";
import { askPromise } from "./askPromise.ts";
import { composeNotice } from "./composeNotice.ts";
import { confirmDone } from "./confirmDone.ts";
import { getApproval } from "./getApproval.ts";
import { handOver } from "./handOver.ts";
import { makeChoice } from "./makeChoice.ts";
import { offerReissue } from "./offerReissue.ts";
import type { At, Performer } from "./performer.ts";
import { publishNotice } from "./publishNotice.ts";
import { recall } from "./recall.ts";
import { runCommand } from "./runCommand.ts";

/** Who performs which effect: one line each. */
const performers: { readonly [T in Effect["type"]]: Performer<T> } = {
  "ask-facts": askFacts,
  "ask-promise": askPromise,
  "confirm-done": confirmDone,
  "make-choice": makeChoice,
  "compose-notice": composeNotice,
  "publish-notice": publishNotice,
  "get-approval": getApproval,
  "hand-over": handOver,
  "run-command": runCommand,
  recall,
  "offer-reissue": offerReissue,
};

/** Performs an effect and records what came of it. */
export function performEffect(session: Session, effect: Effect, at: At): Promise<Handled> {
  const performer = performers[effect.type] as Performer<Effect["type"]>;
  return performer(session, effect, at);
}
