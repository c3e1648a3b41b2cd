import type { FactKey, FactValue } from "../facts/types.ts";
import type { Condition, Plan, Step } from "../playbook/types.ts";
import type { Effect } from "../steps/effect.ts";
import { type Advance, type StepContext, type TemplateNeeds } from "../steps/kind.ts";
import { kindOf } from "../steps/registry.ts";
import { reissueNext } from "./reissue.ts";
import { type StaleNotice, staleNotices } from "./stale.ts";
import type { IncidentState } from "./state.ts";
import { factValue, missingKeys } from "./view.ts";

/** What comes next in an incident. `place` is a step path or `duty:<id>`. */
export type Next =
  | { readonly type: "start"; readonly step: Step }
  | { readonly type: "perform"; readonly place: string; readonly step: Step | undefined; readonly effect: Effect }
  | { readonly type: "end"; readonly step: Step }
  | { readonly type: "pass"; readonly step: Step; readonly because: readonly ConditionRead[] }
  | { readonly type: "finished" };

/** A fact a condition looked at, and what it saw. */
export interface ConditionRead {
  readonly fact: string;
  readonly value: FactValue;
}

/** A compiled condition: its value, or the facts it lacks. */
export type Evaluate = (facts: (name: string) => FactValue | undefined, now: number) => ConditionResult;
export type ConditionResult =
  | { readonly type: "value"; readonly value: boolean; readonly reads: readonly ConditionRead[] }
  | { readonly type: "missing"; readonly facts: readonly string[] };

/** A plan made ready: conditions compiled, templates' needs at hand. */
export interface Machine {
  readonly plan: Plan;
  readonly condition: (text: Condition) => Evaluate;
  readonly template: (name: string) => TemplateNeeds | undefined;
}

/** Whether a step applies now. */
export type Applies =
  | { readonly type: "yes" }
  | { readonly type: "no"; readonly because: readonly ConditionRead[] }
  | { readonly type: "missing"; readonly facts: readonly string[] };

/**
 * The next thing to happen, from the top of the list every time: acts that may or may not have happened,
 * notices to be written anew, then the first step that applies and has not ended. Conditions are looked at
 * afresh, so a corrected fact brings steps up or lets them fall away. Pure.
 */
export function next(machine: Machine, state: IncidentState, now: number): Next {
  const context = stepContext(machine, state, now);
  const [act] = Object.values(state.openActs);
  if (act)
    return { type: "perform", place: act.step, step: stepOf(machine, act.step), effect: { type: "recall", act } };
  const reissue = reissueNext(context);
  if (reissue) return { type: "perform", step: stepOf(machine, reissue.place), ...reissue };
  const stale = wrongNotices(machine, state, now)
    .filter((notice) => !notice.kept)
    .map(({ place }) => place);
  if (stale.length > 0) {
    return {
      type: "perform",
      place: stale[0] as string,
      step: undefined,
      effect: { type: "offer-reissue", places: stale },
    };
  }
  for (const step of machine.plan.steps) {
    const result = nextOfStep(machine, context, step);
    if (result) return result;
  }
  return { type: "finished" };
}

/**
 * Stale notices that should be written anew. Of the posts a duty calls for, only the latest can be wrong: it
 * stands above the earlier ones; and none once the duty has ended, since its last word is the all clear.
 */
export function wrongNotices(machine: Machine, state: IncidentState, now: number): readonly StaleNotice[] {
  return staleNotices(machine.plan, state).filter((notice) => standsForReaders(machine, state, now, notice));
}

/** Whether readers still take a text for the latest word: posts of a duty only until the next one or its end. */
export function standsForReaders(
  machine: Machine,
  state: IncidentState,
  now: number,
  { place, template }: Pick<StaleNotice, "place" | "template">,
): boolean {
  const duty = machine.plan.duties.find(({ notice }) => notice === template);
  if (!duty) return true;
  const ended = machine.condition(duty.until)((name) => factValue(machine.plan, state, name), now);
  return !(ended.type === "value" && ended.value) && isLatest(state, place, template);
}

const isLatest = ({ notices }: IncidentState, place: string, template: string): boolean =>
  Object.values(notices).every(
    (other) => other.template !== template || (other.published?.at ?? 0) <= (notices[place]?.published?.at ?? 0),
  );

function nextOfStep(machine: Machine, context: StepContext, step: Step): Next | undefined {
  if (hasEnded(step, context)) return undefined;
  const applies = stepApplies(machine, context, step);
  const before = context.state.steps[step.path];
  if (applies.type === "no") {
    return before?.passed === undefined ? { type: "pass", step, because: applies.because } : undefined;
  }
  if (applies.type === "missing") {
    const keys: readonly FactKey[] = context.missing(applies.facts);
    return { type: "perform", place: step.path, step, effect: { type: "ask-facts", keys, refresh: false } };
  }
  if (before?.startedAt === undefined || before.passed !== undefined) return { type: "start", step };
  return fromAdvance(step, kindOf(step).advance(step, context));
}

const fromAdvance = (step: Step, advance: Advance): Next =>
  advance.type === "end" ? { type: "end", step } : { type: "perform", place: step.path, step, effect: advance.effect };

/** Ended and still valid: a skipped step stays skipped, others must still hold. */
export function hasEnded(step: Step, context: StepContext): boolean {
  const outcome = context.state.steps[step.path]?.outcome;
  if (outcome === undefined) return false;
  return outcome !== "done" || (kindOf(step).holds?.(step, context) ?? true);
}

/** Whether all conditions of a step hold, stopping at the first that does not. */
export function stepApplies(machine: Machine, { plan, state, now }: StepContext, step: Step): Applies {
  for (const text of step.conditions) {
    const result = machine.condition(text)((name) => factValue(plan, state, name), now);
    if (result.type === "missing") return result;
    if (!result.value) return { type: "no", because: result.reads };
  }
  return { type: "yes" };
}

/** Whether skipping a step needs a reason now; a condition that cannot be told yet counts as owed. */
export function isOwed(machine: Machine, state: IncidentState, now: number, step: Step): boolean {
  if (typeof step.owed === "boolean") return step.owed;
  const result = machine.condition(step.owed)((name) => factValue(machine.plan, state, name), now);
  return result.type === "missing" || result.value;
}

/** What step kinds look at. */
export function stepContext(machine: Machine, state: IncidentState, now: number): StepContext {
  const { plan } = machine;
  return {
    plan,
    state,
    now,
    missing: (facts, options) => missingKeys(plan, state, facts, options?.optionalToo ?? false),
    template: machine.template,
    dutyPromising: (fact) => plan.duties.find((duty) => duty.promises === fact),
  };
}

const stepOf = (machine: Machine, place: string): Step | undefined =>
  machine.plan.steps.find((step) => step.path === place);
