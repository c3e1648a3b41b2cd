import type { NewEvent } from "../../core/incident/events.ts";
import { dutyOfPlace } from "../../core/incident/reissue.ts";
import { ask, handled } from "../ask.ts";
import { recordMiss } from "../interrupts.ts";
import type { Session } from "../session.ts";
import { whyLines } from "../stepText.ts";
import { configuredPublishing, publishByCommand } from "./publishByCommand.ts";
import type { Performer } from "./performer.ts";

/**
 * The operator puts the text up by her own means and says where, or has the configured command do it; begun and not
 * confirmed is uncertain.
 */
export const publishNotice: Performer<"publish-notice"> = async (session, { place, notice }, { step }) => {
  const { messages } = session;
  const act = `publish:${notice}`;
  const publishing = configuredPublishing(session, place, notice);
  if (publishing) {
    const done = await publishByCommand(session, publishing, async (where) => {
      await recordMissOf(session, place);
      await session.record({ type: "notice-published", step: place, data: { notice, where } });
      session.deps.screen.tell("good", messages.published(notice));
    });
    if (done !== "by-hand") return done;
  }
  if (!session.state.openActs[act]) {
    await session.record({ type: "act-started", step: place, data: { act, what: "publish", detail: notice } });
  }
  const answered = await ask(session, {
    id: `publish:${place}`,
    kind: "confirm",
    message: messages.publishAsk,
    body: publishLines(session, place),
    why: whyLines(session, step),
  });
  if (answered.type === "leave") {
    await session.record({ type: "act-finished", step: place, data: { act, result: "not-done" } });
    return answered;
  }
  await recordMissOf(session, place);
  await session.record(...publishedEvents(place, notice, act, answered.text.trim()));
  session.deps.screen.tell("good", messages.published(notice));
  return handled;
};

/** A promise that had passed before this word came is on record. */
async function recordMissOf(session: Session, place: string): Promise<void> {
  const duty = dutyOfPlace(place);
  if (duty !== undefined) await recordMiss(session, duty);
}

/** The act is finished and the notice is out, in one write. */
export function publishedEvents(
  place: string,
  notice: string,
  act: string,
  where: string,
  recalled = false,
): NewEvent[] {
  const note = where === "" || where === "done" ? undefined : where;
  return [
    {
      type: "act-finished",
      step: place,
      data: { act, result: "done", ...(note !== undefined && { note }), ...(recalled && { recalled }) },
    },
    { type: "notice-published", step: place, data: { notice, ...(note !== undefined && { where: note }) } },
  ];
}

function publishLines(session: Session, place: string): readonly string[] {
  const notice = session.state.notices[place];
  const channel = session.templates.find(({ name }) => name === notice?.template)?.channel;
  const hint = channel === undefined ? undefined : session.messages.channelHint[channel];
  return [...(hint === undefined ? [] : [`  ${hint}`]), ...fileLines(session, place)];
}

/** Where the notice's files lie. */
export function fileLines(session: Session, place: string): readonly string[] {
  const files = session.state.notices[place]?.files ?? [];
  const folders = [...new Set(files.map((file) => file.slice(0, file.lastIndexOf("/") + 1)))];
  return folders.flatMap((folder) => [
    `  ${session.messages.filesWritten} ${session.writer.place}/${folder}`,
    ...files.filter((file) => file.startsWith(folder)).map((file) => `    ${file.slice(folder.length)}`),
  ]);
}
