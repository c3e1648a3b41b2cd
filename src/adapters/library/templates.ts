import { dirname, join } from "node:path";
import { type Diagnostic, startOfFile } from "../../core/diagnostic.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import type { Template } from "../../core/notice/types.ts";
import type { TemplateFacts } from "../../core/playbook/planReport.ts";
import type { Plan } from "../../core/playbook/types.ts";
import { type Folder, type FoundFile, namesIn, readIn } from "./gather.ts";

/** Reads one template text; given by the core's template reader. */
export type ParseTemplate = (
  text: string,
  about: { readonly name: string; readonly locale: Locale; readonly file: string },
) => { readonly template?: Template; readonly diagnostics: readonly Diagnostic[] };

/** A template's file in one language, read as far as it could be. */
export interface TemplateFile {
  readonly template: string;
  readonly locale: Locale;
  /** Relative path: `templates/web-notice/de.hbs`. */
  readonly path: string;
  readonly shown: string;
  readonly text?: string;
  readonly parsed?: Template;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every template in these folders; of two with one name the first folder's counts. */
export async function readTemplates(
  folders: readonly Folder[],
  parse: ParseTemplate,
): Promise<readonly TemplateFile[]> {
  const homes = new Map<string, Folder>();
  for (const folder of folders) {
    for (const name of await namesIn(folder)) if (isTemplateName(name) && !homes.has(name)) homes.set(name, folder);
  }
  const files = await Promise.all([...homes].map(([name, folder]) => readLanguages(name, folder, parse)));
  return files.flat();
}

const isTemplateName = (name: string): boolean => /^[a-z][a-z0-9-]*$/.test(name);

async function readLanguages(name: string, home: Folder, parse: ParseTemplate): Promise<readonly TemplateFile[]> {
  const folder = { path: join(home.path, name), shown: join(home.shown, name) };
  const present = await namesIn(folder);
  const wanted = locales.filter((locale) => present.includes(`${locale}.hbs`));
  return Promise.all(
    wanted.map(async (locale) => templateFile(name, locale, await readIn(folder, `${locale}.hbs`), parse)),
  );
}

function templateFile(
  template: string,
  locale: Locale,
  { shown, read }: FoundFile,
  parse: ParseTemplate,
): TemplateFile {
  const about = { template, locale, shown, path: templatePath(template, locale) };
  if ("problem" in read) return { ...about, diagnostics: [read.problem] };
  const { template: parsed, diagnostics } = parse(read.text, { name: template, locale, file: shown });
  return { ...about, text: read.text, ...(parsed === undefined ? {} : { parsed }), diagnostics };
}

/** Relative path of a template's file, with forward slashes on every system. */
const templatePath = (name: string, locale: Locale): string => `templates/${name}/${locale}.hbs`;

/** What each template needs of facts, in any of its languages. */
export function templateFacts(files: readonly TemplateFile[]): ReadonlyMap<string, TemplateFacts> {
  const facts = new Map<string, TemplateFacts>();
  for (const { template, parsed } of files) {
    const needs = new Set([...(facts.get(template)?.needs ?? []), ...(parsed?.needs ?? [])]);
    facts.set(template, { needs: [...needs] });
  }
  return facts;
}

/** A warning for each language a used template lacks: readers of that language could not be told. */
export function missingLanguages(files: readonly TemplateFile[]): readonly Diagnostic[] {
  const names = [...new Set(files.map(({ template }) => template))];
  return names.flatMap((name) => {
    const own = files.filter(({ template }) => template === name);
    const lacking = locales.filter((locale) => !own.some((file) => file.locale === locale));
    return lacking.map((locale) => missingLanguage(name, locale, dirname(own[0]?.shown ?? "")));
  });
}

const missingLanguage = (name: string, locale: Locale, folder: string): Diagnostic => ({
  ruleId: "missing-template-language",
  severity: "warning",
  message: `The template "${name}" does not exist in "${locale}": readers of that language cannot be told`,
  file: join(folder, `${locale}.hbs`),
  range: startOfFile,
});

/** The templates a plan's steps and duties name. */
export function usedTemplates(plan: Plan): ReadonlySet<string> {
  const steps = plan.steps.flatMap((step) => (step.kind === "notice" ? [step.template] : []));
  return new Set([...steps, ...plan.duties.map(({ notice }) => notice)]);
}
