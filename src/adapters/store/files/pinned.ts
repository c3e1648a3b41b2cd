import { readFileSync } from "node:fs";
import { join } from "node:path";
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

export const readPinnedPlan = (folder: string): Plan =>
  JSON.parse(readFileSync(join(folder, names.plan), "utf8")) as Plan;

export const readPinnedTemplates = (folder: string): readonly Template[] =>
  JSON.parse(readFileSync(join(folder, names.templates), "utf8")) as readonly Template[];

/** The pinned files as they were, by path. */
export const readPinnedSources = (folder: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(folder, names.sources), "utf8")) as Readonly<Record<string, string>>;
