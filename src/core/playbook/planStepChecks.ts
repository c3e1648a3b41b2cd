import type { Diagnostic } from "../diagnostic.ts";
import { didYouMean } from "../text/suggest.ts";
import { checkValue } from "./planFactChecks.ts";
import {
  type CheckedPlan,
  checkCondition,
  type Report,
  reportIn,
  wants,
  wantsStep,
  wantsTemplate,
} from "./planReport.ts";
import type { PlacedStep } from "./planSteps.ts";
import type { StepFile } from "./schema/step.ts";
import type { Step } from "./types.ts";
import type { YamlPath } from "./yamlPlaces.ts";

/** What a step refers to exists and is of the right kind. */
export function checkStep({ step, file, index, prefix }: PlacedStep, checked: CheckedPlan): readonly Diagnostic[] {
  const report = reportIn(file);
  const at = (...keys: (string | number)[]): YamlPath => ["steps", index, ...keys];
  const found: Diagnostic[] = [];
  if (typeof step.owed === "string") found.push(...checkCondition(step.owed, at("owed"), file, checked));
  if (step.role !== undefined && !checked.plan.roles.includes(step.role)) {
    found.push(
      report(at("role"), "unknown-role", `There is no role "${step.role}"`, didYouMean(step.role, checked.plan.roles)),
    );
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
      return [
        ...checkSets(step.sets, at("sets"), checked, report),
        ...checkMeets(step.meets, at("meets"), checked, report),
      ];
    case "ask":
      return step.facts.flatMap((fact, i) => wants(fact, [], at("ask", i), checked, report));
    case "choose":
      return [
        ...(step.options.length < 2
          ? [report(at("options"), "too-few-options", "A decision needs at least two options", undefined, "key")]
          : []),
        ...step.options.flatMap(({ id, sets }) => checkSets(sets, at("options", id, "sets"), checked, report)),
      ];
    case "notice":
      return wantsTemplate(step.template, at("notice"), checked, report);
    case "approve":
      return wantsStep(step.notice, "notice", prefix, at("approve"), checked, report);
    case "send":
      return [
        ...wantsStep(step.notice, "notice", prefix, at("send"), checked, report),
        ...(step.approval === undefined
          ? []
          : wantsStep(step.approval, "approve", prefix, at("approval"), checked, report)),
        ...checkApproval(step, at("approval"), checked, report),
      ];
    case "run":
      return written?.kind === "run" && written.run[0]?.trim() === ""
        ? [report(at("run", 0), "no-program", "The program's name is empty")]
        : [];
  }
}

/** An approval of another text is none. */
function checkApproval(
  step: Extract<Step, { kind: "send" }>,
  path: YamlPath,
  { plan }: CheckedPlan,
  report: Report,
): readonly Diagnostic[] {
  const approval = plan.steps.find((other) => other.path === step.approval);
  if (approval?.kind !== "approve" || approval.notice === step.notice) return [];
  return [
    report(path, "approval-of-another", `The step "${approval.id}" approves another notice than the one sent here`),
  ];
}

function checkSets(
  sets: Readonly<Record<string, string>>,
  path: YamlPath,
  checked: CheckedPlan,
  report: Report,
): readonly Diagnostic[] {
  return Object.entries(sets).flatMap(([name, text]) => {
    const at = [...path, name];
    const fact = Object.hasOwn(checked.plan.facts, name) ? checked.plan.facts[name] : undefined;
    if (fact) return checkValue(fact, text, at, report);
    return [
      report(
        at,
        "unknown-fact",
        `There is no fact "${name}"`,
        didYouMean(name, Object.keys(checked.plan.facts)),
        "key",
      ),
    ];
  });
}

function checkMeets(
  clock: string | undefined,
  path: YamlPath,
  { plan }: CheckedPlan,
  report: Report,
): readonly Diagnostic[] {
  const ids = plan.clocks.map(({ id }) => id);
  return clock === undefined || ids.includes(clock)
    ? []
    : [report(path, "unknown-clock", `There is no clock "${clock}"`, didYouMean(clock, ids))];
}
