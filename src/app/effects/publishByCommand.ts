import { publishTimeout } from "../../core/config/defaults.ts";
import { type PublishCommand, publishCommands } from "../../core/notice/publishCommand.ts";
import { quotedCommand } from "../../core/text/quotedCommand.ts";
import { ask, type Handled, handled } from "../ask.ts";
import type { CommandResult } from "../ports.ts";
import type { Session } from "../session.ts";
import { askReason } from "./makeChoice.ts";

/** A notice about to be published by the command that is configured for its channel. */
export interface Publishing {
  readonly place: string;
  readonly notice: string;
  readonly act: string;
  readonly commands: readonly PublishCommand[];
  readonly timeout: number;
}

/** What is configured for the notice's channel; what cannot be filled in is told. */
export function configuredPublishing(session: Session, place: string, notice: string): Publishing | undefined {
  const { deps, messages, state, writer } = session;
  const { template, files = [], locales = [] } = state.notices[place] ?? {};
  const channel = session.templates.find(({ name }) => name === template)?.channel;
  const settings = channel && deps.config.channels?.[channel];
  const [first] = files;
  if (!settings?.publish || first === undefined) return undefined;
  const folder = `${writer.place}/${first.slice(0, first.lastIndexOf("/"))}`;
  const names = files.map((file) => file.slice(file.lastIndexOf("/") + 1));
  const filled = publishCommands(settings.publish, { folder, files: names, notice, locales });
  if ("missing" in filled) {
    deps.screen.tell("warn", messages.publishTokenMissing(filled.missing));
    return undefined;
  }
  const timeout = settings.timeout ?? publishTimeout;
  return { place, notice, act: `publish:${notice}`, commands: filled.commands, timeout };
}

/**
 * Shows the commands and runs them after a yes (or unasked with `--yes`): what was shown is what runs. A failed one
 * gives the menu again; what has succeeded before it, also before an interruption, is not run a second time.
 * @returns what it came to, or "by-hand" when the operator publishes it herself.
 */
export async function publishByCommand(
  session: Session,
  publishing: Publishing,
  published: (where: string) => Promise<void>,
): Promise<Handled | "by-hand"> {
  const { deps } = session;
  let unasked = deps.publishUnasked && !deps.prompter.unattended;
  for (let left = leftOf(session, publishing); left.length > 0; left = leftOf(session, publishing)) {
    if (unasked) for (const line of commandLines(session, left)) deps.screen.say(line);
    else {
      const choice = await askStart(session, publishing, left);
      if (choice !== "run") return choice;
    }
    const succeeded = await runAll(session, publishing, left);
    if (!succeeded && deps.prompter.unattended) return { type: "leave", command: "pause", rest: "" };
    unasked = false;
  }
  await published(programOf(publishing));
  return handled;
}

/** An act of one command has one part. */
const partOf = ({ locale }: PublishCommand): string => locale ?? "all";

function leftOf({ state }: Session, { place, act, commands }: Publishing): readonly PublishCommand[] {
  const finished = state.finishedActs[place];
  const done = finished?.act === act ? (finished.parts ?? []) : [];
  return commands.filter((command) => !done.includes(partOf(command)));
}

/** `put-up` of `/srv/site/put-up`. */
const programOf = ({ commands }: Publishing): string => commands[0]?.argv[0]?.replace(/^.*[\\/]/, "") ?? "";

const commandLines = ({ messages }: Session, commands: readonly PublishCommand[]): readonly string[] => [
  `  ${messages.runIntro}`,
  ...commands.map(({ argv }) => `    ${quotedCommand(argv)}`),
];

async function askStart(
  session: Session,
  { place, act }: Publishing,
  commands: readonly PublishCommand[],
): Promise<Handled | "run" | "by-hand"> {
  const { deps, messages, state } = session;
  const last = state.finishedActs[place];
  const failed = last?.act === act && last.result === "failed";
  const answered = await ask(session, {
    id: `publish-command:${place}`,
    kind: "choice",
    message: messages.publishCommandAsk,
    body: commandLines(session, commands),
    options: [
      { id: "run", label: failed ? messages.runRetry : messages.runStart },
      { id: "by-hand", label: messages.publishByHand },
      { id: "skip", label: messages.runSkip },
      { id: "abort", label: messages.runAbort },
    ],
    // Of a person's Enter nothing goes out.
    ...(deps.prompter.unattended && deps.publishUnasked && { default: "run" }),
  });
  if (answered.type === "leave") return answered;
  if (answered.text === "run" || answered.text === "by-hand") return answered.text;
  if (answered.text === "abort") return { type: "leave", command: "pause", rest: "" };
  const reason = await askReason(session, place, messages.reasonAsked);
  return typeof reason === "object" ? reason : { type: "leave", command: "skip", rest: reason ?? "" };
}

/** Runs every command until one fails; each is on record before it begins and when it has ended. */
async function runAll(session: Session, publishing: Publishing, commands: readonly PublishCommand[]): Promise<boolean> {
  for (const command of commands) {
    if (!(await runOne(session, publishing, command))) return false;
  }
  session.deps.screen.tell("good", session.messages.runOk);
  return true;
}

async function runOne(
  session: Session,
  { place, act, notice, timeout }: Publishing,
  command: PublishCommand,
): Promise<boolean> {
  const { deps, messages } = session;
  const { argv, locale } = command;
  const detail = locale === undefined ? notice : `${notice} (${locale})`;
  await session.record({
    type: "act-started",
    step: place,
    data: { act, what: "publish", detail, command: argv, part: partOf(command) },
  });
  const result = await deps.commands.run(argv, { timeout, onOutput: (text) => deps.screen.say(text.trimEnd()) });
  const succeeded = result.exitCode === 0 && !result.timedOut;
  const data = { act, result: succeeded ? ("done" as const) : ("failed" as const), ...outcome(result) };
  await session.record({ type: "act-finished", step: place, data });
  if (!succeeded) deps.screen.tell("bad", messages.runFailed(failureText(session, result, timeout)));
  return succeeded;
}

const outcome = ({ exitCode, tail, problem }: CommandResult) => ({
  ...(exitCode !== undefined && { exitCode }),
  ...(tail !== "" && { tail }),
  ...(problem !== undefined && { note: problem }),
});

function failureText({ messages }: Session, result: CommandResult, timeout: number): string {
  if (result.timedOut) return messages.runTimedOut(timeout);
  if (result.problem !== undefined) return messages.runNotStarted(result.problem);
  return String(result.exitCode ?? result.signal ?? "?");
}
