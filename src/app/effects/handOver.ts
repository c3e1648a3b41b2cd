import { sendAct } from "../../core/steps/send.ts";
import { ask, handled } from "../ask.ts";
import { whyLines } from "../stepText.ts";
import type { Performer } from "./performer.ts";
import { fileLines, publishedEvents } from "./publishNotice.ts";

/** The operator mails the drafts by her own means and says who did it; begun and not confirmed is uncertain. */
export const handOver: Performer<"hand-over"> = async (session, { place: noticePlace, notice }, { place, step }) => {
  if (step?.kind !== "send") throw new Error(`hand-over outside a send step: ${place}`);
  const { messages, deps } = session;
  const act = sendAct(step, notice);
  const audience = session.texts.steps[place]?.audience ?? step.audience;
  if (!session.state.openActs[act]) {
    await session.record({
      type: "act-started",
      step: place,
      data: { act, what: "send", detail: `${notice} → ${audience}` },
    });
  }
  const answered = await ask(session, {
    id: `send:${place}`,
    kind: "confirm",
    message: messages.sendAsk,
    body: [`  ${messages.sendIntro(audience)}`, `  ${messages.sendHow}`, ...fileLines(session, noticePlace)],
    why: whyLines(session, step),
  });
  if (answered.type === "leave") {
    await session.record({ type: "act-finished", step: place, data: { act, result: "not-done" } });
    return answered;
  }
  const said = answered.text.trim();
  const who = said === "" || said === "done" ? messages.sentByMe(deps.identity.user) : said;
  const [finished, published] = publishedEvents(noticePlace, notice, act, who);
  if (finished && published) await session.record({ ...finished, step: place }, published);
  deps.screen.tell("good", messages.sent(notice));
  return handled;
};
