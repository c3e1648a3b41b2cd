import { type Diagnostic, sortDiagnostics } from "../diagnostic.ts";
import type { FactDeclaration } from "../facts/types.ts";
import { checkPlan } from "./planChecks.ts";
import { type LoadedFile, loadFiles } from "./planFiles.ts";
import type { CheckedPlan, TemplateFacts } from "./planReport.ts";
import { factDeclaration, joinSteps, planClock, planDuty } from "./planSteps.ts";
import { checkSidecars, planTexts } from "./planTexts.ts";
import type { Plan } from "./types.ts";

export interface PlanOptions {
  /** sha256 in hex; injected so that the core stays pure. */
  readonly hash: (text: string) => string;
  /** The path a user would type for a file name; the name itself by default. */
  readonly fileName?: (name: string) => string;
  /** Ids of all playbooks on offer, for "did you mean"; those among the sources by default. */
  readonly playbooks?: readonly string[];
  /** What each template asks of facts; without it references to templates are not checked. */
  readonly templates?: ReadonlyMap<string, TemplateFacts>;
}

/** The plan, unless there are errors; findings of all severities, sorted. */
export interface BuiltPlan {
  readonly plan?: Plan;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Joins a playbook with those it uses into one flat, checked plan. Pure; never throws on any text.
 * @param sources texts by file name (`outage.yaml`, `outage.de.yaml`); may hold more than is needed.
 */
export function buildPlan(sources: ReadonlyMap<string, string>, rootId: string, options: PlanOptions): BuiltPlan {
  const playbooks =
    options.playbooks ?? [...sources.keys()].flatMap((name) => /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1] ?? []);
  const loaded = loadFiles({ texts: sources, fileName: options.fileName ?? ((name) => name), playbooks }, rootId);
  if (hasErrors(loaded.diagnostics)) return { diagnostics: sortDiagnostics(loaded.diagnostics) };
  const checked = assemble(loaded.files, rootId, options);
  const diagnostics = sortDiagnostics([
    ...loaded.diagnostics,
    ...checkPlan(checked),
    ...checked.files.flatMap(checkSidecars),
  ]);
  if (hasErrors(diagnostics)) return { diagnostics };
  const plan: Plan = {
    ...checked.plan,
    texts: planTexts(checked.files, checked.prefixes),
    hash: options.hash(hashed(checked.files, sources)),
  };
  return { plan, diagnostics };
}

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");

/** What the plan's hash covers: the texts of its files, in a fixed order. */
function hashed(files: readonly LoadedFile[], sources: ReadonlyMap<string, string>): string {
  const ids = new Set(files.map(({ id }) => id));
  const names = [...sources.keys()].filter((name) => ids.has(name.split(".")[0] ?? "")).sort();
  return JSON.stringify(names.map((name) => [name, sources.get(name)]));
}

function assemble(files: ReadonlyMap<string, LoadedFile>, rootId: string, { templates }: PlanOptions): CheckedPlan {
  const { steps, prefixes } = joinSteps(files, rootId);
  const all = [...files.values()];
  const playbook = all[0]?.playbook;
  const zero = all.map((file) => file.playbook.zero).find((fact) => fact !== undefined);
  return {
    plan: {
      schema: "crisis/v1",
      id: rootId,
      ...(playbook?.review_by === undefined ? {} : { reviewBy: playbook.review_by }),
      ...(zero === undefined ? {} : { zero }),
      roles: [...new Set(all.flatMap((file) => Object.keys(file.playbook.roles ?? {})))],
      facts: mergedFacts(all),
      duties: all.flatMap((file) =>
        (file.playbook.duties ?? []).map((duty) => planDuty(duty, prefixes.get(file.id) ?? "")),
      ),
      clocks: all.flatMap((file) => (file.playbook.clocks ?? []).map(planClock)),
      steps: steps.map(({ step }) => step),
    },
    steps,
    files: all,
    prefixes,
    templates,
  };
}

/** The first declaration of a name counts; a different one elsewhere is a finding. */
function mergedFacts(files: readonly LoadedFile[]): Record<string, FactDeclaration> {
  const facts: Record<string, FactDeclaration> = {};
  for (const { playbook } of files) {
    for (const [name, fact] of Object.entries(playbook.facts ?? {}))
      if (!Object.hasOwn(facts, name)) facts[name] = factDeclaration(fact);
  }
  return facts;
}
