import { isAbsolute, join, normalize, sep } from "node:path";
import { UserError } from "../../../core/errors.ts";
import { exitCodes } from "../../../core/exitCodes.ts";

const idPattern = /^[a-z0-9](?:[a-z0-9-]{0,118}[a-z0-9])?$/;
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The incident's folder. @throws UserError for anything that is not an incident's id (fault F5). */
export function incidentFolder(root: string, id: string): string {
  if (!idPattern.test(id) || deviceNames.test(id)) {
    throw new UserError("bad-incident-id", `"${id.slice(0, 80)}" is not the id of an incident`, {
      exitCode: exitCodes.usage,
      hint: "crisis list --all shows the ids",
    });
  }
  return join(root, "incidents", id);
}

/** A file inside an incident's folder. @throws UserError for a name that leads out of it (fault F5). */
export function fileInside(folder: string, name: string): string {
  const parts = normalize(name).split(sep);
  const bad = name === "" || name.includes("\0") || isAbsolute(name) || /^[A-Za-z]:/.test(name) || parts.includes("..");
  if (bad || parts.some((part) => deviceNames.test(part.split(".")[0] ?? ""))) {
    throw new UserError("bad-file-name", `"${name.slice(0, 80)}" does not stay inside the incident's folder`);
  }
  return join(folder, ...parts);
}

/** Names inside an incident's folder. */
export const names = {
  journal: "journal.jsonl",
  about: "about.json",
  lock: "lock",
  inbox: "inbox",
  plan: "pinned/plan.json",
  templates: "pinned/templates.json",
  sources: "pinned/sources.json",
} as const;
