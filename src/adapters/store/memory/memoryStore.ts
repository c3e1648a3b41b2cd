import {
  type Clock,
  type Identity,
  type InboxWord,
  type IncidentReader,
  type IncidentSeed,
  type IncidentSummary,
  type IncidentWriter,
  LockedError,
  type LockOwner,
  type Store,
} from "../../../app/ports.ts";
import { UserError } from "../../../core/errors.ts";
import { exitCodes } from "../../../core/exitCodes.ts";
import { type AnyEvent, journalVersion } from "../../../core/incident/events.ts";

/** What would be on a disk; several stores may share one, as several processes share a folder. */
export interface MemoryDisk {
  readonly incidents: Map<string, MemoryIncident>;
}

/** One incident on a memory disk. */
export interface MemoryIncident {
  events: readonly AnyEvent[];
  seed: IncidentSeed;
  readonly files: Map<string, string>;
  readonly words: Map<string, InboxWord>;
  /** The lock: a token and who took it. */
  lock: { readonly token: symbol; readonly owner: LockOwner } | undefined;
}

export const emptyDisk = (): MemoryDisk => ({ incidents: new Map() });

export interface MemoryStoreParts {
  readonly disk: MemoryDisk;
  readonly clock: Clock;
  readonly identity: Identity;
}

/** A store without a disk: the same behaviour as the file store, for rehearsals and tests. */
export function createMemoryStore(parts: MemoryStoreParts): Store {
  const { disk } = parts;
  return {
    place: "memory",
    warnings: () => [],
    create: async (seed) => {
      const id = freeId(disk, seed.id);
      disk.incidents.set(id, { events: [], seed, files: new Map(), words: new Map(), lock: undefined });
      return openWriter(parts, id, false);
    },
    list: async () => [...disk.incidents].map(summarise).sort((a, b) => b.openedAt - a.openedAt),
    read: async (id) => reader(id, existing(disk, id)),
    write: async (id, options) => openWriter(parts, id, options?.takeOver ?? false),
    leaveWord: async (id, word) => void existing(disk, id).words.set(word.id, word),
  };
}

function freeId(disk: MemoryDisk, wanted: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const id = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    if (!disk.incidents.has(id)) return id;
  }
}

function summarise([id, { events, seed, lock }]: readonly [string, MemoryIncident]): IncidentSummary {
  const closed = events.find(({ type }) => type === "incident-closed");
  const common = { id, playbook: seed.plan.id, openedAt: events[0]?.at ?? 0 };
  return {
    ...common,
    ...(closed && { closedAt: closed.at }),
    ...(lock && { lock: lock.owner }),
    ...(events.length === 0 && { empty: true, problem: "it was never opened: the journal is empty" }),
  };
}

function existing(disk: MemoryDisk, id: string): MemoryIncident {
  const incident = disk.incidents.get(id);
  if (incident) return incident;
  throw new UserError("incident-not-found", `There is no incident "${id}"`, { exitCode: exitCodes.usage });
}

function reader(id: string, incident: MemoryIncident): IncidentReader {
  return {
    id,
    place: `memory/${id}`,
    events: incident.events,
    lock: incident.lock?.owner,
    pinnedPlan: async () => incident.seed.plan,
    pinnedTemplates: async () => incident.seed.templates,
    pinnedSources: async () => incident.seed.sources,
    readFile: async (name) => {
      const content = incident.files.get(name);
      if (content === undefined) throw new UserError("store-failed", `There is no file ${name}`);
      return content;
    },
  };
}

function openWriter({ disk, clock, identity }: MemoryStoreParts, id: string, takeOver: boolean): IncidentWriter {
  const incident = existing(disk, id);
  const before = incident.lock?.owner;
  if (before && !takeOver)
    throw new LockedError(`${before.user}@${before.host} is working on this incident`, before, "");
  const token = Symbol(id);
  const since = clock.now();
  incident.lock = {
    token,
    owner: { user: identity.user, host: identity.host, pid: identity.pid, since, alive: "yes" },
  };
  let seq = incident.events.length;
  return {
    ...reader(id, incident),
    healed: 0,
    takenFrom: before,
    append: async (events, expectedSeq) => {
      if (expectedSeq !== seq || incident.events.length !== seq || incident.lock?.token !== token) {
        throw new UserError("journal-conflict", `Somebody else has written to ${id}: this session stops`);
      }
      const stamp = { v: journalVersion, at: clock.now(), by: identity.user, host: identity.host };
      const written = events.map((event, index) => ({ ...stamp, seq: seq + 1 + index, ...event }) as AnyEvent);
      incident.events = [...incident.events, ...written];
      seq += written.length;
      return written;
    },
    writeFile: async (name, content) => void incident.files.set(name, content),
    pin: async (plan, templates, sources) => {
      incident.seed = { ...incident.seed, plan, templates, sources };
    },
    inbox: async () => [...incident.words.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    forget: async (word) => void incident.words.delete(word.id),
    close: async () => {
      if (incident.lock?.token === token) incident.lock = undefined;
    },
  };
}
