import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Clock, type Identity, LockedError, type LockOwner } from "../../../app/ports.ts";
import { processStart } from "../../system/processStart.ts";
import { names } from "./places.ts";

/** A lock that is held: it can be checked before every write, and given back. */
export interface HeldLock {
  /** Whom it was taken from. */
  readonly takenFrom: LockOwner | undefined;
  /** Still ours? Another operator may have taken it over. */
  isHeld(): boolean;
  release(): void;
}

/** What stands in the lock file. */
interface LockRecord {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** See `processStart`. */
  readonly start: string;
  readonly since: number;
  readonly token: string;
}

/** Who holds the lock of an incident's folder, if anybody does. */
export function readLock(folder: string, identity: Identity): LockOwner | undefined {
  const record = readRecord(folder);
  return record && ownerOf(record, identity);
}

/**
 * Takes the lock; the file appears whole or not at all, and of two who try, one gets it.
 * @throws LockedError when it is held and `takeOver` is not set, or somebody else was faster.
 */
export function takeLock(folder: string, identity: Identity, clock: Clock, takeOver: boolean): HeldLock {
  const record: LockRecord = {
    user: identity.user,
    host: identity.host,
    pid: identity.pid,
    start: processStart(identity.pid) ?? "?",
    since: clock.now(),
    token: randomUUID(),
  };
  const held = readRecord(folder);
  if (held && !takeOver) throw locked(held, identity);
  if (held) setAside(folder, held, identity);
  putInPlace(folder, record, identity);
  return {
    takenFrom: held && ownerOf(held, identity),
    isHeld: () => readRecord(folder)?.token === record.token,
    release() {
      if (readRecord(folder)?.token === record.token) removeQuietly(join(folder, names.lock));
    },
  };
}

function putInPlace(folder: string, record: LockRecord, identity: Identity): void {
  const temporary = join(folder, `.lock.${record.token}`);
  writeFileSync(temporary, `${JSON.stringify(record)}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(temporary, join(folder, names.lock));
  } catch (error) {
    const winner = readRecord(folder);
    if (winner) throw locked(winner, identity);
    throw error;
  } finally {
    removeQuietly(temporary);
  }
}

/** Moves the old lock away; if it turns out to be a newer one, somebody was faster and it goes back. */
function setAside(folder: string, seen: LockRecord, identity: Identity): void {
  const aside = join(folder, `.lock.${randomUUID()}.old`);
  try {
    renameSync(join(folder, names.lock), aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const moved = parseRecord(readFileSync(aside, "utf8"));
  if (moved && moved.token !== seen.token) {
    linkSync(aside, join(folder, names.lock));
    removeQuietly(aside);
    throw locked(moved, identity);
  }
  removeQuietly(aside);
}

function readRecord(folder: string): LockRecord | undefined {
  try {
    return parseRecord(readFileSync(join(folder, names.lock), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** A lock file that cannot be read still is a lock: of somebody unknown. */
function parseRecord(text: string): LockRecord {
  try {
    const record = JSON.parse(text) as Partial<LockRecord>;
    if (typeof record.token === "string" && typeof record.pid === "number") return record as LockRecord;
  } catch {
    // Falls through to the unknown owner.
  }
  return { user: "?", host: "?", pid: 0, start: "?", since: 0, token: text };
}

function ownerOf({ user, host, pid, start, since }: LockRecord, identity: Identity): LockOwner {
  return { user, host, pid, since, alive: aliveness(host, pid, start, identity) };
}

function aliveness(host: string, pid: number, start: string, identity: Identity): LockOwner["alive"] {
  if (host !== identity.host) return "other-host";
  const now = processStart(pid);
  if (now === undefined) return "no";
  return start === "?" || now === "?" || now === start ? "yes" : "no";
}

function locked(record: LockRecord, identity: Identity): LockedError {
  const owner = ownerOf(record, identity);
  const who = `${owner.user}@${owner.host} (process ${owner.pid})`;
  const message =
    owner.alive === "no"
      ? `The incident was left open by ${who}, who is no longer there`
      : `${who} is working on this incident`;
  const hint =
    "crisis status reads without disturbing; crisis resume --take-over takes it over; crisis note leaves a word";
  return new LockedError(message, owner, hint);
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
