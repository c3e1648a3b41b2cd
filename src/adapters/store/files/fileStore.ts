import { closeSync, existsSync, lstatSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Clock, Identity, IncidentSeed, Store } from "../../../app/ports.ts";
import { UserError } from "../../../core/errors.ts";
import { exitCodes } from "../../../core/exitCodes.ts";
import { readAbout, writeAbout } from "./about.ts";
import { claimFolder, makeFolder, syncFolder } from "./durable.ts";
import { leaveWord } from "./inbox.ts";
import { removeLeftovers } from "./leftovers.ts";
import { openReader } from "./reader.ts";
import { takeLock } from "./lock.ts";
import { incidentFolder, names } from "./places.ts";
import { pin } from "./pinned.ts";
import { onDisk } from "./storeError.ts";
import { openWriter } from "./writer.ts";

/** What a file store is made of. */
export interface FileStoreParts {
  /** The state folder; made when it is missing. */
  readonly root: string;
  readonly clock: Clock;
  readonly identity: Identity;
}

/**
 * The embedded default: an incident is a folder of plain files that a person can open, search, zip and hand on.
 * Folders are 0700, files 0600.
 */
export function createFileStore(parts: FileStoreParts): Store {
  const { root, clock, identity } = parts;
  return {
    place: root,
    warnings: () => warningsAbout(root),
    create: async (seed) => {
      const { id, folder } = onDisk(root, () => newFolder(root, seed));
      const lock = onDisk(folder, () => takeLock(folder, identity, clock, false));
      return openWriter({ ...parts, id, folder, lock });
    },
    list: async () => onDisk(root, () => listIncidents(root, identity)),
    read: async (id, options) => openReader({ ...parts, id, folder: existing(root, id) }, options?.damaged ?? false),
    write: async (id, options) => {
      const folder = existing(root, id);
      const lock = onDisk(folder, () => takeLock(folder, identity, clock, options?.takeOver ?? false));
      try {
        if (lock.takenFrom) onDisk(folder, () => removeLeftovers(folder));
        return openWriter({ ...parts, id, folder, lock });
      } catch (error) {
        lock.release();
        throw error;
      }
    },
    leaveWord: async (id, word) => onDisk(root, () => leaveWord(existing(root, id), word)),
  };
}

function existing(root: string, id: string): string {
  const folder = incidentFolder(root, id);
  if (existsSync(join(folder, names.journal))) return folder;
  throw new UserError("incident-not-found", `There is no incident "${id}"`, {
    exitCode: exitCodes.usage,
    hint: "crisis list --all shows the incidents",
  });
}

/** The incident's folder with everything pinned; the journal is made last, so that a half-made one is not an incident. */
function newFolder(root: string, seed: IncidentSeed): { readonly id: string; readonly folder: string } {
  for (let attempt = 1; ; attempt += 1) {
    const id = attempt === 1 ? seed.id : `${seed.id}-${attempt}`;
    const folder = incidentFolder(root, id);
    if (!claimFolder(folder)) continue;
    makeFolder(join(folder, names.inbox));
    pin(folder, seed.plan, seed.templates, seed.sources);
    closeSync(openSync(join(folder, names.journal), "wx", 0o600));
    writeAbout(folder, { playbook: seed.plan.id });
    syncFolder(folder);
    syncFolder(join(root, "incidents"));
    return { id, folder };
  }
}

function listIncidents(root: string, identity: Identity): ReturnType<typeof readAbout>[] {
  const folder = join(root, "incidents");
  if (!existsSync(folder)) return [];
  const ids = readdirSync(folder).filter((id) => existsSync(join(folder, id, names.journal)));
  return ids.map((id) => readAbout(id, join(folder, id), identity)).sort((a, b) => b.openedAt - a.openedAt);
}

/** A state folder that others can read, or that is a link to elsewhere (fault F4). */
function warningsAbout(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  const warnings: string[] = [];
  if (lstatSync(root).isSymbolicLink()) warnings.push(`${root} is a link to another place`);
  if (process.platform !== "win32" && (statSync(root).mode & 0o077) !== 0) {
    warnings.push(`${root} can be read by others; mend it with: chmod 700 ${root}`);
  }
  return warnings;
}
