import { type OperatorCommand, type Question, type Reply } from "./ports.ts";
import { headerLine } from "./header.ts";
import { answerInterrupt, interruptCause } from "./interrupts.ts";
import type { Session } from "./session.ts";

/** Commands that leave the question; the others are answered on the spot and the question stays. */
export type LeavingCommand = Exclude<OperatorCommand, "note" | "facts" | "status" | "why" | "help">;

/** What a question came to: an answer, or a command that leads away from it. */
export type Answered =
  | { readonly type: "answer"; readonly text: string }
  | { readonly type: "leave"; readonly command: LeavingCommand; readonly rest: string };

/** How an effect went: finished, or left by a command the loop must carry out. */
export type Handled = { readonly type: "handled" } | Extract<Answered, { type: "leave" }>;
export const handled: Handled = { type: "handled" };

const views = { facts: () => import("./showFacts.ts"), agenda: () => import("./showAgenda.ts") };

/** Loads what commands at a prompt need. */
export const prepareViews = (): Promise<unknown> => Promise.all([views.facts(), views.agenda()]);

/** Asks until there is an answer or the operator leads away; notes, facts, status and help do not leave. */
export async function ask(session: Session, question: Question): Promise<Answered> {
  for (;;) {
    const initial = session.typed.get(question.id) ?? question.initial;
    session.typed.delete(question.id);
    const reply = await session.deps.prompter.ask({
      ...question,
      ...(initial !== undefined && { initial }),
      header: () => headerLine(session),
      interrupt: () => interruptCause(session),
    });
    const answered = await settle(session, question, reply);
    if (answered) return answered;
  }
}

async function settle(session: Session, question: Question, reply: Reply): Promise<Answered | undefined> {
  if (reply.type === "answer") return reply;
  if (reply.typed !== "") session.typed.set(question.id, reply.typed);
  if (reply.type === "interrupted") return answerInterrupt(session, reply.cause);
  return onCommand(session, question, reply.command, reply.rest);
}

async function onCommand(
  session: Session,
  question: Question,
  command: OperatorCommand,
  rest: string,
): Promise<Answered | undefined> {
  switch (command) {
    case "note":
      await takeNote(session, rest);
      return undefined;
    case "facts":
      (await views.facts()).showFacts(session);
      return undefined;
    case "status":
      (await views.agenda()).showAgenda(session);
      return undefined;
    case "why":
    case "help":
      for (const line of question.why ?? []) session.deps.screen.say(`  ${line}`);
      return undefined;
    default:
      return { type: "leave", command, rest };
  }
}

async function takeNote(session: Session, text: string): Promise<void> {
  const { messages } = session;
  if (text.trim() === "") {
    const reply = await session.deps.prompter.ask({ id: "note", kind: "line", message: messages.noteAsk });
    if (reply.type !== "answer" || reply.text.trim() === "") return;
    return takeNote(session, reply.text);
  }
  await session.record({ type: "note-added", data: { text: text.trim() } });
  session.deps.screen.tell("dim", messages.noted);
}
