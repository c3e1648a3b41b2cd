import type { EventType, JournalEvent } from "../events.ts";
import type { IncidentState } from "../state.ts";

/** What one event makes of the state. */
export type Evolver<T extends EventType> = (state: IncidentState, event: JournalEvent<T>) => IncidentState;
