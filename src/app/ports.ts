import type { Origin } from "../core/config/origins.ts";
import type { Config } from "../core/config/types.ts";
import { UserError } from "../core/errors.ts";
import type { AnyEvent, NewEvent } from "../core/incident/events.ts";
import type { Locale } from "../core/i18n/locale.ts";
import type { PageAnswer } from "../core/notice/channels/page/answer.ts";
import type { MergeName } from "../core/notice/merge/names.ts";
import type { Form, RenderedNotice, NoticeFile, Template } from "../core/notice/types.ts";
import type { Plan } from "../core/playbook/types.ts";

/*
 * What the use cases need of the world. Adapters implement these; tests bring their own.
 */

/** The one clock. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** Who is at the keyboard, on which machine. */
export interface Identity {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
}

/** Where incidents live. */
export interface Store {
  /** For messages: where it is, as a person would look for it. */
  readonly place: string;
  /** What is odd about the place (readable by others, a link to elsewhere): one sentence each. */
  warnings(): readonly string[];
  /** Makes a new incident and takes its lock. @throws UserError `store-…` when the place cannot be written. */
  create(seed: IncidentSeed): Promise<IncidentWriter>;
  /** Newest first. Damaged incidents are listed with `problem`. Does not read whole journals. */
  list(): Promise<IncidentSummary[]>;
  /**
   * Reading needs no lock. With `damaged`, a damaged journal is read as far as it is whole.
   * @throws UserError `journal-damaged`, `journal-newer`, `incident-not-found`.
   */
  read(incident: string, options?: { readonly damaged?: boolean }): Promise<IncidentReader>;
  /**
   * Opens for writing and takes the lock; a torn last line is healed and the healing is reported in `healed`.
   * @throws LockedError when somebody alive (or on another host) holds it and `takeOver` is not set.
   */
  write(incident: string, options?: { readonly takeOver?: boolean }): Promise<IncidentWriter>;
  /** Leaves a word for the writer (`crisis note` from another terminal): a small file, atomically renamed. */
  leaveWord(incident: string, word: InboxWord): Promise<void>;
}

export interface IncidentSeed {
  /** Readable id, for example `outage-2026-11-23-1431`; the store adds a suffix if it is taken. */
  readonly id: string;
  readonly plan: Plan;
  readonly templates: readonly Template[];
  /** The playbook and template files as they were, by relative path. */
  readonly sources: Readonly<Record<string, string>>;
}

export interface IncidentSummary {
  readonly id: string;
  /** Opened and died before its first event was written: there is nothing to resume. */
  readonly empty?: boolean;
  readonly playbook: string;
  readonly openedAt: number;
  readonly closedAt?: number;
  readonly lock?: LockOwner;
  /** One sentence when it cannot be read. */
  readonly problem?: string;
}

export interface LockOwner {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** When the lock was taken, epoch milliseconds. */
  readonly since: number;
  /** What is known of the owner: a dead owner may be taken over without asking twice. */
  readonly alive: "yes" | "no" | "other-host";
}

/** Somebody holds the incident's lock. */
export class LockedError extends UserError {
  readonly owner: LockOwner;
  constructor(message: string, owner: LockOwner, hint: string) {
    super("incident-locked", message, { hint });
    this.owner = owner;
  }
}

export interface IncidentReader {
  readonly id: string;
  /** The incident's folder (or another name of its place), for messages. */
  readonly place: string;
  /** All events in order; verified (sequence and hash chain). */
  readonly events: readonly AnyEvent[];
  readonly lock: LockOwner | undefined;
  /** Where the journal is damaged: line number; the events end before it. */
  readonly damage?: { readonly line: number; readonly why: string };
  pinnedPlan(): Promise<Plan>;
  pinnedTemplates(): Promise<readonly Template[]>;
  pinnedSources(): Promise<Readonly<Record<string, string>>>;
  /** Content of a file that belongs to the incident (`notices/web-notice.de.md`). */
  readFile(name: string): Promise<string>;
}

export interface IncidentWriter extends IncidentReader {
  /** Bytes of a torn last line that were dropped on opening; 0 normally. The writer journals it. */
  readonly healed: number;
  /** Set when the lock was taken from a dead or other owner. */
  readonly takenFrom: LockOwner | undefined;
  /**
   * Durable when it resolves: written whole and synced.
   * @param expectedSeq sequence number of the last event the caller knows.
   * @throws UserError `journal-conflict` when somebody else has written; `store-…` on disk full, read-only, I/O.
   */
  append(events: readonly NewEvent[], expectedSeq: number): Promise<readonly AnyEvent[]>;
  /** Writes a file of the incident atomically (temporary name, sync, rename). */
  writeFile(name: string, content: string): Promise<void>;
  /** Replaces the pinned plan and templates. */
  pin(plan: Plan, templates: readonly Template[], sources: Readonly<Record<string, string>>): Promise<void>;
  /** Words left by other terminals, oldest first; `forget` removes one once it is journaled. */
  inbox(): Promise<readonly InboxWord[]>;
  forget(word: InboxWord): Promise<void>;
  /** Gives the lock back. */
  close(): Promise<void>;
}

/** A word from another terminal. */
export interface InboxWord {
  /** Unique; sorts by time. */
  readonly id: string;
  readonly type: "note";
  readonly text: string;
  readonly by: string;
  readonly at: number;
}

/** Asks the operator. One implementation per way of answering: terminal, plain lines, answers file, script. */
export interface Prompter {
  ask(question: Question): Promise<Reply>;
  /** True when nobody is there to be asked (answers file): duties do not interrupt, texts are not previewed. */
  readonly unattended: boolean;
  /** Answers from a file that nobody asked for. */
  unused?(): readonly string[];
  close(): void;
}

/** One question; what the operator may type is the same everywhere: an answer, or a command with a slash. */
export interface Question {
  /**
   * Stable id for scripts and answers files: `fact:eta`, `fact:known.de`, `basis:eta`, `step:staff-first`,
   * `choice:severity`, `reason:<id>`, `publish:web-notice`, `uncertain:<step>`, `duty:public-update` …
   */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly message: string;
  /** Lines shown above the message: text of the step, checklist, preview. */
  readonly body?: readonly string[];
  /** Shown on `?` and `/help`: why this is asked, hints, an example. */
  readonly why?: readonly string[];
  /** Taken when Enter is pressed on an empty line. */
  readonly default?: string;
  /** Put into the line to begin with (what had been typed before an interruption). */
  readonly initial?: string;
  /** For `choice`: the options in order. */
  readonly options?: readonly Option[];
  /** A sentence if the text will not do, else undefined. Only for `line` and `lines`. */
  readonly validate?: (text: string) => string | undefined;
  /** The live header; called anew whenever it is drawn. */
  readonly header?: () => string;
  /** Called about once a second while the question is open; a value ends the question with `interrupted`. */
  readonly interrupt?: () => string | undefined;
  /** Not shown while typed. */
  readonly secret?: boolean;
  /** May stay without an answer: an unattended run leaves it empty. */
  readonly optional?: boolean;
}

/**
 * `line`: one line of text; `lines`: several, ended by an empty one; `choice`: one of the options;
 * `confirm`: Enter says it is done (options are then extra answers).
 */
export type QuestionKind = "line" | "lines" | "choice" | "confirm";

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** What came back. */
export type Reply =
  | { readonly type: "answer"; readonly text: string }
  | { readonly type: "command"; readonly command: OperatorCommand; readonly rest: string; readonly typed: string }
  | { readonly type: "interrupted"; readonly cause: string; readonly typed: string };

/** Possible at every prompt, written with a slash (`/skip reason`); localized words come from the catalogue. */
export const operatorCommands = [
  "skip",
  "back",
  "correct",
  "note",
  "facts",
  "status",
  "update",
  "pause",
  "why",
  "help",
  "again",
  "by-hand",
  "abort",
] as const;
export type OperatorCommand = (typeof operatorCommands)[number];

/** Everything said to a person (stderr); never results. */
export interface Screen {
  say(line?: string): void;
  /** With emphasis by kind; without colour a leading word says it. */
  tell(kind: "heading" | "good" | "warn" | "bad" | "dim", line: string): void;
}

/** Opens the operator's editor on a text. */
export interface Editor {
  /** Undefined when there is no editor to be had (no terminal). @throws UserError when it fails. */
  edit(text: string, options: { readonly name: string }): Promise<string | undefined>;
}

/** Shows a page to the person at the screen. */
export interface Viewer {
  /** False when there is nothing to show it with. */
  show(html: string): Promise<boolean>;
}

/** The configuration in effect. */
export interface LoadedConfig {
  readonly config: Config;
  /** Where each value comes from. */
  readonly origins: readonly Origin[];
  /** The file, as a user would type it. */
  readonly file?: string;
}

/** Runs a command without a shell. */
export interface CommandRunner {
  run(
    argv: readonly string[],
    options: { readonly timeout: number; readonly onOutput: (text: string) => void },
  ): Promise<CommandResult>;
}

export interface CommandResult {
  /** Undefined when it could not be started or was killed. */
  readonly exitCode: number | undefined;
  readonly signal?: string;
  readonly timedOut: boolean;
  /** The last lines (at most 4 KiB) of what it printed. */
  readonly tail: string;
  /** Why it could not be started. */
  readonly problem?: string;
}

/** Makes the files of a channel from a rendered notice (an e-mail draft, a page, a text). */
export interface ChannelWriter {
  /** Loads what the first file needs, so that nothing must be loaded later on. */
  prepare?(): Promise<unknown>;
  /** The files of one notice in all its languages, and those the languages give together. */
  files(notices: readonly RenderedNotice[], context: ChannelContext): Promise<readonly NoticeFile[]>;
  /** One form of one notice; the caller has made sure that the channel has it. */
  form(notice: RenderedNotice, form: Form, context: ChannelContext): Promise<string>;
}

export interface ChannelContext {
  /** Notice id, for stable Message-IDs and file names: `web-notice#1`. */
  readonly notice: string;
  readonly incident: string;
  readonly operatorLocale: Locale;
  readonly now: number;
  /** Service whose syntax open fields are written in; without it they stand as their fallback sentences. */
  readonly merge?: MergeName;
}

/** Answers every request with a page, whatever is asked for. */
export interface PageServer {
  /** @throws UserError `port-taken` and the like when it cannot listen there. */
  listen(answer: (acceptLanguage: string | undefined) => PageAnswer, at: ListenAt): Promise<ListeningServer>;
}

export interface ListenAt {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface ListeningServer {
  readonly url: string;
  /** Cuts off what is still under way. */
  close(): Promise<void>;
}
