import { Interrupted, UserError } from "../core/errors.ts";
import { type ExitCode, exitCodes } from "../core/exitCodes.ts";
import { missingAnswers } from "../core/incident/missing.ts";
import type { AnswersFile } from "../app/answersFile.ts";
import type { Prompter } from "../app/ports.ts";
import { runLoop } from "../app/runLoop.ts";
import type { Session } from "../app/session.ts";
import type { Cli } from "./cli.ts";

/** How the questions are answered: from a file, or by a person in a language she asked for. */
export interface Answering {
  readonly answers: AnswersFile | undefined;
  readonly lang: string | undefined;
}

/**
 * Leads an open session to its end, or to where it stops; the last line then says how to go on.
 * @throws UserError from the store, after the resume line has been said.
 */
export async function runSession(cli: Cli, session: Session, { answers, lang }: Answering): Promise<ExitCode> {
  try {
    await runLoop(session);
    sayUnused(session, session.deps.prompter);
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof Interrupted)) {
      if (error instanceof UserError) sayResume(session, session.messages.interruptedLine, lang);
      throw error;
    }
    if (answers) await sayMissing(cli, session, answers);
    sayResume(
      session,
      error.reason === "paused" ? session.messages.pausedLine : session.messages.interruptedLine,
      lang,
    );
    return exitCodes.interrupted;
  } finally {
    session.deps.prompter.close();
    await session.writer.close();
  }
}

/** The last line is the command alone, so that it can be copied whole. */
function sayResume(session: Session, line: string, lang: string | undefined): void {
  session.deps.screen.say();
  session.deps.screen.tell("warn", line);
  const again = lang === undefined ? "" : ` --lang ${lang}`;
  session.deps.screen.say(`  crisis resume ${session.state.incident}${again}`);
}

/** All that is missing, not only the first. */
async function sayMissing(cli: Cli, session: Session, answers: AnswersFile): Promise<void> {
  const { givenAnswers } = await import("../app/answers.ts");
  const { machine, state, messages, deps } = session;
  const context = { now: cli.clock.now(), zone: state.zone, locale: deps.locale };
  const missing = missingAnswers(
    machine,
    state,
    givenAnswers(answers, machine.plan, state, context, deps.config),
    context.now,
  );
  if (missing.length === 0) return;
  deps.screen.tell("bad", messages.missingHeading);
  for (const { section, key } of missing) deps.screen.say(`  ${section}: ${key}`);
}

/** Answers nobody asked for are usually misspelt. */
function sayUnused({ deps, messages }: Session, prompter: Prompter): void {
  const unused = prompter.unused?.() ?? [];
  if (unused.length === 0) return;
  deps.screen.tell("warn", messages.unusedHeading);
  for (const key of unused) deps.screen.say(`  ${key}`);
}
