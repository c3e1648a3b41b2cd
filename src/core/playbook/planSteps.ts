import type { Column, ColumnType, FactDeclaration } from "../facts/types.ts";
import { parseDuration } from "./duration.ts";
import type { LoadedFile } from "./planFiles.ts";
import type { FactFile } from "./schema/fact.ts";
import type { ClockFile, DutyFile } from "./schema/playbook.ts";
import type { OptionFile, StepFile } from "./schema/step.ts";
import type { ChooseOption, Clock, Duty, Step, StepBase } from "./types.ts";

/** A step of the plan and where it was written. */
export interface PlacedStep {
  readonly step: Step;
  readonly file: LoadedFile;
  readonly index: number;
  /** Prefix of the playbook it stands in: `` or `triage/`. */
  readonly prefix: string;
}

/** All playbooks' steps in one list, `use` replaced by what it names; and the path prefix of each playbook. */
export function joinSteps(
  files: ReadonlyMap<string, LoadedFile>,
  rootId: string,
): { readonly steps: readonly PlacedStep[]; readonly prefixes: ReadonlyMap<string, string> } {
  const prefixes = new Map<string, string>();
  const join = (id: string, prefix: string, conditions: readonly string[]): readonly PlacedStep[] => {
    const file = files.get(id);
    if (!file || prefixes.has(id)) return [];
    prefixes.set(id, prefix);
    return file.playbook.steps.flatMap((step, index) => {
      const all = step.if === undefined ? conditions : [...conditions, step.if];
      if (step.kind === "use") return join(step.use, `${prefix}${step.use}/`, all);
      return [{ step: planStep(step, prefix, all), file, index, prefix }];
    });
  };
  return { steps: join(rootId, "", []), prefixes };
}

const defaultTimeout = 5 * 60;

/** Durations have been checked by the schema, so the fallback is never seen. */
const seconds = (text: string): number => parseDuration(text) ?? 0;

function planStep(step: Exclude<StepFile, { kind: "use" }>, prefix: string, conditions: readonly string[]): Step {
  const base = stepBase(step, prefix, conditions);
  const path = (reference: string): string => prefix + reference;
  switch (step.kind) {
    case "do":
      return {
        ...base,
        kind: "do",
        checklist: step.checklist?.length ?? 0,
        sets: typed(step.sets),
        ...(step.meets === undefined ? {} : { meets: step.meets }),
      };
    case "ask":
      return { ...base, kind: "ask", facts: step.ask };
    case "choose":
      return {
        ...base,
        kind: "choose",
        options: Object.entries(step.options).map(([id, option]) => chooseOption(id, option)),
      };
    case "notice":
      return { ...base, kind: "notice", template: step.notice, publish: step.publish ?? "by-hand" };
    case "approve":
      return { ...base, kind: "approve", notice: path(step.approve) };
    case "send":
      return {
        ...base,
        kind: "send",
        notice: path(step.send),
        audience: step.audience,
        ...(step.approval === undefined ? {} : { approval: path(step.approval) }),
      };
    case "run":
      return {
        ...base,
        kind: "run",
        argv: step.run,
        timeout: step.timeout === undefined ? defaultTimeout : seconds(step.timeout),
      };
  }
}

const stepBase = (
  step: Exclude<StepFile, { kind: "use" }>,
  prefix: string,
  conditions: readonly string[],
): StepBase => ({
  id: step.id,
  path: prefix + step.id,
  conditions,
  owed: step.owed ?? true,
  ...(step.role === undefined ? {} : { role: step.role }),
  ...(step.due === undefined ? {} : { due: seconds(step.due) }),
  source: step.source ?? [],
});

/** Values as an operator would type them. */
const typed = (sets: Readonly<Record<string, string | number | boolean>> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(sets ?? {}).map(([fact, value]) => [fact, typedValue(value)]));

/** YAML's true and false are "yes" and "no" to an operator. */
const typedValue = (value: string | number | boolean): string =>
  value === true ? "yes" : value === false ? "no" : String(value);

const chooseOption = (id: string, option: OptionFile): ChooseOption =>
  typeof option === "string"
    ? { id, reason: false, sets: {} }
    : { id, reason: option.reason ?? false, sets: typed(option.sets) };

/** `answer?: line` is a column that may be empty. */
const planColumn = ([name, type]: readonly [string, ColumnType]): Column => ({
  id: name.replace(/\?$/, ""),
  type,
  optional: name.endsWith("?"),
});

/** A fact's declaration without its texts. */
export function factDeclaration(fact: FactFile): FactDeclaration {
  return {
    type: fact.type,
    required: fact.required ?? false,
    ...(fact.values === undefined ? {} : { values: Object.keys(fact.values) }),
    ...(fact.columns === undefined ? {} : { columns: Object.entries(fact.columns).map(planColumn) }),
    ...(fact.pattern === undefined ? {} : { pattern: fact.pattern }),
    ...(fact.default === undefined ? {} : { default: typedValue(fact.default) }),
    allowUnknown: fact.allow === "unknown",
    basis: fact.basis ?? "none",
    ...(fact.tense === undefined ? {} : { tense: fact.tense }),
    localized: fact.localized ?? false,
    public: fact.public ?? false,
    sensitive: fact.sensitive ?? false,
    ...(fact.max === undefined ? {} : { max: fact.max }),
  };
}

export const planDuty = (duty: DutyFile, prefix: string): Duty => ({
  id: duty.id,
  every: seconds(duty.every),
  ...(duty.slower === undefined
    ? {}
    : { slower: { after: seconds(duty.slower.after), every: seconds(duty.slower.every) } }),
  from: prefix + duty.from,
  until: duty.until,
  notice: duty.notice,
  promises: duty.promises,
  asks: duty.asks ?? [],
});

export const planClock = (clock: ClockFile): Clock => ({
  id: clock.id,
  length: seconds(clock.length),
  from: clock.from,
  conditions: clock.if === undefined ? [] : [clock.if],
  source: clock.source ?? [],
});
