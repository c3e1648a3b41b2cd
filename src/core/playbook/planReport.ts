import type { Diagnostic } from "../diagnostic.ts";
import type { FactDeclaration, FactType } from "../facts/types.ts";
import { didYouMean } from "../text/suggest.ts";
import { compileCondition } from "./condition.ts";
import type { LoadedFile } from "./planFiles.ts";
import type { PlacedStep } from "./planSteps.ts";
import { firstLine } from "./schema/issues.ts";
import type { Plan, Step } from "./types.ts";
import type { YamlPath } from "./yamlPlaces.ts";

/*
 * What the checks of a plan share: what they look at, how they report, and the names that must exist.
 */

/** What a plan is checked against. */
export interface CheckedPlan {
  readonly plan: Omit<Plan, "hash" | "texts">;
  readonly steps: readonly PlacedStep[];
  readonly files: readonly LoadedFile[];
  readonly prefixes: ReadonlyMap<string, string>;
  /** What each known template needs of facts; undefined when templates are not looked at. */
  readonly templates: ReadonlyMap<string, TemplateFacts> | undefined;
}

/** The facts a template cannot do without. */
export interface TemplateFacts {
  readonly needs: readonly string[];
}

/** Makes a finding of what stands at a path of one file. */
export type Report = (
  path: YamlPath,
  ruleId: string,
  message: string,
  hint?: string,
  what?: "key" | "value",
) => Diagnostic;

export const reportIn =
  ({ yaml }: LoadedFile): Report =>
  (path, ruleId, message, hint, what = "value") => ({
    ruleId,
    severity: "error",
    message,
    file: yaml.file,
    range: firstLine(yaml.locate(path, what)),
    ...(hint === undefined ? {} : { hint }),
  });

/** The fact exists and has one of these types. */
export function wants(
  name: string,
  types: readonly FactType[],
  path: YamlPath,
  { plan }: CheckedPlan,
  report: Report,
): readonly Diagnostic[] {
  const fact: FactDeclaration | undefined = Object.hasOwn(plan.facts, name) ? plan.facts[name] : undefined;
  if (!fact)
    return [report(path, "unknown-fact", `There is no fact "${name}"`, didYouMean(name, Object.keys(plan.facts)))];
  if (types.length === 0 || types.includes(fact.type)) return [];
  return [report(path, "fact-type", `The fact "${name}" is a ${fact.type}, a ${types.join(" or ")} is needed here`)];
}

/** The template exists and finds the facts it needs; optional ones may belong to another playbook. */
export function wantsTemplate(
  name: string,
  path: YamlPath,
  { templates, plan }: CheckedPlan,
  report: Report,
): readonly Diagnostic[] {
  if (!templates) return [];
  const template = templates.get(name);
  if (!template)
    return [report(path, "unknown-template", `There is no template "${name}"`, didYouMean(name, templates.keys()))];
  const unknown = template.needs.filter((fact) => !Object.hasOwn(plan.facts, fact));
  return unknown.map((fact) =>
    report(
      path,
      "template-needs-fact",
      `The template "${name}" reads the fact "${fact}", which this playbook does not have`,
    ),
  );
}

/** The step exists (from the point of view of the playbook at `prefix`) and is of the kind. */
export function wantsStep(
  path: string,
  kind: Step["kind"],
  prefix: string,
  at: YamlPath,
  { plan }: CheckedPlan,
  report: Report,
): readonly Diagnostic[] {
  const name = path.slice(prefix.length);
  const found = plan.steps.find((step) => step.path === path);
  if (!found) {
    const paths = plan.steps
      .filter((step) => step.kind === kind && step.path.startsWith(prefix))
      .map((step) => step.path.slice(prefix.length));
    return [report(at, "unknown-step", `There is no step "${name}"`, didYouMean(name, paths))];
  }
  return found.kind === kind
    ? []
    : [report(at, "step-kind", `The step "${name}" is a ${found.kind} step, a ${kind} step is needed here`)];
}

/** The condition can be read and told. */
export function checkCondition(
  text: string,
  path: YamlPath,
  file: LoadedFile,
  { plan }: CheckedPlan,
): readonly Diagnostic[] {
  const compiled = compileCondition(text, plan.facts);
  if (compiled.ok) return [];
  const { ruleId, message, start, end, hint } = compiled.problem;
  const range = file.yaml.locateIn(path, start, end);
  return [{ ruleId, severity: "error", message, file: file.yaml.file, range, ...(hint === undefined ? {} : { hint }) }];
}
