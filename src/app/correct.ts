import type { FactKey } from "../core/facts/types.ts";
import { isLocale } from "../core/i18n/locale.ts";
import { keysOf } from "../core/incident/view.ts";
import { suggest } from "../core/text/suggest.ts";
import { ask, type Handled, handled } from "./ask.ts";
import { askFact } from "./effects/askFacts.ts";
import type { Session } from "./session.ts";
import { factText } from "./showFacts.ts";

/** Corrects one fact: by name, or picked from those given so far. The branches of the plan follow by themselves. */
export async function correctFact(session: Session, name: string): Promise<Handled> {
  const keys = name.trim() === "" ? await pick(session) : keysNamed(session, name.trim());
  if ("type" in keys) return keys;
  for (const key of keys) {
    const result = await askFact(session, key, { refresh: true, at: { place: "correct", step: undefined } });
    if (result.type === "leave") return result;
  }
  return handled;
}

async function pick(session: Session): Promise<readonly FactKey[] | Handled> {
  const given = Object.entries(session.state.facts);
  if (given.length === 0) {
    session.deps.screen.say(session.messages.noFacts);
    return handled;
  }
  const answered = await ask(session, {
    id: "correct",
    kind: "choice",
    message: session.messages.whichFact,
    options: given.map(([key, fact]) => ({ id: key, label: `${key}: ${factText(session, key, fact)}` })),
  });
  return answered.type === "leave" ? answered : keysNamed(session, answered.text);
}

/** The keys a name stands for: `eta`, `known.de`, or `known` in every reader language. */
function keysNamed(session: Session, text: string): readonly FactKey[] {
  const [name = "", locale] = text.split(".");
  const declaration = session.machine.plan.facts[name];
  if (!declaration) {
    session.deps.screen.tell("warn", session.messages.noSuchFact(text));
    const near = suggest(name, Object.keys(session.machine.plan.facts));
    if (near !== undefined) session.deps.screen.say(`  → ${near}`);
    return [];
  }
  if (locale !== undefined && isLocale(locale)) return [{ name, locale }];
  return keysOf(name, declaration, session.state);
}
