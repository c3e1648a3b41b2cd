import type { Machine } from "../core/incident/engine.ts";
import { replay } from "../core/incident/evolve.ts";
import { createMachine } from "../core/incident/machine.ts";
import type { IncidentState } from "../core/incident/state.ts";
import type { Plan } from "../core/playbook/types.ts";
import type { IncidentReader, Store } from "./ports.ts";
import { chooseIncident, neverOpened } from "./resume.ts";

/** An incident opened for reading: its journal, what it pins, and the state they give. */
export interface ReadIncident {
  readonly reader: IncidentReader;
  readonly plan: Plan;
  readonly machine: Machine;
  readonly state: IncidentState;
}

/**
 * Reads an incident without disturbing whoever works on it.
 * @param given its id; undefined for the newest open one.
 * @throws UserError when there is none, or its journal cannot be used.
 */
export async function readIncident(store: Store, given: string | undefined): Promise<ReadIncident> {
  const reader = await store.read(await chooseIncident(store, given));
  if (reader.events.length === 0) throw neverOpened(reader.id);
  const plan = await reader.pinnedPlan();
  return { reader, plan, machine: createMachine(plan, await reader.pinnedTemplates()), state: replay(reader.events) };
}
