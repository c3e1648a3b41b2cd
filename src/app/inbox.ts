import type { Session } from "./session.ts";

/** Takes in what other terminals have left: journaled first, then forgotten, so that none is lost or doubled. */
export async function takeInWords(session: Session): Promise<void> {
  session.wordsWaiting = false;
  for (const word of await session.writer.inbox()) {
    if (!session.state.inbox.includes(word.id)) {
      await session.record({ type: "note-added", data: { text: word.text, inbox: word.id, from: word.by } });
      session.deps.screen.tell("dim", session.messages.noteFrom(word.by, word.text));
    }
    await session.writer.forget(word);
  }
}

const lookEvery = 2_000;

/** Looks for words every two seconds while a question is open; call the result to stop. */
export function watchInbox(session: Session): () => void {
  const timer = setInterval(() => {
    session.writer.inbox().then(
      (words) => {
        session.wordsWaiting = words.length > 0;
      },
      () => undefined,
    );
  }, lookEvery);
  timer.unref();
  return () => clearInterval(timer);
}
