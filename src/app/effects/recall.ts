import type { NewEvent } from "../../core/incident/events.ts";
import type { ActState } from "../../core/incident/state.ts";
import { formatTime } from "../../core/i18n/dateTime.ts";
import { quotedCommand } from "../../core/text/quotedCommand.ts";
import { ask, handled } from "../ask.ts";
import type { Session } from "../session.ts";
import type { Performer } from "./performer.ts";
import { publishedEvents } from "./publishNotice.ts";

/** An act was begun before an interruption: only the operator can say whether it happened. */
export const recall: Performer<"recall"> = async (session, { act }, { place }) => {
  const { messages, deps } = session;
  const time = formatTime(new Date(act.at).toISOString(), deps.locale, session.state.zone);
  deps.screen.tell("warn", messages.uncertain(act.detail, time, `${act.by}@${act.host}`));
  const answered = await ask(session, {
    id: `uncertain:${place}`,
    kind: "choice",
    message: messages.uncertainAsk,
    ...(act.command && { body: [`    ${quotedCommand(act.command)}`] }),
    options: [
      { id: "yes", label: messages.yesHappened },
      { id: "no", label: messages.noHappened },
      { id: "look", label: messages.lookFirst },
    ],
  });
  if (answered.type === "leave") return answered.command === "pause" ? answered : handled;
  if (answered.text === "look") return { type: "leave", command: "pause", rest: "" };
  await session.record(...recalledEvents(session, act, answered.text === "yes"));
  return handled;
};

function recalledEvents(session: Session, act: ActState, happened: boolean): readonly NewEvent[] {
  if (!happened) {
    return [{ type: "act-finished", step: act.step, data: { act: act.act, result: "not-done", recalled: true } }];
  }
  const finished: NewEvent = {
    type: "act-finished",
    step: act.step,
    data: { act: act.act, result: "done", recalled: true },
  };
  const place = noticePlaceOf(session, act);
  const notice = place === undefined ? undefined : session.state.notices[place]?.notice;
  if (place === undefined || notice === undefined) return [finished];
  const published = publishedEvents(place, notice, act.act, "", true)[1];
  return published ? [finished, published] : [finished];
}

/** The place whose notice the act made public: a send step's notice, or the place itself. One part is not yet all. */
function noticePlaceOf(session: Session, act: ActState): string | undefined {
  if (act.what === "run" || act.part !== undefined) return undefined;
  const step = session.machine.plan.steps.find(({ path }) => path === act.step);
  return step?.kind === "send" ? step.notice : act.step;
}
