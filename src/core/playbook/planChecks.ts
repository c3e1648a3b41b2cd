import type { Diagnostic } from "../diagnostic.ts";
import { checkFact } from "./planFactChecks.ts";
import type { LoadedFile } from "./planFiles.ts";
import { type CheckedPlan, checkCondition, reportIn, wants, wantsStep, wantsTemplate } from "./planReport.ts";
import { checkStep } from "./planStepChecks.ts";
import type { YamlPath } from "./yamlPlaces.ts";

/** Everything that holds between the parts of a plan: names that exist, types that fit, conditions that can be told. */
export function checkPlan(checked: CheckedPlan): readonly Diagnostic[] {
  return [
    ...checked.files.flatMap((file) => checkFile(file, checked)),
    ...checked.steps.flatMap((placed) => checkStep(placed, checked)),
  ];
}

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
    ...playbook.steps.flatMap((step, index) =>
      step.if === undefined ? [] : checkCondition(step.if, ["steps", index, "if"], file, checked),
    ),
  ];
}

/** Ids given twice, in one file or (duties and clocks have no path) in two. */
function duplicates(
  file: LoadedFile,
  list: "steps" | "duties" | "clocks",
  { files }: CheckedPlan,
): readonly Diagnostic[] {
  const first = new Map<string, string>();
  const others = list === "steps" ? [] : files.slice(0, files.indexOf(file));
  for (const other of others) for (const { id } of other.playbook[list] ?? []) first.set(id, `in ${other.yaml.file}`);
  return (file.playbook[list] ?? []).flatMap(({ id }, index) => {
    const path = [list, index, "id"];
    const before = first.get(id);
    if (before === undefined) first.set(id, `on line ${file.yaml.locate(path).start.line}`);
    return before === undefined
      ? []
      : [reportIn(file)(path, "duplicate-id", `The id "${id}" is given twice, first ${before}`)];
  });
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
