import type { NewEvent } from "../../core/incident/events.ts";
import { quotedCommand } from "../../core/text/quotedCommand.ts";
import { ask, type Handled, handled } from "../ask.ts";
import type { CommandResult } from "../ports.ts";
import type { Session } from "../session.ts";
import { whyLines } from "../stepText.ts";
import { askReason } from "./makeChoice.ts";
import type { At, Performer } from "./performer.ts";

/** Shows the command, starts it only when asked to; a failed one offers again, by hand, skip or stop. */
export const runCommand: Performer<"run-command"> = async (session, { argv, timeout }, at) => {
  const { messages } = session;
  const failed = session.state.finishedActs[at.place]?.result === "failed";
  const answered = await ask(session, {
    id: `run:${at.place}`,
    kind: "choice",
    message: messages.runAsk,
    body: [`  ${messages.runIntro}`, `    ${quotedCommand(argv)}`],
    options: [
      { id: "run", label: failed ? messages.runRetry : messages.runStart },
      { id: "skip", label: messages.runSkip },
      { id: "by-hand", label: messages.runByHand },
      { id: "abort", label: messages.runAbort },
    ],
    why: whyLines(session, at.step),
  });
  if (answered.type === "leave") return answered;
  switch (answered.text) {
    case "run":
      return start(session, argv, timeout, at);
    case "by-hand":
      return { type: "leave", command: "by-hand", rest: "" };
    case "skip":
      return { type: "leave", command: "skip", rest: await skipReason(session, at) };
    default:
      return { type: "leave", command: "pause", rest: "" };
  }
};

async function skipReason(session: Session, { place }: At): Promise<string> {
  const reason = await askReason(session, place, session.messages.reasonAsked);
  return typeof reason === "string" ? reason : "";
}

async function start(session: Session, argv: readonly string[], timeout: number, { place }: At): Promise<Handled> {
  const { deps, messages } = session;
  const act = `run:${place}:${session.state.seq + 1}`;
  await session.record({
    type: "act-started",
    step: place,
    data: { act, what: "run", detail: quotedCommand(argv) },
  });
  const result = await deps.commands.run(argv, { timeout, onOutput: (text) => deps.screen.say(text.trimEnd()) });
  await session.record(finished(place, act, result));
  if (succeeded(result)) deps.screen.tell("good", messages.runOk);
  else deps.screen.tell("bad", messages.runFailed(failureText(session, result, timeout)));
  return handled;
}

const succeeded = (result: CommandResult): boolean => result.exitCode === 0 && !result.timedOut;

function finished(place: string, act: string, result: CommandResult): NewEvent {
  const data = {
    act,
    result: succeeded(result) ? ("done" as const) : ("failed" as const),
    ...(result.exitCode !== undefined && { exitCode: result.exitCode }),
    ...(result.tail !== "" && { tail: result.tail }),
    ...(result.problem !== undefined && { note: result.problem }),
  };
  return { type: "act-finished", step: place, data };
}

function failureText({ messages }: Session, result: CommandResult, timeout: number): string {
  if (result.timedOut) return messages.runTimedOut(timeout);
  if (result.problem !== undefined) return messages.runNotStarted(result.problem);
  return String(result.exitCode ?? result.signal ?? "?");
}
