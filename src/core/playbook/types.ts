import type { FactDeclaration, FactTexts } from "../facts/types.ts";
import type { Locale } from "../i18n/locale.ts";

/*
 * Terminology (CACAO where it has a word):
 *   playbook   the validated YAML: facts, roles, duties, clocks, steps
 *   step       one thing to do; its kind decides what it may observe
 *   plan       a playbook with its `use`d playbooks joined in: one flat list of steps; what an incident pins
 *   duty       a recurring promise ("an update every 30 minutes"); it prompts, it never sends by itself
 *   due        the deadline of one human step
 *   clock      a legal deadline; it cannot be put off
 *   path       where a step stands: `staff-first`, or `triage/classify` for a step that came through `use`
 */

export const stepKindNames = ["do", "ask", "choose", "notice", "approve", "send", "run", "use"] as const;
export type StepKindName = (typeof stepKindNames)[number];

/** A CEL expression as written; compiled and type-checked where it is used. */
export type Condition = string;

/** What every step has, whatever its kind. */
export interface StepBase {
  readonly id: string;
  /** Position in the flat list: `id`, or `playbook/id` through `use`. Unique in a plan. */
  readonly path: string;
  /** All must hold for the step to apply: its own `if` and those of the `use` steps around it. */
  readonly conditions: readonly Condition[];
  /** Skipping needs a reason: true, false, or a condition. Default true. */
  readonly owed: boolean | Condition;
  /** Warns the operator beforehand that the step is about to become owed. */
  readonly role?: string;
  /** Seconds after the incident's zero in which it should be done. */
  readonly due?: number;
  /** Rows of the contract or references it fulfils. */
  readonly source: readonly string[];
}

export interface DoStep extends StepBase {
  readonly kind: "do";
  /** How many lines the checklist has (texts are in `StepTexts.checklist`). */
  readonly checklist: number;
  /** Facts set when the step is done, in the form an operator would type. */
  readonly sets: Readonly<Record<string, string>>;
  /** The legal clock that stops when this is done. */
  readonly meets?: string;
}

export interface AskStep extends StepBase {
  readonly kind: "ask";
  readonly facts: readonly string[];
}

export interface ChooseStep extends StepBase {
  readonly kind: "choose";
  readonly options: readonly ChooseOption[];
}

export interface ChooseOption {
  readonly id: string;
  /** A reason must be given when this one is taken. */
  readonly reason: boolean;
  /** Facts set when this one is taken. */
  readonly sets: Readonly<Record<string, string>>;
}

export interface NoticeStep extends StepBase {
  readonly kind: "notice";
  readonly template: string;
  /** `by-hand`: the operator publishes it as part of this step; `later`: another step sends it. */
  readonly publish: "by-hand" | "later";
}

export interface ApproveStep extends StepBase {
  readonly kind: "approve";
  /** The notice step (path) whose text a second person signs off. */
  readonly notice: string;
}

export interface SendStep extends StepBase {
  readonly kind: "send";
  readonly notice: string;
  /** Whom it goes to, in the playbook's words; shown to the operator. */
  readonly audience: string;
  /** The approve step (path) that must hold. */
  readonly approval?: string;
}

export interface RunStep extends StepBase {
  readonly kind: "run";
  /** Program and arguments; never given to a shell. */
  readonly argv: readonly string[];
  /** Seconds after which the command is stopped. */
  readonly timeout: number;
}

/** A step as it stands in a plan; `use` has been joined in and is gone. */
export type Step = DoStep | AskStep | ChooseStep | NoticeStep | ApproveStep | SendStep | RunStep;

/** The operator's words for one step in one language. */
export interface StepTexts {
  readonly title: string;
  /** What to do, where the title does not say it all. */
  readonly text?: string;
  readonly why?: string;
  readonly checklist?: readonly string[];
  /** Labels of a choose step's options, by id. */
  readonly options?: Readonly<Record<string, string>>;
  /** Whom a send step goes to, in words. */
  readonly audience?: string;
}

/** A recurring promise. */
export interface Duty {
  readonly id: string;
  /** Seconds between two. */
  readonly every: number;
  /** After `after` seconds from the incident's zero the rhythm may drop to `every`. */
  readonly slower?: { readonly after: number; readonly every: number };
  /** The promise starts when this notice step (path) is published. */
  readonly from: string;
  /** It ends when this holds. */
  readonly until: Condition;
  /** The template that keeps it. */
  readonly notice: string;
  /** The datetime fact that holds the promised time: text and timer are this one value. */
  readonly promises: string;
  /** Facts looked at afresh for every one. */
  readonly asks: readonly string[];
}

/** A legal deadline. */
export interface Clock {
  readonly id: string;
  /** Seconds. */
  readonly length: number;
  /** The datetime fact it runs from. */
  readonly from: string;
  readonly conditions: readonly Condition[];
  readonly source: readonly string[];
}

/** Everything an incident needs of its playbooks; what is pinned. */
export interface Plan {
  readonly schema: "crisis/v1";
  readonly id: string;
  readonly reviewBy?: string;
  /** The datetime fact from which `due` counts once it is known; the incident's opening until then. */
  readonly zero?: string;
  readonly roles: readonly string[];
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly duties: readonly Duty[];
  readonly clocks: readonly Clock[];
  readonly steps: readonly Step[];
  readonly texts: Readonly<Record<Locale, PlanTexts>>;
  /** sha256 over the playbook files it came from, hex. */
  readonly hash: string;
}

/** All texts of a plan in one operator language. */
export interface PlanTexts {
  readonly title: string;
  readonly when: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, FactTexts>>;
  readonly duties: Readonly<Record<string, string>>;
  readonly clocks: Readonly<Record<string, string>>;
  /** By step path. */
  readonly steps: Readonly<Record<string, StepTexts>>;
}
