import type { FactKey } from "../facts/types.ts";
import type { IncidentState } from "../incident/state.ts";
import type { Duty, Plan, Step } from "../playbook/types.ts";
import type { Effect } from "./effect.ts";

/** What a step may look at when it decides what comes next. */
export interface StepContext {
  readonly plan: Plan;
  readonly state: IncidentState;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Which of these facts still have no answer (a localized fact: in which languages). */
  missing(facts: readonly string[], options?: { readonly optionalToo?: boolean }): readonly FactKey[];
  /** What a template asks of facts; undefined when the plan has no such template. */
  template(name: string): TemplateNeeds | undefined;
  /** The duty that promises this fact. */
  dutyPromising(fact: string): Duty | undefined;
}

export interface TemplateNeeds {
  readonly needs: readonly string[];
  readonly optional: readonly string[];
}

/** What comes next in a step: something to perform, or its end. */
export type Advance = { readonly type: "perform"; readonly effect: Effect } | { readonly type: "end" };

export const perform = (effect: Effect): Advance => ({ type: "perform", effect });
export const end: Advance = { type: "end" };

/**
 * One kind of step. Its YAML shape stands beside it in the loader's schema under the same name; everything
 * that happens to it at run time is here.
 */
export interface StepKind<S extends Step> {
  readonly kind: S["kind"];
  /** Pure: what this step needs next, given what has been observed. */
  advance(step: S, context: StepContext): Advance;
  /** A step that had ended counts as open again when this is false (a text changed after its approval). */
  holds?(step: S, context: StepContext): boolean;
  /** Facts it will ask for or read when it comes up; for listing what an unattended run lacks. */
  reads(step: S, context: StepContext): readonly string[];
}
