import { formatFactForOperator } from "../../core/facts/format.ts";
import type { FactValue } from "../../core/facts/types.ts";
import { wrongNotices } from "../../core/incident/engine.ts";
import type { FactChange, StaleNotice } from "../../core/incident/stale.ts";
import { ask, type Handled, handled } from "../ask.ts";
import type { Session } from "../session.ts";
import { askReason } from "./makeChoice.ts";
import type { Performer } from "./performer.ts";

/** Names every published text that says something old, and has it written anew or left to stand with a reason. */
export const offerReissue: Performer<"offer-reissue"> = async (session) => {
  const { messages, deps } = session;
  const stale = wrongNotices(session.machine, session.state, deps.clock.now()).filter(({ kept }) => !kept);
  deps.screen.tell("warn", messages.staleHeading);
  for (const notice of stale) deps.screen.say(`  ${staleText(session, notice)}`);
  if (deps.prompter.unattended) return reissue(session, stale);
  const answered = await ask(session, {
    id: "reissue",
    kind: "choice",
    message: messages.staleAsk,
    default: "all",
    options: [
      { id: "all", label: messages.staleAll },
      ...(stale.length > 1 ? [{ id: "each", label: messages.staleEach }] : []),
      { id: "keep", label: messages.staleKeep },
    ],
  });
  if (answered.type === "leave") return answered;
  if (answered.text === "all") return reissue(session, stale);
  if (answered.text === "keep") return keep(session, stale);
  return oneByOne(session, stale);
};

/** `web-notice#1: eta 14:30 → 16:00`. */
const staleText = (session: Session, { notice, changes }: StaleNotice): string =>
  session.messages.staleLine(notice, changes.map((change) => changeText(session, change)).join("; "));

function changeText(session: Session, { key, from, to }: FactChange): string {
  const name = key.split(".")[0] ?? key;
  const declaration = session.machine.plan.facts[name];
  const labels = session.texts.facts[name]?.values ?? {};
  const show = (value: FactValue | undefined): string =>
    value === undefined || !declaration
      ? session.messages.unset
      : formatFactForOperator(value, declaration, { locale: session.deps.locale, zone: session.state.zone, labels });
  return session.messages.change(key, show(from), show(to));
}

async function reissue(session: Session, stale: readonly StaleNotice[]): Promise<Handled> {
  await session.record(
    ...stale.map(({ place }) => ({ type: "reissue-requested" as const, step: place, data: { why: "stale" as const } })),
  );
  return handled;
}

async function keep(session: Session, stale: readonly StaleNotice[]): Promise<Handled> {
  const reason = await askReason(session, stale[0]?.place ?? "", session.messages.reasonAsked);
  if (typeof reason === "object") return reason;
  await session.record(
    ...stale.map(({ place, notice }) => ({ type: "notice-kept" as const, step: place, data: { notice, reason } })),
  );
  return handled;
}

async function oneByOne(session: Session, stale: readonly StaleNotice[]): Promise<Handled> {
  const { messages } = session;
  for (const notice of stale) {
    const answered = await ask(session, {
      id: `reissue:${notice.place}`,
      kind: "choice",
      message: messages.staleOne(notice.notice),
      options: [
        { id: "yes", label: messages.yes },
        { id: "no", label: messages.no },
      ],
    });
    if (answered.type === "leave") return answered;
    const result = answered.text === "yes" ? await reissue(session, [notice]) : await keep(session, [notice]);
    if (result.type === "leave") return result;
  }
  return handled;
}
