import type { Diagnostic, Range } from "../diagnostic.ts";
import { startOfFile } from "../diagnostic.ts";
import { type Locale, locales } from "../i18n/locale.ts";
import { didYouMean } from "../text/suggest.ts";
import type { SidecarFile } from "./schema/sidecar.ts";
import { type PlaybookFile, readPlaybookFile, readSidecarFile } from "./schema.ts";
import { parseYaml, type YamlFile } from "./yaml.ts";
import type { YamlPath } from "./yamlPlaces.ts";

/** One playbook of a plan with its sidecars. */
export interface LoadedFile {
  readonly id: string;
  readonly yaml: YamlFile;
  readonly playbook: PlaybookFile;
  /** Read sidecars; one that is missing or cannot be read is absent. */
  readonly sidecars: Readonly<Partial<Record<Locale, { readonly yaml: YamlFile; readonly sidecar: SidecarFile }>>>;
}

/** Where playbooks come from while a plan is built. */
export interface PlanSources {
  /** Texts by file name: `outage.yaml`, `outage.de.yaml`. */
  readonly texts: ReadonlyMap<string, string>;
  /** The path a user would type for a file name. */
  readonly fileName: (name: string) => string;
  /** Ids of all playbooks on offer, for "did you mean". */
  readonly playbooks: readonly string[];
}

/** The other languages: each has a sidecar. */
export const sidecarLocales: ReadonlyArray<Exclude<Locale, "en">> = locales.filter((locale) => locale !== "en");

/** Every playbook that a plan joins, by id, the root first; with all findings about form, `use` and sidecars. */
export function loadFiles(
  sources: PlanSources,
  rootId: string,
): { readonly files: ReadonlyMap<string, LoadedFile>; readonly diagnostics: readonly Diagnostic[] } {
  const files = new Map<string, LoadedFile>();
  const diagnostics: Diagnostic[] = [];
  const visit = (id: string, trail: readonly string[]): void => {
    const loaded = loadFile(sources, id);
    diagnostics.push(...loaded.diagnostics);
    if (!loaded.file) return;
    files.set(id, loaded.file);
    for (const { use, range } of usesOf(loaded.file)) {
      const problem = useProblem(sources, use, [...trail, id], files);
      if (problem) diagnostics.push({ ...problem, severity: "error", file: loaded.file.yaml.file, range });
      else visit(use, [...trail, id]);
    }
  };
  visit(rootId, []);
  return { files, diagnostics };
}

function usesOf({ playbook, yaml }: LoadedFile): ReadonlyArray<{ readonly use: string; readonly range: Range }> {
  return playbook.steps.flatMap((step, index) =>
    step.kind === "use" ? [{ use: step.use, range: yaml.locate(["steps", index, "use"]) }] : [],
  );
}

/** The ids a playbook text uses; of a text that cannot be read, none. For finding out which files a plan needs. */
export function usedPlaybooks(text: string): readonly string[] {
  const { value } = parseYaml(text, "");
  const steps = (value as { steps?: unknown } | null | undefined)?.steps;
  return (Array.isArray(steps) ? steps : []).flatMap((step: { use?: unknown } | null) =>
    typeof step?.use === "string" ? [step.use] : [],
  );
}

function useProblem(
  sources: PlanSources,
  use: string,
  trail: readonly string[],
  files: ReadonlyMap<string, LoadedFile>,
): Pick<Diagnostic, "ruleId" | "message" | "hint"> | undefined {
  if (trail.includes(use)) {
    const cycle = [...trail.slice(trail.indexOf(use)), use].join(" → ");
    return { ruleId: "use-cycle", message: `The playbooks use each other in a circle: ${cycle}` };
  }
  if (files.has(use)) return { ruleId: "used-twice", message: `The playbook "${use}" is already part of this plan` };
  if (sources.texts.has(`${use}.yaml`)) return undefined;
  const hint = didYouMean(use, sources.playbooks);
  return {
    ruleId: "unknown-playbook",
    message: `There is no playbook "${use}"`,
    ...(hint === undefined ? {} : { hint }),
  };
}

function loadFile(
  sources: PlanSources,
  id: string,
): { readonly file?: LoadedFile; readonly diagnostics: readonly Diagnostic[] } {
  const name = `${id}.yaml`;
  const yaml = parseYaml(sources.texts.get(name) ?? "", sources.fileName(name));
  const form = yaml.value === undefined ? { diagnostics: [] } : readPlaybookFile(yaml);
  const sidecars = sidecarLocales.map((locale) => loadSidecar(sources, id, locale));
  const diagnostics = [
    ...yaml.diagnostics,
    ...withoutEchoes(form.diagnostics, yaml),
    ...sidecars.flatMap((sidecar) => sidecar.diagnostics),
  ];
  const playbook = "value" in form ? form.value : undefined;
  if (!playbook) return { diagnostics };
  if (playbook.id !== id) diagnostics.push(wrongId(yaml, ["id"], playbook.id, id));
  const read = Object.fromEntries(sidecars.flatMap(({ locale, entry }) => (entry ? [[locale, entry]] : [])));
  return { file: { id, yaml, playbook, sidecars: read }, diagnostics };
}

/** A place that is already known to be wrong is not judged twice. */
function withoutEchoes(diagnostics: readonly Diagnostic[], yaml: YamlFile): readonly Diagnostic[] {
  const known = new Set(yaml.diagnostics.map(({ range }) => `${range.start.line}:${range.start.column}`));
  return diagnostics.filter(({ range }) => !known.has(`${range.start.line}:${range.start.column}`));
}

const wrongId = (yaml: YamlFile, path: YamlPath, found: string, wanted: string): Diagnostic => ({
  ruleId: "id-not-file-name",
  severity: "error",
  message: `The id "${found}" is not the name of the file`,
  file: yaml.file,
  range: yaml.locate(path),
  hint: `write ${wanted}, or rename the file`,
});

interface LoadedSidecar {
  readonly locale: Locale;
  readonly entry?: { readonly yaml: YamlFile; readonly sidecar: SidecarFile };
  readonly diagnostics: readonly Diagnostic[];
}

function loadSidecar(sources: PlanSources, id: string, locale: Locale): LoadedSidecar {
  const name = `${id}.${locale}.yaml`;
  const text = sources.texts.get(name);
  if (text === undefined) return { locale, diagnostics: [missingSidecar(sources.fileName(name), locale)] };
  const yaml = parseYaml(text, sources.fileName(name));
  const form = yaml.value === undefined ? { diagnostics: [] } : readSidecarFile(yaml);
  const diagnostics = [...yaml.diagnostics, ...withoutEchoes(form.diagnostics, yaml)];
  const sidecar = "value" in form ? form.value : undefined;
  if (!sidecar) return { locale, diagnostics };
  if (sidecar.playbook !== id) diagnostics.push(wrongId(yaml, ["playbook"], sidecar.playbook, id));
  if (sidecar.locale !== locale)
    diagnostics.push({
      ...wrongId(yaml, ["locale"], sidecar.locale, locale),
      message: `The locale "${sidecar.locale}" is not that of the file's name`,
    });
  return { locale, entry: { yaml, sidecar }, diagnostics };
}

const missingSidecar = (file: string, locale: Locale): Diagnostic => ({
  ruleId: "missing-sidecar",
  severity: "warning",
  message: `There are no texts in "${locale}": they are shown in English`,
  file,
  range: startOfFile,
});
