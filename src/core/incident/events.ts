import type { FactValue } from "../facts/types.ts";
import type { Locale } from "../i18n/locale.ts";

/**
 * A journal event: a past-tense, numbered, append-only record. The data of each type is listed here; an
 * older program refuses a journal with a newer `v`.
 */
export const journalVersion = 1;

/** The journal's record around each event's data. */
export interface JournalEvent<T extends EventType = EventType> {
  readonly v: typeof journalVersion;
  /** 1 for the first; no holes. */
  readonly seq: number;
  /** Epoch milliseconds UTC, as the writer's clock said; order is by `seq`, never by this. */
  readonly at: number;
  /** Operating-system user. */
  readonly by: string;
  readonly host: string;
  readonly type: T;
  /** The step path (or `duty:<id>`) it belongs to. */
  readonly step?: string;
  readonly data: EventData[T];
}

/** One member per type, so that a `switch` on `type` knows the data. */
export type AnyEvent = { [T in EventType]: JournalEvent<T> }[EventType];

/** What a caller hands to the journal; the journal adds the rest. */
export type NewEvent = {
  [T in EventType]: { readonly type: T; readonly step?: string; readonly data: EventData[T] };
}[EventType];

export type EventType = keyof EventData;

/** How a step ended. */
export type Outcome = "done" | "skipped" | "by-hand";

export interface EventData {
  /** Always the first event. */
  "incident-opened": {
    readonly incident: string;
    readonly playbook: string;
    readonly planHash: string;
    readonly locale: Locale;
    /** IANA zone for display and for reading times without one. */
    readonly zone: string;
    readonly version: string;
  };
  /** The first version of a fact, or a correction. */
  "fact-recorded": {
    readonly fact: string;
    readonly locale?: Locale;
    /** Absent for a sensitive fact: it is kept in memory only. */
    readonly value?: FactValue;
    readonly basis?: string;
    /** Why it was corrected, where a reason was given. */
    readonly reason?: string;
  };
  /** Looked at again and found still true. */
  "fact-confirmed": { readonly fact: string; readonly locale?: Locale };
  /** An optional fact was left empty on purpose. */
  "fact-declined": { readonly fact: string; readonly locale?: Locale };
  "step-started": { readonly kind: string };
  "step-ended": { readonly outcome: Outcome; readonly reason?: string; readonly note?: string };
  /** The operator went back; the step is asked again. */
  "step-reopened": { readonly reason?: string };
  /** Its conditions did not hold when the run came by; asked again whenever facts change. */
  "step-passed": { readonly why: string };
  "checklist-ticked": { readonly item: number };
  "choice-made": { readonly option: string; readonly reason?: string };
  /** A second person signed off the text with this hash. */
  "approval-given": { readonly notice: string; readonly hash: string; readonly approver: string };
  /** Text accepted by the operator; files are in the incident's `notices/`. */
  "notice-accepted": {
    /** Unique in the incident: step path or duty, and revision: `web-notice#1`. */
    readonly notice: string;
    readonly template: string;
    readonly revision: number;
    readonly locales: readonly Locale[];
    /** sha256 over subject and body of every language, hex. */
    readonly hash: string;
    /** Version (seq of the `fact-recorded` event) of each fact used, by fact key. */
    readonly facts: Readonly<Record<string, number>>;
    readonly files: readonly string[];
    /** Changed by hand in an editor after rendering. */
    readonly edited: boolean;
    /** The promise the text holds: the fact that carries the time, and the instant (ISO 8601). */
    readonly promise?: { readonly fact: string; readonly at: string };
  };
  "notice-published": { readonly notice: string; readonly where?: string };
  /** The operator looked at a stale notice and let it stand. */
  "notice-kept": { readonly notice: string; readonly reason?: string };
  /** The notice of this place (the event's step: a step path or `duty:<id>`) is to be written anew. */
  "reissue-requested": { readonly why: "stale" | "due" | "wanted" };
  /** The re-issue is not wanted any more. */
  "reissue-dropped": { readonly reason?: string };
  /** Something with an effect outside began; without its `act-finished` it is *uncertain*. */
  "act-started": {
    readonly act: string;
    readonly what: ActKind;
    readonly detail: string;
    /** The program and its arguments, where a configured command does it. */
    readonly command?: readonly string[];
    /** An act of several commands: which of them this is (a language, or `all`). The act is done when all parts are. */
    readonly part?: string;
  };
  "act-finished": {
    readonly act: string;
    readonly result: "done" | "failed" | "not-done";
    /** Exit code of a command. */
    readonly exitCode?: number;
    /** Last lines of its output. */
    readonly tail?: string;
    /** Who did it and how, in the operator's words. */
    readonly note?: string;
    /** True when the operator answered the question "did this happen?" after an interruption. */
    readonly recalled?: boolean;
  };
  /** Promised times passed without word; missed ticks are counted, not repeated. */
  "duty-missed": { readonly duty: string; readonly count: number; readonly since: string };
  "duty-postponed": { readonly duty: string; readonly until: string; readonly reason: string };
  "clock-met": { readonly clock: string };
  /** `from`: who left it from another terminal. */
  "note-added": { readonly text: string; readonly inbox?: string; readonly from?: string };
  "run-paused": { readonly reason: string };
  "run-resumed": { readonly version: string; readonly pid: number };
  "lock-taken-over": { readonly from: string };
  "journal-healed": { readonly droppedBytes: number };
  /** The playbook changed on disk and the operator took the new one over. */
  "plan-adopted": { readonly planHash: string; readonly changes: readonly string[] };
  "plan-kept": { readonly planHash: string };
  "incident-closed": { readonly summary?: string };
}

/** Kinds of acts with an effect outside. */
export type ActKind = "publish" | "send" | "run";
