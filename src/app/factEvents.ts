import { parseFact } from "../core/facts/parse.ts";
import type { FactKey, FactValue, ParseContext } from "../core/facts/types.ts";
import type { NewEvent } from "../core/incident/events.ts";
import { keysOf } from "../core/incident/view.ts";
import type { Session } from "./session.ts";

/** What parsing needs to know here and now. */
export const parseContext = (session: Session): ParseContext => ({
  now: session.deps.clock.now(),
  zone: session.state.zone,
  locale: session.deps.locale,
});

/** The events that give facts the values a playbook sets. The plan was checked: a value that does not parse is a bug. */
export function factEvents(
  session: Session,
  step: string,
  sets: Readonly<Record<string, string>>,
): readonly NewEvent[] {
  return Object.entries(sets).flatMap(([name, text]) => {
    const declaration = session.machine.plan.facts[name];
    if (!declaration) throw new Error(`${step} sets ${name}, which is not declared`);
    const parsed = parseFact(declaration, text, parseContext(session));
    if (!parsed.ok) throw new Error(`${step} sets ${name}: ${parsed.problem}`);
    return keysOf(name, declaration, session.state).map((key) => factRecorded(step, key, parsed.value));
  });
}

/** The event for one value; a sensitive value is left out and kept by the session. */
export function factRecorded(
  step: string | undefined,
  key: FactKey,
  value: FactValue | undefined,
  basis?: string,
): NewEvent {
  const data = {
    fact: key.name,
    ...(key.locale && { locale: key.locale }),
    ...(value !== undefined && { value }),
    ...(basis !== undefined && { basis }),
  };
  return { type: "fact-recorded", ...(step !== undefined && { step }), data };
}
