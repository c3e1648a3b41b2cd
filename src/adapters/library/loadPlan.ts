import type { LoadedPlaybook } from "../../app/libraryPort.ts";
import { type Diagnostic, sortDiagnostics } from "../../core/diagnostic.ts";
import { UserError } from "../../core/errors.ts";
import { buildPlan } from "../../core/playbook/plan.ts";
import { usedPlaybooks } from "../../core/playbook/planFiles.ts";
import { type Folder, type Gathered, gather, namesIn, playbookIds } from "./gather.ts";
import { sha256 } from "./sha256.ts";
import {
  missingLanguages,
  type ParseTemplate,
  readTemplates,
  type TemplateFile,
  templateFacts,
  usedTemplates,
} from "./templates.ts";

/** Where a playbook and its templates are looked for, the nearest folder first. */
export interface Places {
  readonly playbooks: readonly Folder[];
  readonly templates: readonly Folder[];
}

/** A playbook read from its sources, with the findings that do not keep it from being used. */
interface ReadPlaybook extends LoadedPlaybook {
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads, joins and checks a playbook and the templates it names. Everything heavy (YAML, schemas) is behind
 * this module, so import it only when it is needed.
 * @throws UserError `playbook-invalid` with all findings.
 */
export async function loadPlan(rootId: string, places: Places, parse: ParseTemplate): Promise<ReadPlaybook> {
  const [gathered, templates, known] = await Promise.all([
    gather(rootId, places.playbooks, usedPlaybooks),
    readTemplates(places.templates, parse),
    Promise.all(places.playbooks.map(namesIn)),
  ]);
  const refuse = (found: readonly Diagnostic[]): UserError => invalid(rootId, found, shownTexts(gathered, templates));
  if (gathered.problems.length > 0) throw refuse(gathered.problems);
  const { plan, diagnostics } = buildPlan(gathered.texts, rootId, {
    hash: sha256,
    fileName: (name) => gathered.shown.get(name) ?? shownBeside(name, gathered),
    playbooks: playbookIds(known.flat()).filter((id) => id !== rootId),
    templates: templateFacts(templates),
  });
  if (!plan) throw refuse(diagnostics);
  const used = usedTemplates(plan);
  const files = templates.filter(({ template }) => used.has(template));
  const findings = sortDiagnostics([
    ...diagnostics,
    ...files.flatMap((file) => file.diagnostics),
    ...missingLanguages(files),
  ]);
  if (findings.some(({ severity }) => severity === "error")) throw refuse(findings);
  return {
    plan,
    templates: files.flatMap(({ parsed }) => parsed ?? []),
    sources: sourcesOf(gathered, files),
    findings,
  };
}

/** A sidecar that is missing would stand beside its playbook. */
function shownBeside(name: string, { shown }: Gathered): string {
  const main = `${name.split(".")[0]}.yaml`;
  const beside = shown.get(main);
  return beside === undefined ? name : beside.slice(0, beside.length - main.length) + name;
}

function sourcesOf({ texts }: Gathered, templates: readonly TemplateFile[]): Record<string, string> {
  const playbooks = [...texts].map(([name, text]) => [`playbooks/${name}`, text] as const);
  const others = templates.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const]));
  return Object.fromEntries([...playbooks, ...others]);
}

/** Texts by the name they have in findings, for the lines printed with them. */
function shownTexts({ texts, shown }: Gathered, templates: readonly TemplateFile[]): ReadonlyMap<string, string> {
  const playbooks = [...texts].map(([name, text]) => [shown.get(name) ?? name, text] as const);
  const others = templates.flatMap((file) => (file.text === undefined ? [] : [[file.shown, file.text] as const]));
  return new Map([...playbooks, ...others]);
}

/** Only what keeps the playbook from being used; warnings would bury it. */
function invalid(id: string, found: readonly Diagnostic[], sources: ReadonlyMap<string, string>): UserError {
  const diagnostics = sortDiagnostics(found.filter(({ severity }) => severity === "error"));
  const count = diagnostics.length === 1 ? "1 error" : `${diagnostics.length} errors`;
  return new UserError("playbook-invalid", `The playbook ${id} cannot be used: ${count}`, { diagnostics, sources });
}
