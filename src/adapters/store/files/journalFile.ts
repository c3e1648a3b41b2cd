import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { UserError } from "../../../core/errors.ts";
import type { AnyEvent } from "../../../core/incident/events.ts";
import { type DecodedJournal, decodeJournal, encodeLine } from "../../../core/incident/journalLine.ts";
import { hash } from "./hash.ts";
import { writeAll } from "./durable.ts";
import { onDisk, storeError } from "./storeError.ts";

/** The journal of one incident, open for appending by its lock's holder. */
export interface JournalFile {
  /** Bytes of a torn last line that were cut off on opening. */
  readonly healed: number;
  /**
   * Writes whole lines and syncs them before it returns. After a failure nothing more is written: what the disk
   * holds is then uncertain, and a failed sync must not be tried again.
   * @throws UserError `store-…` on a failure, `journal-conflict` when somebody else has written.
   */
  append(events: readonly AnyEvent[]): void;
  close(): void;
}

const byteLength = (text: string): number => Buffer.byteLength(text, "utf8");

/** Reads a journal as far as it is whole. A missing file is an empty journal. */
export function readJournal(path: string): DecodedJournal {
  return onDisk(path, () => decodeJournal(readText(path), hash, byteLength));
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** Opens for appending after what is whole; a torn last line is cut off and its length told as `healed`. */
export function openJournal(path: string, whole: Pick<DecodedJournal, "sum" | "wholeBytes">): JournalFile {
  const handle = onDisk(path, () => openSync(path, "r+"));
  let { sum, wholeBytes: size } = whole;
  let broken = false;
  const healed = onDisk(path, () => cutTo(handle, size));
  return {
    healed,
    append(events) {
      if (broken) throw brokenJournal(path);
      if (onDisk(path, () => fstatSync(handle).size) !== size) throw conflict(path);
      const lines = linesOf(events, sum);
      const bytes = Buffer.from(lines.text, "utf8");
      try {
        writeAll(handle, bytes, size);
        fdatasyncSync(handle);
      } catch (error) {
        broken = true;
        takeBack(handle, size, bytes.length);
        throw storeError(error, path);
      }
      size += bytes.length;
      sum = lines.sum;
    },
    close: () => closeSync(handle),
  };
}

/** Bytes cut off. */
function cutTo(handle: number, size: number): number {
  const torn = fstatSync(handle).size - size;
  if (torn > 0) {
    ftruncateSync(handle, size);
    fsyncSync(handle);
  }
  return torn;
}

function linesOf(events: readonly AnyEvent[], before: string): { readonly text: string; readonly sum: string } {
  let sum = before;
  let text = "";
  for (const event of events) {
    const encoded = encodeLine(event, sum, hash);
    text += `${encoded.line}\n`;
    sum = encoded.sum;
  }
  return { text, sum };
}

/** Cuts off what was written in part, and never what somebody else has added since. */
function takeBack(handle: number, size: number, written: number): void {
  try {
    if (fstatSync(handle).size <= size + written) ftruncateSync(handle, size);
  } catch {
    // A line without its line break is cut off when the journal is opened again.
  }
}

const brokenJournal = (path: string): UserError =>
  new UserError("store-failed", `Writing to ${path} has failed before and is not tried again`, {
    hint: "crisis resume",
  });

/** Somebody else has written to the journal, or has taken the lock. */
export const conflict = (path: string): UserError =>
  new UserError("journal-conflict", `Somebody else has written to ${path}: this session stops`, {
    hint: "crisis status shows who is at it; crisis resume goes on from what is there",
  });
