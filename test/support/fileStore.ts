import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createFileStore } from "../../src/adapters/store/files/fileStore.ts";
import type { Identity, Store } from "../../src/app/ports.ts";
import type { NewEvent } from "../../src/core/incident/events.ts";
import { seed } from "../contracts/storeContract.ts";
import { noon, opened } from "./journal.ts";

export const anna: Identity = { user: "anna", host: "web1", pid: process.pid };

/** A file store at noon, for anna unless said otherwise. */
export const fileStoreIn = (root: string, identity: Identity = anna): Store =>
  createFileStore({ root, clock: { now: () => noon }, identity });

export const journalPath = (root: string, id = "test-1"): string => join(root, "incidents", id, "journal.jsonl");

/** An incident with these events after its opening, closed again; its journal's bytes. */
export async function writeIncident(root: string, events: readonly NewEvent[]): Promise<Buffer> {
  const writer = await fileStoreIn(root).create(seed());
  await writer.append([opened], 0);
  for (const [index, event] of events.entries()) await writer.append([event], index + 1);
  await writer.close();
  return readFileSync(journalPath(root));
}

export const replaceJournal = (root: string, bytes: Uint8Array): void => writeFileSync(journalPath(root), bytes);
