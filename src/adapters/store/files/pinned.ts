import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Template } from "../../../core/notice/types.ts";
import type { Plan } from "../../../core/playbook/types.ts";
import { replaceFile } from "./durable.ts";
import { fileInside, names } from "./places.ts";

/** Keeps the playbook and templates with the incident: what it began with stays, whatever is edited elsewhere. */
export function pin(
  folder: string,
  plan: Plan,
  templates: readonly Template[],
  sources: Readonly<Record<string, string>>,
): void {
  rmSync(join(folder, names.sources), { recursive: true, force: true });
  for (const [name, content] of Object.entries(sources)) {
    replaceFile(fileInside(join(folder, names.sources), sourceName(name)), content);
  }
  replaceFile(join(folder, names.templates), `${JSON.stringify(templates, null, 1)}\n`);
  replaceFile(join(folder, names.plan), `${JSON.stringify(plan, null, 1)}\n`);
}

/** A source from outside the package's folders keeps its name, without the way to it. */
const sourceName = (name: string): string => name.replace(/^(?:[A-Za-z]:)?[\\/]+/, "").replaceAll(/\.\.[\\/]/g, "");

export const readPinnedPlan = (folder: string): Plan =>
  JSON.parse(readFileSync(join(folder, names.plan), "utf8")) as Plan;

export const readPinnedTemplates = (folder: string): readonly Template[] =>
  JSON.parse(readFileSync(join(folder, names.templates), "utf8")) as readonly Template[];

/** The pinned files as they were, by relative path. */
export function readPinnedSources(folder: string): Readonly<Record<string, string>> {
  const root = join(folder, names.sources);
  if (!existsSync(root)) return {};
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}
