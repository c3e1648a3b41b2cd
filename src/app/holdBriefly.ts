import { replay } from "../core/incident/evolve.ts";
import type { NewEvent } from "../core/incident/events.ts";
import type { IncidentState } from "../core/incident/state.ts";
import { type IncidentWriter, LockedError, type Store } from "./ports.ts";
import { neverOpened, ownerText } from "./resume.ts";

/** An incident held for the moment of one command. */
export interface BriefHold {
  readonly writer: IncidentWriter;
  readonly state: IncidentState;
}

/**
 * Takes an incident for the moment of one command and gives it back whatever happens. A lock whose owner is dead is
 * taken over; that, and a healed journal, are recorded as on any resume.
 * @throws LockedError when somebody is at work on it; UserError from the store.
 */
export async function holdBriefly<T>(
  store: Store,
  incident: string,
  work: (hold: BriefHold) => Promise<T>,
): Promise<T> {
  const writer = await openFree(store, incident);
  try {
    if (writer.events.length === 0) throw neverOpened(writer.id);
    const before = replay(writer.events);
    const opening = openingEvents(writer);
    const written = opening.length === 0 ? [] : await writer.append(opening, before.seq);
    return await work({ writer, state: replay([...writer.events.slice(0, before.seq), ...written]) });
  } finally {
    await writer.close();
  }
}

async function openFree(store: Store, incident: string): Promise<IncidentWriter> {
  try {
    return await store.write(incident);
  } catch (error) {
    if (!(error instanceof LockedError) || error.owner.alive !== "no") throw error;
    return store.write(incident, { takeOver: true });
  }
}

function openingEvents({ healed, takenFrom }: IncidentWriter): readonly NewEvent[] {
  return [
    ...(healed > 0 ? [{ type: "journal-healed" as const, data: { droppedBytes: healed } }] : []),
    ...(takenFrom ? [{ type: "lock-taken-over" as const, data: { from: ownerText(takenFrom) } }] : []),
  ];
}
