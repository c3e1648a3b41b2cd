import type { Diagnostic } from "./diagnostic.ts";
import { type ExitCode, exitCodes } from "./exitCodes.ts";

/** What a `UserError` carries besides its sentence. */
export interface UserErrorDetail {
  /** What to do or type next. */
  readonly hint?: string;
  readonly exitCode?: ExitCode;
  /** Findings that led to the error; printed with their snippets. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Texts of the files the findings stand in, by the name they have there. */
  readonly sources?: ReadonlyMap<string, string>;
  readonly cause?: unknown;
}

/**
 * Something the user can mend: printed as one line with a hint, never with a stack. Anything else that is
 * thrown is a bug (exit 70).
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** Stable kebab-case id, also in `--json` output. */
  readonly code: string;
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;

  constructor(code: string, message: string, detail: UserErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.code = code;
    this.hint = detail.hint;
    this.exitCode = detail.exitCode ?? exitCodes.cannotStart;
    this.diagnostics = detail.diagnostics ?? [];
    this.sources = detail.sources ?? new Map();
  }
}

/** The run stopped before its end, everything confirmed is on disk (exit 4). */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  /** Why: the signal's name, `paused`, `end-of-input` or `missing-answers`. */
  readonly reason: string;
  constructor(reason: string) {
    super(`interrupted: ${reason}`);
    this.reason = reason;
  }
}

/** A run without a person has come to a question that its answers do not answer (exit 4). */
export class MissingAnswer extends Interrupted {
  /** Id of the question: `fact:eta`. */
  readonly question: string;
  constructor(question: string) {
    super("missing-answers");
    this.question = question;
  }
}

/** For the default branch of a switch over a closed union: a compile error when a variant is forgotten. */
export function unreachable(value: never, what: string): never {
  throw new Error(`unknown ${what}: ${JSON.stringify(value)}`);
}
