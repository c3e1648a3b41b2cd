import { ask, handled } from "../ask.ts";
import { whyLines } from "../stepText.ts";
import type { Performer } from "./performer.ts";

/** Digits of the hash a second person can read aloud. */
const codeLength = 8;

/** A second person signs off the text; bound to its hash, so that a later change voids it. */
export const getApproval: Performer<"get-approval"> = async (session, { notice, hash }, { place, step }) => {
  const { messages, deps } = session;
  const self = deps.identity.user.toLowerCase();
  const answered = await ask(session, {
    id: `approve:${place}`,
    kind: "line",
    message: messages.approveAsk,
    body: [messages.approveBody(notice, hash.slice(0, codeLength))],
    why: whyLines(session, step),
    validate: (text) => (text.trim() === "" || text.trim().toLowerCase() === self ? messages.approveSelf : undefined),
  });
  if (answered.type === "leave") return answered;
  const approver = answered.text.trim();
  await session.record({ type: "approval-given", step: place, data: { notice, hash, approver } });
  deps.screen.tell("good", messages.approved(notice, approver));
  return handled;
};
