import { agenda } from "../core/incident/agenda.ts";
import { dutyOfPlace, dutyPlace } from "../core/incident/reissue.ts";
import { formatTime } from "../core/i18n/dateTime.ts";
import type { Answered } from "./ask.ts";
import { takeInWords } from "./inbox.ts";
import type { Session } from "./session.ts";

const words = "words";
const minute = 60_000;

/** Why an open question must be interrupted now, if it must: a promised time is near, or somebody left a word. */
export function interruptCause(session: Session): string | undefined {
  if (session.deps.prompter.unattended) return undefined;
  if (session.wordsWaiting) return words;
  const now = session.deps.clock.now();
  const due = agenda(session.machine, session.state, now).duties.find(
    ({ id, remindAt }) => now >= remindAt && session.state.reissues[dutyPlace(id)] === undefined,
  );
  return due && dutyPlace(due.id);
}

/** Deals with an interruption; undefined returns to the question with what had been typed. */
export async function answerInterrupt(session: Session, cause: string): Promise<Answered | undefined> {
  if (cause === words) {
    await takeInWords(session);
    return undefined;
  }
  const duty = dutyOfPlace(cause);
  return duty === undefined ? undefined : remindOfDuty(session, duty);
}

/** Says which promise is due and asks whether to keep it now. A passed one is put on record, once. */
async function remindOfDuty(session: Session, duty: string): Promise<Answered | undefined> {
  const { messages, deps } = session;
  const entry = agenda(session.machine, session.state, deps.clock.now()).duties.find(({ id }) => id === duty);
  if (!entry) return undefined;
  await recordMiss(session, duty);
  const title = session.texts.duties[duty] ?? duty;
  const time = formatTime(new Date(entry.due).toISOString(), deps.locale, session.state.zone);
  deps.screen.tell(
    entry.overdue ? "bad" : "warn",
    entry.overdue ? messages.dutyOverdue(title, time, entry.missed) : messages.dutyDue(title, time),
  );
  const reply = await deps.prompter.ask({
    id: dutyPlace(duty),
    kind: "choice",
    message: messages.dutyAsk,
    default: "now",
    options: [
      { id: "now", label: messages.dutyNow },
      { id: "later5", label: messages.dutyLater5 },
      { id: "later15", label: messages.dutyLater15 },
    ],
  });
  if (reply.type === "command" && reply.command === "pause") return { type: "leave", command: "pause", rest: "" };
  const later = reply.type === "answer" ? { later5: 5, later15: 15 }[reply.text] : 5;
  if (later === undefined) return startDuty(session, duty);
  return postpone(session, duty, later);
}

async function startDuty(session: Session, duty: string): Promise<Answered> {
  await session.record({ type: "reissue-requested", step: dutyPlace(duty), data: { why: "due" } });
  return { type: "leave", command: "again", rest: "" };
}

async function postpone(session: Session, duty: string, minutes: number): Promise<undefined> {
  const reply = await session.deps.prompter.ask({
    id: `reason:${dutyPlace(duty)}`,
    kind: "line",
    message: session.messages.dutyReason,
  });
  const reason = reply.type === "answer" ? reply.text.trim() : "";
  const until = new Date(session.deps.clock.now() + minutes * minute).toISOString();
  await session.record({ type: "duty-postponed", data: { duty, until, reason } });
}

/** Puts a promise that has passed without word on record: once for each promise, missed ticks collapsed. */
export async function recordMiss(session: Session, duty: string): Promise<void> {
  const now = session.deps.clock.now();
  const entry = agenda(session.machine, session.state, now).duties.find(({ id }) => id === duty);
  if (!entry?.overdue || session.state.duties[duty]?.missedPromise === entry.due) return;
  const data = { duty, count: entry.missed, since: new Date(entry.due).toISOString() };
  await session.record({ type: "duty-missed", data });
}
