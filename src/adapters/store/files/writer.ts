import { join } from "node:path";
import type { Clock, IncidentWriter } from "../../../app/ports.ts";
import { type AnyEvent, journalVersion, type NewEvent } from "../../../core/incident/events.ts";
import { readHint, writeAbout } from "./about.ts";
import { replaceFile } from "./durable.ts";
import { forgetWord, readInbox } from "./inbox.ts";
import { conflict, openJournal, readJournal } from "./journalFile.ts";
import type { HeldLock } from "./lock.ts";
import { pin } from "./pinned.ts";
import { fileInside, names } from "./places.ts";
import { checked, type ReaderParts, readerOf } from "./reader.ts";
import { onDisk } from "./storeError.ts";

export interface WriterParts extends ReaderParts {
  readonly clock: Clock;
  readonly lock: HeldLock;
}

/** Opens an incident for its one writer. @throws UserError when the journal is damaged or newer; nothing is changed then. */
export function openWriter(parts: WriterParts): IncidentWriter {
  const { folder, clock, identity, lock } = parts;
  const path = join(folder, names.journal);
  const decoded = checked(parts, readJournal(path), false);
  const journal = openJournal(path, decoded);
  let seq = decoded.events.length;
  let closed = false;
  return {
    ...readerOf(parts, decoded),
    healed: journal.healed,
    takenFrom: lock.takenFrom,
    append: async (events, expectedSeq) => {
      if (expectedSeq !== seq || !onDisk(folder, lock.isHeld)) throw conflict(path);
      const at = clock.now();
      const numbered = events.map((event, index) => stamp(event, seq + 1 + index, at, identity));
      journal.append(numbered);
      seq += numbered.length;
      keepHint(folder, numbered);
      return numbered;
    },
    writeFile: async (name, content) => onDisk(folder, () => replaceFile(fileInside(folder, name), content)),
    pin: async (plan, templates, sources) => onDisk(folder, () => pin(folder, plan, templates, sources)),
    inbox: async () => onDisk(folder, () => readInbox(folder)),
    forget: async (word) => onDisk(folder, () => forgetWord(folder, word)),
    close: async () => {
      if (closed) return;
      closed = true;
      journal.close();
      lock.release();
    },
  };
}

const stamp = (event: NewEvent, seq: number, at: number, { user, host }: WriterParts["identity"]): AnyEvent => ({
  v: journalVersion,
  seq,
  at,
  by: user,
  host,
  ...event,
});

/** The list's hint follows the journal; losing it costs nothing, so a failure here is none of the append's. */
function keepHint(folder: string, events: readonly AnyEvent[]): void {
  const closed = events.find((event) => event.type === "incident-closed");
  if (!closed) return;
  try {
    writeAbout(folder, { ...readHint(folder), closedAt: closed.at });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
