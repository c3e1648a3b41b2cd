import type { Library } from "../app/libraryPort.ts";
import type { Clock, Identity, LoadedConfig, PageServer, Prompter, Screen, Store, Viewer } from "../app/ports.ts";
import type { RunDeps } from "../app/session.ts";
import type { AnswersFile } from "../app/answersFile.ts";
import type { Config } from "../core/config/types.ts";
import type { Locale } from "../core/i18n/locale.ts";
import type { ExitCode } from "../core/exitCodes.ts";

/**
 * What a command works with: the streams, and everything costly behind a function, so that a command pays
 * only for what it uses. Built in `main.ts`.
 */
export interface Cli {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** A person sits at both ends. */
  readonly interactive: boolean;
  /** Results; everything said to a person goes through `screen`. */
  out(text: string): void;
  readonly screen: Screen;
  readonly clock: Clock;
  readonly identity: Identity;
  /** IANA zone of this machine. */
  readonly zone: string;
  /** Aborted by SIGINT outside a question, SIGTERM, SIGHUP, with the signal's name as reason. */
  readonly signal: AbortSignal;
  /** @throws UserError (usage) for a language that does not exist. */
  locale(flag: string | undefined): Locale;
  store(): Promise<Store>;
  library(): Promise<Library>;
  /** A store that keeps nothing: for messages outside an incident. */
  sheets(): Promise<Store>;
  prompter(options: PrompterOptions): Promise<Prompter>;
  viewer(): Promise<Viewer>;
  /** The configuration in effect, read once. @throws UserError when it cannot be used. */
  config(): Promise<LoadedConfig>;
  pageServer(): Promise<PageServer>;
  /** Editor, commands, channels and hashing, around a prompter. */
  runDeps(prompter: Prompter, locale: Locale, config: Config): Promise<RunDeps>;
  /** Reads a file named on the command line, `-` for standard input. @throws UserError when it cannot be read. */
  readInput(path: string): Promise<string>;
  /** Keeps the text of a file, so that findings in it can be shown with their line. */
  source(file: string, text: string): void;
  /** How the command ended; the last word counts. */
  exit(code: ExitCode): void;
}

export interface PrompterOptions {
  readonly locale: Locale;
  readonly plain: boolean;
  /** Answer from here instead of asking. */
  readonly answers?: AnswersFile;
}
