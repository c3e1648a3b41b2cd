import type { FactValue } from "../facts/types.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ActKind, Outcome } from "./events.ts";

/** The fold of a journal: all that is known of an incident. Plain data; maps are keyed as said. */
export interface IncidentState {
  readonly incident: string;
  readonly playbook: string;
  readonly planHash: string;
  readonly locale: Locale;
  readonly zone: string;
  readonly openedAt: number;
  readonly closedAt?: number;
  /** Sequence number of the last event folded in; 0 before the first. */
  readonly seq: number;
  /** Time of the last event. */
  readonly lastAt: number;
  /** By fact key text (`known`, `known.de`). */
  readonly facts: Readonly<Record<string, FactState>>;
  /** By step path. */
  readonly steps: Readonly<Record<string, StepState>>;
  /** By step path or `duty:<id>`: the latest accepted revision. */
  readonly notices: Readonly<Record<string, NoticeState>>;
  /** By step path: the approval given. */
  readonly approvals: Readonly<Record<string, ApprovalState>>;
  /** By act id: acts begun and not finished. */
  readonly openActs: Readonly<Record<string, ActState>>;
  /** By step path: the last finished act. */
  readonly finishedActs: Readonly<Record<string, FinishedAct>>;
  /** By duty id. */
  readonly duties: Readonly<Record<string, DutyState>>;
  /** By clock id: when it was met. */
  readonly clocksMet: Readonly<Record<string, number>>;
  /** By promising fact: the latest promise that was published. */
  readonly promises: Readonly<Record<string, PromiseState>>;
  /** Notice places (keys of `notices`) waiting to be written anew: sequence number of the request. */
  readonly reissues: Readonly<Record<string, number>>;
  /** Plan hashes the operator was asked about and did not take over. */
  readonly keptPlan?: string;
  /** Ids of inbox entries already taken in; the latest 200. */
  readonly inbox: readonly string[];
  /** What the operator did last, newest last, for `back`; the latest 50. */
  readonly trail: readonly TrailEntry[];
}

export interface FactState {
  /** Absent: declined (optional) or sensitive and not given again since the resume. */
  readonly value?: FactValue;
  readonly declined: boolean;
  readonly sensitive: boolean;
  /** Sequence number of the event that recorded it. */
  readonly version: number;
  readonly at: number;
  readonly by: string;
  readonly basis?: string;
  /** Sequence number of the event that last said it is still true (its own at first). */
  readonly confirmed: number;
  /** Earlier versions, oldest first; the latest 20. */
  readonly earlier: ReadonlyArray<{ readonly version: number; readonly value?: FactValue }>;
}

export interface StepState {
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly outcome?: Outcome;
  readonly reason?: string;
  readonly note?: string;
  /** Ticked lines of the checklist. */
  readonly ticked: readonly number[];
  readonly choice?: string;
  readonly choiceReason?: string;
  /** Set when the run passed it by because its conditions did not hold. */
  readonly passed?: string;
}

export interface NoticeState {
  readonly notice: string;
  readonly template: string;
  readonly revision: number;
  readonly locales: readonly Locale[];
  readonly hash: string;
  readonly facts: Readonly<Record<string, number>>;
  readonly files: readonly string[];
  readonly acceptedAt: number;
  /** Sequence number of its acceptance. */
  readonly acceptedSeq: number;
  readonly promise?: { readonly fact: string; readonly at: string };
  /** The revision the readers have; may be older than the accepted one. */
  readonly published?: PublishedNotice;
  /** The operator let it stand as it is: sequence number of that decision. */
  readonly keptSeq?: number;
}

export interface PublishedNotice {
  readonly notice: string;
  readonly revision: number;
  readonly at: number;
  readonly facts: Readonly<Record<string, number>>;
  readonly promise?: { readonly fact: string; readonly at: string };
}

export interface PromiseState {
  /** The promised instant, epoch milliseconds. */
  readonly at: number;
  readonly publishedAt: number;
  readonly notice: string;
}

export interface ApprovalState {
  readonly hash: string;
  readonly approver: string;
  readonly at: number;
}

export interface ActState {
  readonly act: string;
  readonly what: ActKind;
  readonly detail: string;
  readonly command?: readonly string[];
  readonly part?: string;
  readonly step: string;
  readonly at: number;
  readonly by: string;
  readonly host: string;
}

export interface FinishedAct {
  readonly act: string;
  readonly what: ActKind;
  readonly result: "done" | "failed" | "not-done";
  readonly exitCode?: number;
  readonly tail?: string;
  readonly note?: string;
  /** The parts of this act that are done, of an act in parts. */
  readonly parts?: readonly string[];
}

export interface DutyState {
  /** How often the promised time passed without word. */
  readonly missed: number;
  /** The promise (epoch ms) whose miss is already on record. */
  readonly missedPromise?: number;
  /** Put off by the operator until then (epoch ms). */
  readonly postponedUntil?: number;
}

export type TrailEntry =
  | { readonly type: "fact"; readonly key: string }
  | { readonly type: "step"; readonly path: string };
