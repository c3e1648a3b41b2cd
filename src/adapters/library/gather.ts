import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { type ReadText, readText } from "./readText.ts";

/** Folders that are searched in order, each with the path a user would type for it. */
export interface Folder {
  readonly path: string;
  readonly shown: string;
}

/** A file as it was found: its text or the reason why not, where it is and what it is called in messages. */
export interface FoundFile {
  readonly name: string;
  readonly shown: string;
  readonly read: ReadText;
}

/** Names in a folder, sorted; none where there is no such folder. */
export async function namesIn(folder: Folder): Promise<readonly string[]> {
  try {
    return (await readdir(folder.path)).sort();
  } catch {
    return [];
  }
}

/** Reads a file of a folder under a short name. */
export async function readIn(folder: Folder, name: string): Promise<FoundFile> {
  const shown = join(folder.shown, name);
  return { name, shown, read: await readText(join(folder.path, name), shown) };
}

/** Playbook files of a plan, by name; the first folder that has a playbook gives all its files. */
export interface Gathered {
  readonly texts: ReadonlyMap<string, string>;
  readonly shown: ReadonlyMap<string, string>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads a playbook, its sidecars, and everything it `use`s, as far as that can be found.
 * @param uses the playbook ids a text names.
 */
export async function gather(
  rootId: string,
  folders: readonly Folder[],
  uses: (text: string) => readonly string[],
): Promise<Gathered> {
  const texts = new Map<string, string>();
  const shown = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const listed = await Promise.all(folders.map(async (folder) => ({ folder, names: await namesIn(folder) })));
  const open = [rootId];
  const seen = new Set<string>();
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const home = listed.find(({ names }) => names.includes(`${id}.yaml`));
    if (!home || seen.has(id)) continue;
    seen.add(id);
    const names = home.names.filter((name) => name === `${id}.yaml` || isSidecarOf(name, id));
    for (const file of await Promise.all(names.map((name) => readIn(home.folder, name)))) {
      shown.set(file.name, file.shown);
      if ("problem" in file.read) problems.push(file.read.problem);
      else texts.set(file.name, file.read.text);
    }
    open.push(...uses(texts.get(`${id}.yaml`) ?? ""));
  }
  return { texts, shown, problems };
}

const isSidecarOf = (name: string, id: string): boolean =>
  name.startsWith(`${id}.`) && /^\.[a-z]{2}\.yaml$/.test(name.slice(id.length));

/** Ids of the playbooks in a folder. */
export const playbookIds = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => /^([a-z][a-z0-9-]*)\.yaml$/.exec(name)?.[1] ?? []);
