import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalogue, LoadedPlaybook, PlaybookSummary } from "../../app/libraryPort.ts";
import type { Template } from "../../core/notice/types.ts";
import type { Plan } from "../../core/playbook/types.ts";
import { sha256 } from "./sha256.ts";

/*
 * Reading YAML and its schemas takes longer than everything else until the first prompt, so the shipped
 * playbooks are read when the program is built. The sources stay what counts: they are compared by hash.
 */

/** A playbook as the build wrote it: `<id>.json`. */
export interface CompiledPlaybook {
  /** Over the sources, see `sourcesHash`. */
  readonly hash: string;
  /** Relative paths of the sources, sorted. */
  readonly sources: readonly string[];
  readonly plan: Plan;
  readonly templates: readonly Template[];
}

/** What the list shows: `index.json`, valid while the playbook files are what they were. */
export interface CompiledIndex {
  readonly hash: string;
  readonly sources: readonly string[];
  readonly playbooks: readonly PlaybookSummary[];
}

/** All templates and facts: `templates.json`, valid while template and playbook files are what they were. */
export interface CompiledCatalogue extends Catalogue {
  readonly hash: string;
  readonly sources: readonly string[];
}

interface Where {
  readonly root: string;
  readonly compiled?: string;
}

/** The folder in the build's folder that holds compiled playbooks. */
export const compiledFolder = (build: string): string => join(build, "library");

/** One hash over named texts, independent of their order. */
export function sourcesHash(sources: Readonly<Record<string, string>>): string {
  return sha256(JSON.stringify(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The playbook compiled at build time; undefined when there is none or a source has changed since. */
export async function readCompiled(where: Where, id: string): Promise<LoadedPlaybook | undefined> {
  const compiled = await readJson<CompiledPlaybook>(where, `${id}.json`);
  const sources = compiled && readSources(where.root, compiled.sources);
  if (!compiled || !sources || sourcesHash(sources) !== compiled.hash) return undefined;
  return { plan: compiled.plan, templates: compiled.templates, sources };
}

/** The list compiled at build time, on the same terms. */
export async function readCompiledIndex(
  where: Where,
  ids: readonly string[],
): Promise<readonly PlaybookSummary[] | undefined> {
  const index = await readJson<CompiledIndex>(where, "index.json");
  const sources = index && readSources(where.root, index.sources);
  if (!index || !sources || sourcesHash(sources) !== index.hash) return undefined;
  return ids.every((id) => index.playbooks.some((playbook) => playbook.id === id)) ? index.playbooks : undefined;
}

/** The catalogue compiled at build time; undefined when a source has changed or a template has come since. */
export async function readCompiledCatalogue(where: Where, names: readonly string[]): Promise<Catalogue | undefined> {
  const catalogue = await readJson<CompiledCatalogue>(where, "templates.json");
  const sources = catalogue && readSources(where.root, catalogue.sources);
  if (!catalogue || !sources || sourcesHash(sources) !== catalogue.hash) return undefined;
  return names.every((name) => catalogue.templates.some((template) => template.name === name)) ? catalogue : undefined;
}

async function readJson<T>({ compiled }: Where, name: string): Promise<T | undefined> {
  if (compiled === undefined) return undefined;
  try {
    return JSON.parse(await readFile(join(compiledFolder(compiled), name), "utf8")) as T;
  } catch {
    return undefined;
  }
}

/** Synchronously: some fifty small files, ten times quicker than asking for each, and the first prompt waits. */
function readSources(root: string, paths: readonly string[]): Record<string, string> | undefined {
  try {
    return Object.fromEntries(paths.map((path) => [path, withoutMark(readFileSync(join(root, path), "utf8"))]));
  } catch {
    return undefined;
  }
}

/** As the reader of sources does. */
const withoutMark = (text: string): string => (text.startsWith("\ufeff") ? text.slice(1) : text);
