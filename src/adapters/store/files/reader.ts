import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Identity, IncidentReader } from "../../../app/ports.ts";
import { UserError } from "../../../core/errors.ts";
import type { DecodedJournal } from "../../../core/incident/journalLine.ts";
import { readJournal } from "./journalFile.ts";
import { readLock } from "./lock.ts";
import { readPinnedPlan, readPinnedSources, readPinnedTemplates } from "./pinned.ts";
import { fileInside, names } from "./places.ts";
import { onDisk } from "./storeError.ts";

/** Where an incident lies and who looks. */
export interface ReaderParts {
  readonly id: string;
  readonly folder: string;
  readonly identity: Identity;
}

/** @throws UserError `journal-damaged` (unless damaged ones are wanted) or `journal-newer`. */
export function openReader(parts: ReaderParts, damaged: boolean): IncidentReader {
  return readerOf(parts, checked(parts, readJournal(join(parts.folder, names.journal)), damaged));
}

/** The journal if it may be used. @throws UserError with the line that is damaged, or for a newer program's journal. */
export function checked({ id }: Pick<ReaderParts, "id">, journal: DecodedJournal, damaged: boolean): DecodedJournal {
  if (journal.newer !== undefined) {
    throw new UserError(
      "journal-newer",
      `Incident ${id} was written by a newer crisis (journal version ${journal.newer})`,
      {
        hint: "bring crisis up to date; nothing was changed",
      },
    );
  }
  if (journal.damage && !damaged) {
    const { line, why } = journal.damage;
    throw new UserError("journal-damaged", `The journal of ${id} is damaged: line ${line} ${reasons[why]}`, {
      hint: `what stands before it can be read with: crisis timeline ${id} --damaged`,
    });
  }
  return journal;
}

const reasons = {
  changed: "was changed after it was written",
  "out-of-place": "does not follow the line before it",
  "not-json": "is not a journal line",
} as const;

export function readerOf({ id, folder, identity }: ReaderParts, journal: DecodedJournal): IncidentReader {
  return {
    id,
    place: folder,
    events: journal.events,
    lock: onDisk(folder, () => readLock(folder, identity)),
    ...(journal.damage && { damage: { line: journal.damage.line, why: reasons[journal.damage.why] } }),
    pinnedPlan: async () => onDisk(folder, () => readPinnedPlan(folder)),
    pinnedTemplates: async () => onDisk(folder, () => readPinnedTemplates(folder)),
    pinnedSources: async () => onDisk(folder, () => readPinnedSources(folder)),
    readFile: async (name) => {
      const path = fileInside(folder, name);
      return onDisk(path, () => readFileSync(path, "utf8"));
    },
  };
}
