import type { AnswersFile } from "../app/answersFile.ts";
import type { StartDeps } from "../app/start.ts";
import type { Session } from "../app/session.ts";
import { type Config, noConfig } from "../core/config/types.ts";
import { UserError } from "../core/errors.ts";
import { type ExitCode, exitCodes } from "../core/exitCodes.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { dialogueMessages } from "../core/i18n/messages/dialogue.ts";
import type { Cli } from "./cli.ts";
import { runSession } from "./runSession.ts";

/** How the dialogue is to be held; common to `run` and `resume`. */
export interface DialogueOptions {
  readonly lang?: string;
  readonly plain?: boolean;
  readonly answers?: string;
  /** Configured commands run unasked. */
  readonly yes?: boolean;
}

/** Opens a session with the right way of asking and leads it to its end. */
export async function openSession(
  cli: Cli,
  options: DialogueOptions,
  open: (deps: StartDeps, answers: AnswersFile | undefined) => Promise<Session | undefined>,
): Promise<ExitCode> {
  const locale = cli.locale(options.lang);
  const answers = await answersFrom(cli, options);
  const prompter = await cli.prompter({ locale, plain: options.plain ?? false, ...(answers && { answers }) });
  try {
    const deps = {
      ...(await cli.runDeps(prompter, locale, await configFor(cli, locale))),
      publishUnasked: options.yes ?? false,
      store: await cli.store(),
      library: await cli.library(),
    };
    const session = await open(deps, answers);
    if (session) return await runSession(cli, session, { answers, lang: options.lang });
    cli.screen.say(dialogueMessages[locale].nothingToResume);
    return exitCodes.ok;
  } finally {
    prompter.close();
  }
}

/** In the middle of a crisis a mistake in the configuration is told and stops nobody. */
async function configFor(cli: Cli, locale: Locale): Promise<Config> {
  try {
    return (await cli.config()).config;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { formatDiagnostic } = await import("../core/diagnosticText.ts");
    for (const finding of error.diagnostics) cli.screen.say(formatDiagnostic(finding, error.sources.get(finding.file)));
    cli.screen.tell("warn", error.message);
    if (error.hint !== undefined) cli.screen.say(`  ${error.hint}`);
    cli.screen.tell("warn", dialogueMessages[locale].goingOnWithout);
    return noConfig;
  }
}

/** The answers file; without a terminal and without one, an empty one: then everything missing is named. */
async function answersFrom(cli: Cli, { answers, plain }: DialogueOptions): Promise<AnswersFile | undefined> {
  if (answers === undefined && (cli.interactive || plain)) return undefined;
  const { readAnswers } = await import("../app/answers.ts");
  if (answers === undefined) return readAnswers("", "-");
  const text = await cli.readInput(answers);
  try {
    return readAnswers(text, answers);
  } catch (error) {
    if (error instanceof UserError) cli.source(answers, text);
    throw error;
  }
}
