import { factAsTyped } from "../../core/facts/format.ts";
import { parseFact } from "../../core/facts/parse.ts";
import { shortestPromise } from "../../core/steps/compose.ts";
import { ask, handled } from "../ask.ts";
import { factRecorded, parseContext } from "../factEvents.ts";
import { factText } from "../showFacts.ts";
import { whyLines } from "../stepText.ts";
import type { Performer } from "./performer.ts";

/** Fixes the time of the next word: it goes into the text, and the duty falls due then. */
export const askPromise: Performer<"ask-promise"> = async (session, { fact, suggestion }, { place, step }) => {
  const declaration = session.machine.plan.facts[fact];
  if (!declaration) throw new Error(`fact ${fact} is not declared`);
  const display = { locale: session.deps.locale, zone: session.state.zone };
  const answered = await ask(session, {
    id: `fact:${fact}`,
    kind: "line",
    message: session.messages.promiseAsk,
    default: factAsTyped(new Date(suggestion).toISOString(), declaration, display),
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
