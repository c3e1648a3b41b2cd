import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Identity, IncidentSummary } from "../../../app/ports.ts";
import { UserError } from "../../../core/errors.ts";
import type { AnyEvent } from "../../../core/incident/events.ts";
import { decodeLine } from "../../../core/incident/journalLine.ts";
import { writeHint } from "./durable.ts";
import { hash } from "./hash.ts";
import { readLock } from "./lock.ts";
import { names } from "./places.ts";

/** A hint for quick lists; the journal is the truth. */
interface About {
  readonly playbook: string;
  readonly closedAt?: number;
}

export const writeAbout = (folder: string, about: About): void =>
  writeHint(join(folder, names.about), `${JSON.stringify(about)}\n`);

/** What a list shows of an incident, from its first journal line and the hint, without reading the whole journal. */
export function readAbout(id: string, folder: string, identity: Identity): IncidentSummary {
  try {
    return summarise(id, folder, identity);
  } catch (error) {
    if (!(error instanceof UserError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    return { id, playbook: "?", openedAt: 0, problem: (error as Error).message };
  }
}

function summarise(id: string, folder: string, identity: Identity): IncidentSummary {
  const about = readHint(folder);
  const lock = readLock(folder, identity);
  const common = { id, playbook: about.playbook, ...(lock && { lock }) };
  const first = firstLine(join(folder, names.journal));
  if (first === undefined)
    return { ...common, openedAt: 0, empty: true, problem: "it was never opened: the journal is empty" };
  const opening = opened(first);
  if (typeof opening === "string") return { ...common, openedAt: 0, problem: opening };
  return { ...common, openedAt: opening.at, ...(about.closedAt !== undefined && { closedAt: about.closedAt }) };
}

/** The hint, or next to nothing when it is lost. */
export function readHint(folder: string): About {
  try {
    const hint = JSON.parse(readFileSync(join(folder, names.about), "utf8")) as Partial<About>;
    return {
      playbook: String(hint.playbook ?? "?"),
      ...(typeof hint.closedAt === "number" && { closedAt: hint.closedAt }),
    };
  } catch {
    return { playbook: "?" };
  }
}

const firstChunk = 8_192;

/** The first line of a journal; undefined when there is no whole one. */
function firstLine(path: string): string | undefined {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(firstChunk);
    const text = buffer.toString("utf8", 0, readSync(handle, buffer, 0, firstChunk, 0));
    const end = text.indexOf("\n");
    return end < 0 ? undefined : text.slice(0, end);
  } finally {
    closeSync(handle);
  }
}

function opened(line: string): AnyEvent | string {
  const decoded = decodeLine(line, "", 1, hash);
  if (decoded.type === "newer") return "its journal was written by a newer crisis";
  return decoded.type === "event" ? decoded.event : "line 1 of its journal is damaged";
}
