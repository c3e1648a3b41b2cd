import { publishTimeout } from "../../core/config/defaults.ts";
import { publishCommands, quotedCommand } from "../../core/notice/publishCommand.ts";
import { ask, type Handled, handled } from "../ask.ts";
import type { CommandResult } from "../ports.ts";
import type { Session } from "../session.ts";
import { askReason } from "./makeChoice.ts";

/** A notice about to be published by the command that is configured for its channel. */
export interface Publishing {
  readonly place: string;
  readonly notice: string;
  readonly act: string;
  readonly commands: readonly (readonly string[])[];
  readonly timeout: number;
}

/** What is configured for the notice's channel; what cannot be filled in is told. */
export function configuredPublishing(session: Session, place: string, notice: string): Publishing | undefined {
  const { deps, messages, state, writer } = session;
  const { template, files = [], locales = [] } = state.notices[place] ?? {};
  const channel = session.templates.find(({ name }) => name === template)?.channel;
  const settings = channel && deps.config.channels?.[channel];
  const [first = ""] = files;
  if (!settings?.publish) return undefined;
  const folder = `${writer.place}/${first.slice(0, first.lastIndexOf("/"))}`;
  const names = files.map((file) => file.slice(file.lastIndexOf("/") + 1));
  const filled = publishCommands(settings.publish, { folder, files: names, notice, locales });
  if ("missing" in filled) {
    deps.screen.tell("warn", messages.publishTokenMissing(filled.missing));
    return undefined;
  }
  return {
    place,
    notice,
    act: `publish:${notice}`,
    commands: filled.commands,
    timeout: settings.timeout ?? publishTimeout,
  };
}

/**
 * Shows the command and runs it after a yes (or unasked with `--yes`); a failed one gives the menu again.
 * @returns what it came to, or "by-hand" when the operator publishes it herself.
 */
export async function publishByCommand(
  session: Session,
  publishing: Publishing,
  published: (where: string) => Promise<void>,
): Promise<Handled | "by-hand"> {
  const { deps } = session;
  let asked = deps.publishUnasked;
  for (;;) {
    if (!asked) {
      const choice = await askStart(session, publishing);
      if (typeof choice === "object" || choice === "by-hand") return choice;
    } else showCommands(session, publishing);
    const failure = await runAll(session, publishing);
    if (failure === undefined) {
      await published(publishing.commands.map(quotedCommand).join("; "));
      return handled;
    }
    if (deps.prompter.unattended) return { type: "leave", command: "pause", rest: "" };
    asked = false;
  }
}

const commandLines = ({ commands }: Publishing): readonly string[] =>
  commands.map((argv) => `    ${quotedCommand(argv)}`);

function showCommands({ deps, messages }: Session, publishing: Publishing): void {
  for (const line of [`  ${messages.runIntro}`, ...commandLines(publishing)]) deps.screen.say(line);
}

async function askStart(session: Session, publishing: Publishing): Promise<Handled | "run" | "by-hand"> {
  const { messages } = session;
  const answered = await ask(session, {
    id: `publish-command:${publishing.place}`,
    kind: "choice",
    message: messages.publishCommandAsk,
    body: [`  ${messages.runIntro}`, ...commandLines(publishing)],
    options: [
      { id: "run", label: messages.runStart },
      { id: "by-hand", label: messages.publishByHand },
      { id: "skip", label: messages.runSkip },
      { id: "abort", label: messages.runAbort },
    ],
  });
  if (answered.type === "leave") return answered;
  if (answered.text === "run" || answered.text === "by-hand") return answered.text;
  if (answered.text === "abort") return { type: "leave", command: "pause", rest: "" };
  const reason = await askReason(session, publishing.place, messages.reasonAsked);
  return typeof reason === "object" ? reason : { type: "leave", command: "skip", rest: reason ?? "" };
}

/** Runs every command until one fails; what came of it is on record. */
async function runAll(session: Session, publishing: Publishing): Promise<CommandResult | undefined> {
  const { deps, messages } = session;
  const { place, act, commands, notice, timeout } = publishing;
  if (!session.state.openActs[act])
    await session.record({ type: "act-started", step: place, data: { act, what: "publish", detail: notice } });
  let last: CommandResult | undefined;
  for (const argv of commands) {
    last = await deps.commands.run(argv, { timeout, onOutput: (text) => deps.screen.say(text.trimEnd()) });
    if (last.exitCode === 0 && !last.timedOut) continue;
    await session.record({ type: "act-finished", step: place, data: { act, result: "failed", ...outcome(last) } });
    deps.screen.tell("bad", messages.runFailed(failureText(session, last, timeout)));
    return last;
  }
  await session.record({
    type: "act-finished",
    step: place,
    data: { act, result: "done", ...(last && outcome(last)) },
  });
  deps.screen.tell("good", messages.runOk);
  return undefined;
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
