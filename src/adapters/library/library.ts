import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Catalogue, Library, LoadedPlaybook, PlaybookSummary } from "../../app/libraryPort.ts";
import { startOfFile } from "../../core/diagnostic.ts";
import { UserError } from "../../core/errors.ts";
import { locales } from "../../core/i18n/locale.ts";
import { suggest } from "../../core/text/suggest.ts";
import { readCompiled, readCompiledCatalogue, readCompiledIndex } from "./compiled.ts";
import { type Folder, namesIn, playbookIds } from "./gather.ts";
import type { Places } from "./loadPlan.ts";
import type { ParseTemplate } from "./templates.ts";

interface LibraryOptions {
  /** The package's folder: `playbooks/` and `templates/` are in it. */
  readonly root: string;
  /** The build's folder, with compiled plans in `library/`; without it, or where a source differs, sources are read. */
  readonly compiled?: string;
  /** The folder paths are relative to. */
  readonly cwd: string;
  /** The folder of the user's own `playbooks/` and `templates/`, which go before those of the package. */
  readonly own?: string;
  /** Brings the template reader when sources must be read. */
  readonly templateParser: () => Promise<ParseTemplate>;
}

/** The playbooks that come with the program, and any playbook file by its path. */
export function createLibrary(options: LibraryOptions): Library {
  return {
    playbooks: () => summaries(options),
    load: async (nameOrPath) => {
      const target = await find(nameOrPath, options);
      const compiled = target.shipped ? await readCompiled(options, target.id) : undefined;
      const own = await namesInAll(ownFolders(options, "templates"));
      const replaced = compiled?.templates.some(({ name }) => own.includes(name)) ?? false;
      return compiled && !replaced ? compiled : fromSources(target.id, target.places, options);
    },
    catalogue: () => catalogue(options),
    ownTemplates: ownFolders(options, "templates")[0]?.shown ?? "templates",
    templateFiles: async (name) => {
      const folders = [...ownFolders(options, "templates"), ...shippedPlaces(options).templates];
      return (await import("./catalogue.ts")).templateFiles(folders, name);
    },
  };
}

/** The user's own folder of that name, where she has one. */
const ownFolders = ({ own, cwd }: LibraryOptions, name: string): readonly Folder[] =>
  own === undefined ? [] : [{ path: join(own, name), shown: shownPath(join(own, name), cwd) }];

const namesInAll = async (folders: readonly Folder[]): Promise<readonly string[]> =>
  (await Promise.all(folders.map(namesIn))).flat();

async function catalogue(options: LibraryOptions): Promise<Catalogue> {
  const [{ joinCatalogues, readCatalogue }, parse] = await Promise.all([
    import("./catalogue.ts"),
    options.templateParser(),
  ]);
  const names = await namesInAll(shippedPlaces(options).templates);
  const shipped = (await readCompiledCatalogue(options, names)) ?? (await shippedCatalogue(options));
  const [folder] = ownFolders(options, "templates");
  if (!folder) return shipped;
  const own = await readCatalogue(folder, [], parse);
  return joinCatalogues({ ...own, templates: own.templates.map((one) => ({ ...one, own: one.folder })) }, shipped);
}

/** The package's templates and facts, from their sources. */
export async function shippedCatalogue(
  options: LibraryOptions,
): Promise<Catalogue & { readonly sources: readonly string[] }> {
  const [{ readCatalogue }, parse] = await Promise.all([import("./catalogue.ts"), options.templateParser()]);
  const places = shippedPlaces(options);
  const ids = playbookIds(await namesInAll(places.playbooks));
  const plans = await Promise.all(ids.map(async (id) => (await fromSources(id, places, options)).plan));
  const [folder] = places.templates;
  if (!folder) throw new Error("no folder of templates");
  return readCatalogue(folder, plans, parse);
}

async function fromSources(id: string, places: Places, { templateParser }: LibraryOptions): Promise<LoadedPlaybook> {
  const [{ loadPlan }, parse] = await Promise.all([import("./loadPlan.ts"), templateParser()]);
  return loadPlan(id, places, parse);
}

interface Target {
  readonly id: string;
  readonly places: Places;
  readonly shipped: boolean;
}

/** The folders of the package, as paths a user would recognise. */
export function shippedPlaces({ root, cwd }: Pick<LibraryOptions, "root" | "cwd">): Places {
  const folder = (name: string): Folder => ({ path: join(root, name), shown: shownPath(join(root, name), cwd) });
  return { playbooks: [folder("playbooks")], templates: [folder("templates")] };
}

/** Relative where that is shorter to read. */
function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === "" ? "." : short.startsWith("..") || isAbsolute(short) ? path : short;
}

async function find(nameOrPath: string, options: LibraryOptions): Promise<Target> {
  const shipped = shippedPlaces(options);
  const places = {
    playbooks: [...ownFolders(options, "playbooks"), ...shipped.playbooks],
    templates: [...ownFolders(options, "templates"), ...shipped.templates],
  };
  const own = playbookIds(await namesInAll(ownFolders(options, "playbooks")));
  const ids = [...new Set([...own, ...playbookIds(await namesInAll(shipped.playbooks))])];
  if (ids.includes(nameOrPath)) return { id: nameOrPath, places, shipped: !own.includes(nameOrPath) };
  const looksLikePath = /[\\/]|\.ya?ml$/i.test(nameOrPath);
  const path = resolve(options.cwd, nameOrPath);
  const kind = nameOrPath === "" || nameOrPath.includes("\0") ? "nothing" : await kindOf(path);
  if (kind === "nothing" || (kind === "folder" && !looksLikePath))
    throw await notFound(nameOrPath, looksLikePath, ids, path);
  if (kind === "folder") throw unusable(nameOrPath, "not-a-file", "This is a folder, not a playbook file");
  const id = /^([a-z][a-z0-9-]*)\.yaml$/.exec(basename(path))?.[1];
  if (id === undefined)
    throw unusable(nameOrPath, "bad-file-name", "A playbook's file is named like its id, such as outage.yaml");
  return { id, places: besidePlaces(nameOrPath, path, places), shipped: false };
}

/** The user's folder comes first, then what comes with the program. */
function besidePlaces(typed: string, path: string, shipped: Places): Places {
  const folder = dirname(path);
  const shown = dirname(typed);
  const own = (name: string): Folder => ({ path: join(folder, name), shown: join(shown, name) });
  return {
    playbooks: [{ path: folder, shown: shown === "." && !typed.startsWith("./") ? "" : shown }, ...shipped.playbooks],
    templates: [own("templates"), own("../templates"), ...shipped.templates],
  };
}

async function kindOf(path: string): Promise<"file" | "folder" | "nothing"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return "nothing";
  }
}

async function notFound(
  nameOrPath: string,
  looksLikePath: boolean,
  ids: readonly string[],
  path: string,
): Promise<UserError> {
  const name = nameOrPath.length > 80 ? `${nameOrPath.slice(0, 77)}…` : nameOrPath;
  if (!looksLikePath) {
    const near = suggest(nameOrPath, ids);
    const hint = near === undefined ? `available: ${ids.join(", ")}` : `did you mean ${near}?`;
    return new UserError("playbook-not-found", `There is no playbook "${name}"`, { hint });
  }
  const near = suggest(basename(path), await namesIn({ path: dirname(path), shown: "" }));
  const hint =
    near === undefined
      ? `crisis list shows the playbooks that come with it`
      : `did you mean ${join(dirname(nameOrPath), near)}?`;
  return new UserError("playbook-not-found", `There is no file ${name}`, { hint });
}

function unusable(file: string, ruleId: string, message: string): UserError {
  const finding = { ruleId, severity: "error", message, file, range: startOfFile } as const;
  return new UserError("playbook-invalid", `The playbook ${file} cannot be used: ${message}`, {
    diagnostics: [finding],
  });
}

async function summaries(options: LibraryOptions): Promise<readonly PlaybookSummary[]> {
  const places = shippedPlaces(options);
  const ids = playbookIds(await namesInAll(places.playbooks));
  const compiled = await readCompiledIndex(options, ids);
  const shipped =
    compiled ?? (await Promise.all(ids.map(async (id) => summary(await fromSources(id, places, options)))));
  const own = playbookIds(await namesInAll(ownFolders(options, "playbooks")));
  const theirs = await Promise.all(own.map(async (id) => summary(await ownPlaybook(id, options))));
  return [...shipped.filter(({ id }) => !own.includes(id)), ...theirs];
}

async function ownPlaybook(id: string, options: LibraryOptions): Promise<LoadedPlaybook> {
  const { places } = await find(id, options);
  return fromSources(id, places, options);
}

/** What the list shows of a playbook. */
export const summary = ({ plan }: LoadedPlaybook): PlaybookSummary => ({
  id: plan.id,
  texts: Object.fromEntries(
    locales.map((locale) => [locale, { title: plan.texts[locale].title, when: plan.texts[locale].when }]),
  ) as PlaybookSummary["texts"],
  steps: plan.steps.length,
});
