import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./command.ts";

/** What an incident came to, without what differs from one evening to the next: its id, who and when. */
export interface Outcome {
  readonly closed: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Where each step ended. */
  readonly steps: Readonly<Record<string, string>>;
  /** Hash of the words of each notice that was accepted, and where it was published. */
  readonly notices: Readonly<Record<string, string>>;
  /** Every file of `notices/` with its text. */
  readonly files: Readonly<Record<string, string>>;
}

interface FactsJson {
  readonly facts: ReadonlyArray<{ readonly key: string; readonly value?: unknown; readonly state: string }>;
}

/** An event as it stands in the journal. */
export interface Line {
  readonly seq: number;
  readonly type: string;
  readonly step?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The incidents in a state folder, by name. */
export const incidentsIn = (home: string): readonly string[] => readdirSync(join(home, "incidents")).sort();

/** The one incident in a state folder. */
export function onlyIncident(home: string): string {
  const found = incidentsIn(home);
  if (found.length !== 1) throw new Error(`one incident expected: ${found.join(", ")}`);
  return found[0] ?? "";
}

/** Every whole line of an incident's journal. */
export function journalOf(home: string, incident: string): readonly Line[] {
  const text = readFileSync(join(home, "incidents", incident, "journal.jsonl"), "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** Reads an incident's end from the command and from the disk. */
export async function outcomeOf(home: string, incident: string): Promise<Outcome> {
  const printed = await runCommand(["facts", incident, "--json"], { home });
  const { facts } = JSON.parse(printed.out) as FactsJson;
  const journal = journalOf(home, incident);
  const stepEnds = journal.filter(({ type }) => type === "step-ended");
  const noticeEvents = journal.filter(({ type }) => type === "notice-accepted" || type === "notice-published");
  return {
    closed: journal.at(-1)?.type === "incident-closed",
    facts: Object.fromEntries(facts.map(({ key, value, state }) => [key, { value, state }])),
    steps: Object.fromEntries(stepEnds.map(({ step, data }) => [step ?? "", JSON.stringify(data)])),
    notices: Object.fromEntries(
      noticeEvents.map(({ type, data }) => [
        `${String(data["notice"])} ${type}`,
        String(data["hash"] ?? data["where"]),
      ]),
    ),
    files: filesOf(join(home, "incidents", incident, "notices"), incident),
  };
}

function filesOf(folder: string, incident: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), withoutMoment(readFileSync(path, "utf8"), incident)];
    }),
  );
}

/** A mail draft carries the moment it was written, and a separator drawn by lot. */
const withoutMoment = (text: string, incident: string): string =>
  text
    .replaceAll(incident, "INCIDENT")
    .replaceAll(/^Date: .*$/gm, "Date: …")
    .replaceAll(/(<(?:published|updated)>|"date_\w+": ")[^<"]+/g, "$1…")
    .replaceAll(/_NmP-[0-9a-f]+/g, "_NmP");
