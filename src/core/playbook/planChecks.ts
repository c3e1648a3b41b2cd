import type { Diagnostic } from "../diagnostic.ts";
import { parseFact } from "../facts/parse.ts";
import type { FactDeclaration, FactType, ParseContext } from "../facts/types.ts";
import { didYouMean } from "../text/suggest.ts";
import { compileCondition } from "./condition.ts";
import { reservedNames } from "./conditionTree.ts";
import type { LoadedFile } from "./planFiles.ts";
import { factDeclaration, type PlacedStep } from "./planSteps.ts";
import { firstLine } from "./schema/issues.ts";
import type { FactFile } from "./schema/fact.ts";
import type { StepFile } from "./schema/step.ts";
import type { Plan, Step } from "./types.ts";
import type { YamlPath } from "./yamlPlaces.ts";

/** What a plan is checked against. */
export interface CheckedPlan {
  readonly plan: Omit<Plan, "hash" | "texts">;
  readonly steps: readonly PlacedStep[];
  readonly files: readonly LoadedFile[];
  readonly prefixes: ReadonlyMap<string, string>;
  /** What each known template asks of facts; undefined when templates are not looked at. */
  readonly templates: ReadonlyMap<string, TemplateFacts> | undefined;
}

/** The facts a template reads. */
export interface TemplateFacts {
  readonly needs: readonly string[];
  readonly optional: readonly string[];
}

/** Everything that holds between the parts of a plan: names that exist, types that fit, conditions that can be told. */
export function checkPlan(checked: CheckedPlan): readonly Diagnostic[] {
  return [
    ...checked.files.flatMap((file) => checkFile(file, checked)),
    ...checked.steps.flatMap((placed) => checkStep(placed, checked)),
  ];
}

type Report = (path: YamlPath, ruleId: string, message: string, hint?: string, what?: "key" | "value") => Diagnostic;

const reportIn = ({ yaml }: LoadedFile): Report => (path, ruleId, message, hint, what = "value") => ({
  ruleId,
  severity: "error",
  message,
  file: yaml.file,
  range: firstLine(yaml.locate(path, what)),
  ...(hint === undefined ? {} : { hint }),
});

function checkFile(file: LoadedFile, checked: CheckedPlan): readonly Diagnostic[] {
  const { playbook } = file;
  const report = reportIn(file);
  return [
    ...duplicates(file, "steps", checked),
    ...duplicates(file, "duties", checked),
    ...duplicates(file, "clocks", checked),
    ...Object.entries(playbook.facts ?? {}).flatMap(([name, fact]) => checkFact(name, fact, file, checked)),
    ...(playbook.zero === undefined ? [] : wants(playbook.zero, ["datetime"], ["zero"], checked, report)),
    ...(playbook.duties ?? []).flatMap((_, index) => checkDuty(file, index, checked)),
    ...(playbook.clocks ?? []).flatMap((_, index) => checkClock(file, index, checked)),
    ...playbook.steps.flatMap((step, index) => (step.if === undefined ? [] : checkCondition(step.if, ["steps", index, "if"], file, checked))),
  ];
}

/** Ids given twice, in one file or (duties and clocks have no path) in two. */
function duplicates(file: LoadedFile, list: "steps" | "duties" | "clocks", { files }: CheckedPlan): readonly Diagnostic[] {
  const first = new Map<string, string>();
  const others = list === "steps" ? [] : files.slice(0, files.indexOf(file));
  for (const other of others) for (const { id } of other.playbook[list] ?? []) first.set(id, `in ${other.yaml.file}`);
  return (file.playbook[list] ?? []).flatMap(({ id }, index) => {
    const path = [list, index, "id"];
    const before = first.get(id);
    if (before === undefined) first.set(id, `on line ${file.yaml.locate(path).start.line}`);
    return before === undefined ? [] : [reportIn(file)(path, "duplicate-id", `The id "${id}" is given twice, first ${before}`)];
  });
}

function checkFact(name: string, fact: FactFile, file: LoadedFile, { plan, files }: CheckedPlan): readonly Diagnostic[] {
  const report = reportIn(file);
  const at = (key?: string): YamlPath => (key === undefined ? ["facts", name] : ["facts", name, key]);
  const found: Diagnostic[] = [];
  if (JSON.stringify(plan.facts[name]) !== JSON.stringify(factDeclaration(fact))) {
    const other = files.find(({ playbook }) => Object.hasOwn(playbook.facts ?? {}, name));
    found.push(report(at(), "fact-declared-differently", `The fact "${name}" is declared differently in ${other?.yaml.file ?? "another playbook"}`, "write it once, or the same in both", "key"));
  }
  if (reservedNames.has(name)) found.push(report(at(), "reserved-name", `"${name}" means something else in conditions and cannot be a fact`, undefined, "key"));
  if (fact.type === "enum" && Object.keys(fact.values ?? {}).length < 2) {
    found.push(report(at(), "enum-without-values", `The fact "${name}" needs at least two values to choose from`, "values: { high: High, low: Low }", "key"));
  }
  if (fact.values !== undefined && fact.type !== "enum" && fact.type !== "list") {
    found.push(report(at("values"), "values-not-fitting", `A fact of type ${fact.type} has no values to choose from`, undefined, "key"));
  }
  if (fact.tense !== undefined && fact.type !== "datetime") {
    found.push(report(at("tense"), "tense-not-fitting", `Only a datetime lies in the past or future, not a fact of type ${fact.type}`, undefined, "key"));
  }
  if (fact.localized && !["line", "text", "list"].includes(fact.type)) {
    found.push(report(at("localized"), "localized-not-fitting", `Only words differ by language, not a fact of type ${fact.type}`, undefined, "key"));
  }
  if (fact.sensitive && fact.public) found.push(report(at("public"), "sensitive-and-public", `The fact "${name}" cannot be both sensitive and public`, undefined, "key"));
  if (fact.pattern !== undefined && !isPattern(fact.pattern)) found.push(report(at("pattern"), "bad-pattern", "This is not a regular expression"));
  const declaration = factDeclaration(fact);
  if (found.length === 0 && declaration.default !== undefined) found.push(...checkValue(declaration, declaration.default, at("default"), report));
  return found;
}

/** Any moment will do: whether a time lies in the past is left to the moment it is given. */
const anyMoment: ParseContext = { now: Date.UTC(2026, 0, 1, 12), zone: "UTC", locale: "en" };

/** What a playbook gives as a value must be what an operator could type. */
function checkValue({ tense: _, ...declaration }: FactDeclaration, text: string, path: YamlPath, report: Report): readonly Diagnostic[] {
  const parsed = parseFact(declaration, text, anyMoment);
  return parsed.ok ? [] : [report(path, "value-not-fitting", `"${text}" does not fit the fact: ${parsed.problem}`)];
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

/** The fact exists and has one of these types. */
function wants(name: string, types: readonly FactType[], path: YamlPath, { plan }: CheckedPlan, report: Report): readonly Diagnostic[] {
  const fact: FactDeclaration | undefined = Object.hasOwn(plan.facts, name) ? plan.facts[name] : undefined;
  if (!fact) return [report(path, "unknown-fact", `There is no fact "${name}"`, didYouMean(name, Object.keys(plan.facts)))];
  if (types.length === 0 || types.includes(fact.type)) return [];
  return [report(path, "fact-type", `The fact "${name}" is a ${fact.type}, a ${types.join(" or ")} is needed here`)];
}

function wantsTemplate(name: string, path: YamlPath, { templates, plan }: CheckedPlan, report: Report): readonly Diagnostic[] {
  if (!templates) return [];
  const template = templates.get(name);
  if (!template) return [report(path, "unknown-template", `There is no template "${name}"`, didYouMean(name, templates.keys()))];
  const unknown = [...template.needs, ...template.optional].filter((fact) => !Object.hasOwn(plan.facts, fact));
  return unknown.map((fact) => report(path, "template-needs-fact", `The template "${name}" reads the fact "${fact}", which this playbook does not have`));
}

/** The step exists (from the point of view of the playbook at `prefix`) and is of the kind. */
function wantsStep(path: string, kind: Step["kind"], prefix: string, at: YamlPath, { plan }: CheckedPlan, report: Report): readonly Diagnostic[] {
  const name = path.slice(prefix.length);
  const found = plan.steps.find((step) => step.path === path);
  if (!found) {
    const paths = plan.steps.filter((step) => step.kind === kind && step.path.startsWith(prefix)).map((step) => step.path.slice(prefix.length));
    return [report(at, "unknown-step", `There is no step "${name}"`, didYouMean(name, paths))];
  }
  return found.kind === kind ? [] : [report(at, "step-kind", `The step "${name}" is a ${found.kind} step, a ${kind} step is needed here`)];
}

function checkCondition(text: string, path: YamlPath, file: LoadedFile, { plan }: CheckedPlan): readonly Diagnostic[] {
  const compiled = compileCondition(text, plan.facts);
  if (compiled.ok) return [];
  const { ruleId, message, start, end, hint } = compiled.problem;
  const range = file.yaml.locateIn(path, start, end);
  return [{ ruleId, severity: "error", message, file: file.yaml.file, range, ...(hint === undefined ? {} : { hint }) }];
}

function checkDuty(file: LoadedFile, index: number, checked: CheckedPlan): readonly Diagnostic[] {
  const duty = file.playbook.duties?.[index];
  if (!duty) return [];
  const report = reportIn(file);
  const at = (key: string): YamlPath => ["duties", index, key];
  const prefix = checked.prefixes.get(file.id) ?? "";
  return [
    ...wantsStep(prefix + duty.from, "notice", prefix, at("from"), checked, report),
    ...checkCondition(duty.until, at("until"), file, checked),
    ...wantsTemplate(duty.notice, at("notice"), checked, report),
    ...wants(duty.promises, ["datetime"], at("promises"), checked, report),
    ...(duty.asks ?? []).flatMap((fact, i) => wants(fact, [], ["duties", index, "asks", i], checked, report)),
  ];
}

function checkClock(file: LoadedFile, index: number, checked: CheckedPlan): readonly Diagnostic[] {
  const clock = file.playbook.clocks?.[index];
  if (!clock) return [];
  return [
    ...wants(clock.from, ["datetime"], ["clocks", index, "from"], checked, reportIn(file)),
    ...(clock.if === undefined ? [] : checkCondition(clock.if, ["clocks", index, "if"], file, checked)),
  ];
}

function checkStep({ step, file, index, prefix }: PlacedStep, checked: CheckedPlan): readonly Diagnostic[] {
  const report = reportIn(file);
  const at = (...keys: (string | number)[]): YamlPath => ["steps", index, ...keys];
  const found: Diagnostic[] = [];
  if (typeof step.owed === "string") found.push(...checkCondition(step.owed, at("owed"), file, checked));
  if (step.role !== undefined && !checked.plan.roles.includes(step.role)) {
    found.push(report(at("role"), "unknown-role", `There is no role "${step.role}"`, didYouMean(step.role, checked.plan.roles)));
  }
  return [...found, ...checkKind(step, file.playbook.steps[index], prefix, at, checked, report)];
}

function checkKind(
  step: Step,
  written: StepFile | undefined,
  prefix: string,
  at: (...keys: (string | number)[]) => YamlPath,
  checked: CheckedPlan,
  report: Report,
): readonly Diagnostic[] {
  switch (step.kind) {
    case "do":
      return [...checkSets(step.sets, at("sets"), checked, report), ...checkMeets(step.meets, at("meets"), checked, report)];
    case "ask":
      return step.facts.flatMap((fact, i) => wants(fact, [], at("ask", i), checked, report));
    case "choose":
      return [
        ...(step.options.length < 2 ? [report(at("options"), "too-few-options", "A decision needs at least two options", undefined, "key")] : []),
        ...step.options.flatMap(({ id, sets }) => checkSets(sets, at("options", id, "sets"), checked, report)),
      ];
    case "notice":
      return wantsTemplate(step.template, at("notice"), checked, report);
    case "approve":
      return wantsStep(step.notice, "notice", prefix, at("approve"), checked, report);
    case "send":
      return [
        ...wantsStep(step.notice, "notice", prefix, at("send"), checked, report),
        ...(step.approval === undefined ? [] : wantsStep(step.approval, "approve", prefix, at("approval"), checked, report)),
        ...checkApproval(step, at("approval"), checked, report),
      ];
    case "run":
      return written?.kind === "run" && written.run[0]?.trim() === "" ? [report(at("run", 0), "no-program", "The program's name is empty")] : [];
  }
}

/** An approval of another text is none. */
function checkApproval(step: Extract<Step, { kind: "send" }>, path: YamlPath, { plan }: CheckedPlan, report: Report): readonly Diagnostic[] {
  const approval = plan.steps.find((other) => other.path === step.approval);
  if (approval?.kind !== "approve" || approval.notice === step.notice) return [];
  return [report(path, "approval-of-another", `The step "${approval.id}" approves another notice than the one sent here`)];
}

function checkSets(sets: Readonly<Record<string, string>>, path: YamlPath, checked: CheckedPlan, report: Report): readonly Diagnostic[] {
  return Object.entries(sets).flatMap(([name, text]) => {
    const at = [...path, name];
    const fact = Object.hasOwn(checked.plan.facts, name) ? checked.plan.facts[name] : undefined;
    if (fact) return checkValue(fact, text, at, report);
    return [report(at, "unknown-fact", `There is no fact "${name}"`, didYouMean(name, Object.keys(checked.plan.facts)), "key")];
  });
}

function checkMeets(clock: string | undefined, path: YamlPath, { plan }: CheckedPlan, report: Report): readonly Diagnostic[] {
  const ids = plan.clocks.map(({ id }) => id);
  return clock === undefined || ids.includes(clock) ? [] : [report(path, "unknown-clock", `There is no clock "${clock}"`, didYouMean(clock, ids))];
}
