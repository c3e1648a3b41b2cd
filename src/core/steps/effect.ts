import type { FactKey } from "../facts/types.ts";
import type { ActState } from "../incident/state.ts";

/**
 * What the shell must do next; what came of it returns as journal events. Everything an effect needs is in
 * it, so that a plan of effects can be printed instead of performed.
 */
export type Effect =
  | AskFacts
  | AskPromise
  | ConfirmDone
  | MakeChoice
  | ComposeNotice
  | PublishNotice
  | GetApproval
  | HandOver
  | RunCommand
  | Recall
  | OfferReissue;

/** Ask for these facts; `refresh` looks at known ones again. */
export interface AskFacts {
  readonly type: "ask-facts";
  readonly keys: readonly FactKey[];
  readonly refresh: boolean;
}

/** Fix the time of the next word: the text and the duty's timer are this one value. */
export interface AskPromise {
  readonly type: "ask-promise";
  readonly duty: string;
  readonly fact: string;
  /** Epoch milliseconds. */
  readonly suggestion: number;
}

/** A human does something and says so. */
export interface ConfirmDone {
  readonly type: "confirm-done";
}

/** A human decides, and says why where it is owed. */
export interface MakeChoice {
  readonly type: "make-choice";
}

/** Render, check, show, edit, accept. */
export interface ComposeNotice {
  readonly type: "compose-notice";
  /** Step path or `duty:<id>`. */
  readonly place: string;
  readonly template: string;
  readonly revision: number;
}

/** The operator puts an accepted notice where it belongs. */
export interface PublishNotice {
  readonly type: "publish-notice";
  readonly place: string;
  readonly notice: string;
}

/** A second person signs off a text. */
export interface GetApproval {
  readonly type: "get-approval";
  readonly place: string;
  readonly notice: string;
  readonly hash: string;
}

/** The operator mails a notice by her own means. */
export interface HandOver {
  readonly type: "hand-over";
  readonly place: string;
  readonly notice: string;
}

/** A command the operator may start. */
export interface RunCommand {
  readonly type: "run-command";
  readonly argv: readonly string[];
  readonly timeout: number;
}

/** An act was begun before an interruption: did it happen? */
export interface Recall {
  readonly type: "recall";
  readonly act: ActState;
}

/** Published notices that carry an old value. */
export interface OfferReissue {
  readonly type: "offer-reissue";
  readonly places: readonly string[];
}
