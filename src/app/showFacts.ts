import { formatFactForOperator } from "../core/facts/format.ts";
import type { FactDeclaration, FactTexts } from "../core/facts/types.ts";
import type { FactState } from "../core/incident/state.ts";
import type { Session } from "./session.ts";

/** A fact as the operator reads it. */
export function factText(session: Session, key: string, fact: FactState | undefined): string {
  const { messages, machine, deps, state } = session;
  const name = key.split(".")[0] ?? key;
  const declaration: FactDeclaration | undefined = machine.plan.facts[name];
  if (!fact || !declaration) return messages.unset;
  if (fact.declined) return messages.declined;
  if (declaration.sensitive) return messages.secretValue;
  if (fact.value === undefined) return messages.unset;
  return formatFactForOperator(fact.value, declaration, {
    locale: deps.locale,
    zone: state.zone,
    labels: labelsOf(session.texts.facts[name]),
  });
}

const labelsOf = (texts: FactTexts | undefined): Readonly<Record<string, string>> => texts?.values ?? {};

/** Lists all facts given so far. */
export function showFacts(session: Session): void {
  const entries = Object.entries(session.state.facts);
  if (entries.length === 0) session.deps.screen.say(session.messages.noFacts);
  for (const [key, fact] of entries) session.deps.screen.say(`  ${key}: ${factText(session, key, fact)}`);
}
