import type { FactKey } from "../facts/types.ts";
import type { Duty } from "../playbook/types.ts";
import { type Advance, perform, type StepContext } from "./kind.ts";

/** What must be known before a notice is written, and whether it must be newer than something. */
export interface Composition {
  /** Step path or `duty:<id>`. */
  readonly place: string;
  readonly template: string;
  /** Sequence number after which it must have been accepted; 0 for a first one. */
  readonly since: number;
  /** Facts to be looked at again after `since`. */
  readonly refresh: readonly string[];
}

const minute = 60_000;
/** A promise nearer than this is not worth giving; in milliseconds. */
export const shortestPromise = 2 * minute;
const promiseGrid = 5 * minute;

/**
 * The next thing needed until the notice is accepted: facts looked at again, missing facts, the time of the
 * next word, the text itself. Undefined when an accepted one stands.
 */
export function composeNext(composition: Composition, context: StepContext): Advance | undefined {
  const { place, template, since } = composition;
  if ((context.state.notices[place]?.acceptedSeq ?? -1) > since) return undefined;
  const stale = toRefresh(composition, context);
  if (stale.length > 0) return perform({ type: "ask-facts", keys: stale, refresh: true });
  const missing = missingFor(template, context);
  if (missing.length > 0) return perform({ type: "ask-facts", keys: missing, refresh: false });
  const promise = promiseNeeded(composition, context);
  if (promise) return perform(promise);
  const revision = (context.state.notices[place]?.revision ?? 0) + 1;
  return perform({ type: "compose-notice", place, template, revision });
}

function toRefresh({ refresh, since }: Composition, context: StepContext): readonly FactKey[] {
  if (refresh.length === 0) return [];
  const unanswered = context.missing(refresh, { optionalToo: true });
  const older = Object.entries(context.state.facts)
    .filter(([key, fact]) => refresh.includes(nameOf(key)) && fact.confirmed <= since)
    .map(([key]) => parseKey(key));
  return [...unanswered, ...older].sort((a, b) => refresh.indexOf(a.name) - refresh.indexOf(b.name));
}

const nameOf = (key: string): string => key.split(".")[0] ?? key;

function parseKey(key: string): FactKey {
  const [name = key, locale] = key.split(".");
  return locale === undefined ? { name } : { name, locale: locale as NonNullable<FactKey["locale"]> };
}

/** Facts a template needs and nobody has given; the promised time is asked in its own way. */
function missingFor(template: string, context: StepContext): readonly FactKey[] {
  const needs = context.template(template)?.needs ?? [];
  return context.missing(needs.filter((fact) => !context.dutyPromising(fact)));
}

/** The promise a new text must make, if it holds one and the current one will not do. */
function promiseNeeded(composition: Composition, context: StepContext): PromiseEffect | undefined {
  const needs = context.template(composition.template)?.needs ?? [];
  for (const fact of needs) {
    const duty = context.dutyPromising(fact);
    if (duty && !promiseStands(fact, composition, context)) return promise(duty, fact, context);
  }
  return undefined;
}

type PromiseEffect = Extract<Extract<Advance, { type: "perform" }>["effect"], { type: "ask-promise" }>;

function promiseStands(fact: string, composition: Composition, { state, now }: StepContext): boolean {
  const known = state.facts[fact];
  if (typeof known?.value !== "string" || Date.parse(known.value) < now + shortestPromise) return false;
  return !composition.place.startsWith("duty:") || known.version > composition.since;
}

function promise(duty: Duty, fact: string, context: StepContext): PromiseEffect {
  const every = intervalAt(duty, context) * 1000;
  const suggestion = Math.floor((context.now + every) / promiseGrid) * promiseGrid;
  const soonest = Math.ceil((context.now + shortestPromise) / minute) * minute;
  return { type: "ask-promise", duty: duty.id, fact, suggestion: Math.max(suggestion, soonest) };
}

/** The duty's rhythm now, in seconds: slower only after the time the playbook says. */
function intervalAt(duty: Duty, { plan, state, now }: StepContext): number {
  if (!duty.slower) return duty.every;
  const zero = plan.zero === undefined ? undefined : state.facts[plan.zero]?.value;
  const start = typeof zero === "string" ? Date.parse(zero) : state.openedAt;
  return now - start >= duty.slower.after * 1000 ? duty.slower.every : duty.every;
}
