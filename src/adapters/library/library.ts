import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Library, LoadedPlaybook, PlaybookSummary } from "../../app/ports.ts";
import { startOfFile } from "../../core/diagnostic.ts";
import { UserError } from "../../core/errors.ts";
import { locales } from "../../core/i18n/locale.ts";
import { suggest } from "../../core/text/suggest.ts";
import { readCompiled, readCompiledIndex } from "./compiled.ts";
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
  /** Brings the template reader when sources must be read. */
  readonly templateParser: () => Promise<ParseTemplate>;
}

/** The playbooks that come with the program, and any playbook file by its path. */
export function createLibrary(options: LibraryOptions): Library {
  return {
    playbooks: () => summaries(options),
    load: async (nameOrPath) => {
      const target = await find(nameOrPath, options);
      return (
        (target.shipped && (await readCompiled(options, target.id))) || fromSources(target.id, target.places, options)
      );
    },
  };
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
  const places = shippedPlaces(options);
  const ids = playbookIds((await Promise.all(places.playbooks.map(namesIn))).flat());
  if (ids.includes(nameOrPath)) return { id: nameOrPath, places, shipped: true };
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
  const ids = playbookIds((await Promise.all(places.playbooks.map(namesIn))).flat());
  const compiled = await readCompiledIndex(options, ids);
  return compiled ?? Promise.all(ids.map(async (id) => summary(await fromSources(id, places, options))));
}

/** What the list shows of a playbook. */
export const summary = ({ plan }: LoadedPlaybook): PlaybookSummary => ({
  id: plan.id,
  texts: Object.fromEntries(
    locales.map((locale) => [locale, { title: plan.texts[locale].title, when: plan.texts[locale].when }]),
  ) as PlaybookSummary["texts"],
  steps: plan.steps.length,
});
