import { type FactKey, type FactValue, factKeyText } from "../facts/types.ts";
import type { Step } from "../playbook/types.ts";
import { kindOf } from "../steps/registry.ts";
import { hasEnded, type Machine, stepContext } from "./engine.ts";
import type { IncidentState } from "./state.ts";
import { factValue } from "./view.ts";

/** What an answers file already holds. */
export interface GivenAnswers {
  /** The value given for a fact (plain name), parsed; undefined when there is none or it does not parse. */
  fact(name: string): FactValue | undefined;
  hasFact(key: FactKey): boolean;
  hasChoice(path: string): boolean;
  hasStep(path: string): boolean;
}

/** An answer still owed, as it is written in an answers file. */
export interface MissingAnswerEntry {
  readonly section: "facts" | "choices" | "steps";
  /** Fact key or step path. */
  readonly key: string;
}

/**
 * Every answer that an unattended run still lacks from here to the end, as far as the facts known or given
 * tell which steps apply; a step whose condition cannot be told yet is counted in with the facts it lacks.
 */
export function missingAnswers(
  machine: Machine,
  state: IncidentState,
  given: GivenAnswers,
  now: number,
): readonly MissingAnswerEntry[] {
  const context = stepContext(machine, state, now);
  const entries = machine.plan.steps
    .filter((step) => !hasEnded(step, context))
    .flatMap((step) => missingOfStep(machine, state, given, now, step));
  return unique(entries);
}

function missingOfStep(
  machine: Machine,
  state: IncidentState,
  given: GivenAnswers,
  now: number,
  step: Step,
): MissingAnswerEntry[] {
  const known = (name: string): FactValue | undefined => factValue(machine.plan, state, name) ?? given.fact(name);
  const lacking: string[] = [];
  for (const condition of step.conditions) {
    const result = machine.condition(condition)(known, now);
    if (result.type === "missing") lacking.push(...result.facts);
    else if (!result.value) return [];
  }
  const context = stepContext(machine, state, now);
  const reads = [...lacking, ...kindOf(step).reads(step, context)];
  const keys = context.missing(reads).filter((key) => !given.hasFact(key) && isOwedFact(machine, key, step));
  return [
    ...keys.map((key): MissingAnswerEntry => ({ section: "facts", key: factKeyText(key) })),
    ...ownAnswer(given, step),
  ];
}

/** Optional facts of an ask step may stay empty; a default answers for itself. */
function isOwedFact(machine: Machine, { name }: FactKey, step: Step): boolean {
  const declaration = machine.plan.facts[name];
  if (!declaration || declaration.default !== undefined) return false;
  return declaration.required || step.kind === "notice";
}

function ownAnswer(given: GivenAnswers, step: Step): MissingAnswerEntry[] {
  if (step.kind === "ask" || given.hasStep(step.path)) return [];
  if (step.kind !== "choose") return [{ section: "steps", key: step.path }];
  return given.hasChoice(step.path) ? [] : [{ section: "choices", key: step.path }];
}

const unique = (entries: readonly MissingAnswerEntry[]): readonly MissingAnswerEntry[] => [
  ...new Map(entries.map((entry) => [`${entry.section}.${entry.key}`, entry])).values(),
];
