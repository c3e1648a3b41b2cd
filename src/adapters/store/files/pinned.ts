import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../../core/errors.ts";
import type { Template } from "../../../core/notice/types.ts";
import type { Plan } from "../../../core/playbook/types.ts";
import { replaceFiles } from "./durable.ts";
import { names } from "./places.ts";

/** Keeps the playbook and templates with the incident: what it began with stays, whatever is edited elsewhere. */
export function pin(
  folder: string,
  plan: Plan,
  templates: readonly Template[],
  sources: Readonly<Record<string, string>>,
): void {
  replaceFiles(folder, {
    [names.sources]: `${JSON.stringify(sources)}\n`,
    [names.templates]: `${JSON.stringify(templates)}\n`,
    [names.plan]: `${JSON.stringify(plan)}\n`,
  });
}

export const readPinnedPlan = (folder: string): Plan => readPinned(folder, names.plan) as Plan;

export const readPinnedTemplates = (folder: string): readonly Template[] =>
  readPinned(folder, names.templates) as readonly Template[];

/** The pinned files as they were, by path. */
export const readPinnedSources = (folder: string): Readonly<Record<string, string>> =>
  readPinned(folder, names.sources) as Readonly<Record<string, string>>;

/** @throws UserError when somebody has damaged the file. */
function readPinned(folder: string, name: string): unknown {
  const text = readFileSync(join(folder, name), "utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UserError("pinned-damaged", `${join(folder, name)} is damaged and cannot be read`, {
      hint: "bring it back from a backup; the journal beside it is whole",
      cause: error,
    });
  }
}
