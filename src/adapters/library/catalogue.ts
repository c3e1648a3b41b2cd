import { join } from "node:path";
import type { Catalogue, CatalogueTemplate } from "../../app/libraryPort.ts";
import { type Diagnostic, sortDiagnostics } from "../../core/diagnostic.ts";
import { UserError } from "../../core/errors.ts";
import { locales } from "../../core/i18n/locale.ts";
import { type Facts, type ReadFacts, readFacts } from "../../core/playbook/factsFile.ts";
import type { Plan } from "../../core/playbook/types.ts";
import { type Folder, namesIn, readIn } from "./gather.ts";
import { missingLanguages, type ParseTemplate, readTemplates, type TemplateFile } from "./templates.ts";

/** What stands in one template's folder beside its texts. */
interface FolderFacts {
  readonly name: string;
  readonly shown: string;
  readonly read: ReadFacts;
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the templates of a folder, and joins the facts that they and the playbooks declare. */
export async function readCatalogue(
  folder: Folder,
  plans: readonly Plan[],
  parse: ParseTemplate,
): Promise<Catalogue & { readonly sources: readonly string[] }> {
  const [files, facts] = await Promise.all([readTemplates([folder], parse), factsIn(folder)]);
  const names = [...new Set(files.map(({ template }) => template))].sort();
  return {
    templates: names.map((name) =>
      entry(
        name,
        join(folder.shown, name),
        files.filter(({ template }) => template === name),
        facts.filter((one) => one.name === name),
      ),
    ),
    ...joinFacts([...facts.map(({ read }) => read), ...plans.map(factsOfPlan)]),
    sources: [
      ...files.map(({ shown }) => shown),
      ...facts.flatMap(({ shown, texts }) => [...texts.keys()].map((name) => join(shown, name))),
    ],
  };
}

/** The first catalogue's templates and facts go before the second's. */
export function joinCatalogues(first: Catalogue, second: Catalogue): Catalogue {
  const names = first.templates.map(({ name }) => name);
  const templates = [...first.templates, ...second.templates.filter(({ name }) => !names.includes(name))];
  return {
    ...joinFacts([first, second]),
    templates: templates.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Facts declared twice are the same (a test holds it for those that are shipped); the first one counts. */
function joinFacts(all: readonly Facts[]): Facts {
  const joined = <T>(pick: (facts: Facts) => Readonly<Record<string, T>>): Record<string, T> =>
    Object.assign({}, ...all.map(pick).reverse()) as Record<string, T>;
  return {
    facts: joined(({ facts }) => facts),
    texts: Object.fromEntries(
      locales.map((locale) => [locale, joined(({ texts }) => texts[locale])]),
    ) as Facts["texts"],
  };
}

const factsOfPlan = ({ facts, texts }: Plan): Facts => ({
  facts,
  texts: Object.fromEntries(locales.map((locale) => [locale, texts[locale].facts])) as Facts["texts"],
});

const isFactsFile = (name: string): boolean => /^facts(?:\.[a-z]{2})?\.yaml$/.test(name);

async function factsIn(folder: Folder): Promise<readonly FolderFacts[]> {
  const names = (await namesIn(folder)).filter((name) => /^[a-z][a-z0-9-]*$/.test(name));
  return (await Promise.all(names.map((name) => factsOf(folder, name)))).flat();
}

async function factsOf(folder: Folder, name: string): Promise<readonly FolderFacts[]> {
  const here = { path: join(folder.path, name), shown: join(folder.shown, name) };
  const found = await Promise.all((await namesIn(here)).filter(isFactsFile).map((file) => readIn(here, file)));
  if (found.length === 0) return [];
  const texts = new Map(found.flatMap((file) => ("text" in file.read ? [[file.name, file.read.text] as const] : [])));
  const read = readFacts(texts, (file) => join(here.shown, file));
  const problems = found.flatMap((file) => ("problem" in file.read ? [file.read.problem] : []));
  return [{ name, shown: here.shown, texts, read: { ...read, diagnostics: [...problems, ...read.diagnostics] } }];
}

function entry(
  name: string,
  folder: string,
  files: readonly TemplateFile[],
  facts: readonly FolderFacts[],
): CatalogueTemplate {
  const problem = problemOf(name, files, facts);
  return {
    name,
    folder,
    languages: Object.fromEntries(files.flatMap(({ locale, parsed }) => (parsed ? [[locale, parsed]] : []))),
    ...(problem && { problem }),
  };
}

function problemOf(name: string, files: readonly TemplateFile[], facts: readonly FolderFacts[]): UserError | undefined {
  const all: readonly Diagnostic[] = [
    ...files.flatMap(({ diagnostics }) => diagnostics),
    ...missingLanguages(files),
    ...facts.flatMap(({ read }) => read.diagnostics),
  ];
  const diagnostics = sortDiagnostics(all.filter(({ severity }) => severity === "error"));
  if (diagnostics.length === 0) return undefined;
  const texts = [
    ...files.flatMap(({ shown, text }) => (text === undefined ? [] : [[shown, text] as const])),
    ...facts.flatMap(({ shown, texts: own }) => [...own].map(([file, text]) => [join(shown, file), text] as const)),
  ];
  const count = diagnostics.length === 1 ? "1 error" : `${diagnostics.length} errors`;
  return new UserError("template-invalid", `The template ${name} cannot be used: ${count}`, {
    diagnostics,
    sources: new Map(texts),
  });
}

/** The files of a template's folder by name, from the first folder that has it. */
export async function templateFiles(
  folders: readonly Folder[],
  name: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return undefined;
  for (const folder of folders) {
    const here = { path: join(folder.path, name), shown: join(folder.shown, name) };
    const names = (await namesIn(here)).filter((file) => /^[a-z]{2}\.hbs$/.test(file) || isFactsFile(file));
    if (names.length === 0) continue;
    const found = await Promise.all(names.map((file) => readIn(here, file)));
    return Object.fromEntries(found.flatMap((file) => ("text" in file.read ? [[file.name, file.read.text]] : [])));
  }
  return undefined;
}
