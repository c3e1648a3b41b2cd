import { factAsTyped } from "../../core/facts/format.ts";
import { parseFact } from "../../core/facts/parse.ts";
import type { FactDeclaration } from "../../core/facts/types.ts";
import { wallTime } from "../../core/i18n/wallTime.ts";
import { shortestPromise } from "../../core/steps/compose.ts";
import { ask, handled } from "../ask.ts";
import { factRecorded, parseContext } from "../factEvents.ts";
import type { Session } from "../session.ts";
import { factText } from "../showFacts.ts";
import { whyLines } from "../stepText.ts";
import type { Performer } from "./performer.ts";

/** `17:00` where that is read back as this very instant, the whole date otherwise. */
function asClock(instant: string, declaration: FactDeclaration, session: Session): string {
  const display = { locale: session.deps.locale, zone: session.state.zone };
  const { hour, minute } = wallTime(instant, display.locale, display.zone);
  const clock = `${hour}:${String(minute).padStart(2, "0")}`;
  const read = parseFact(declaration, clock, parseContext(session));
  return read.ok && read.value === instant ? clock : factAsTyped(instant, declaration, display);
}

/** Fixes the time of the next word: it goes into the text, and the duty falls due then. */
export const askPromise: Performer<"ask-promise"> = async (session, { fact, suggestion }, { place, step }) => {
  const declaration = session.machine.plan.facts[fact];
  if (!declaration) throw new Error(`fact ${fact} is not declared`);
  const answered = await ask(session, {
    id: `fact:${fact}`,
    kind: "line",
    message: session.messages.promiseAsk,
    default: asClock(new Date(suggestion).toISOString(), declaration, session),
    why: whyLines(session, step),
    validate: (text) => {
      const parsed = parseFact(declaration, text, parseContext(session));
      if (!parsed.ok) return parsed.problem;
      const tooSoon = Date.parse(String(parsed.value)) < session.deps.clock.now() + shortestPromise;
      return tooSoon ? session.messages.promiseTooSoon : undefined;
    },
  });
  if (answered.type === "leave") return answered;
  const parsed = parseFact(declaration, answered.text, parseContext(session));
  if (!parsed.ok) {
    session.deps.screen.tell("warn", parsed.problem);
    return handled;
  }
  await session.record(factRecorded(place, { name: fact }, parsed.value));
  session.deps.screen.tell("good", session.messages.recorded(fact, factText(session, fact, session.state.facts[fact])));
  return handled;
};
