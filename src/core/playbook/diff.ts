import { locales } from "../i18n/locale.ts";
import type { Plan, PlanTexts } from "./types.ts";

/** One difference between two versions of a plan. */
export interface PlanChange {
  readonly what: "step" | "fact" | "duty" | "clock" | "role";
  readonly change: "added" | "removed" | "changed" | "moved";
  /** Step path, fact name, or id. */
  readonly id: string;
}

type Entries = ReadonlyMap<string, string>;

/**
 * What a newer plan has, lacks or has otherwise, words in any language included (fault R9). Steps in the new
 * plan's order, then facts, duties, clocks and roles. Empty when an incident would notice no difference.
 */
export function diffPlans(before: Plan, after: Plan): readonly PlanChange[] {
  return [
    ...compare("step", steps(before), steps(after)),
    ...moved(before, after),
    ...compare("fact", facts(before), facts(after)),
    ...compare("duty", listed(before, "duties"), listed(after, "duties")),
    ...compare("clock", listed(before, "clocks"), listed(after, "clocks")),
    ...compare("role", roles(before), roles(after)),
  ];
}

const steps = (plan: Plan): Entries =>
  new Map(
    plan.steps.map((step) => [
      step.path,
      print(
        step,
        inAll(plan, (texts) => texts.steps[step.path]),
      ),
    ]),
  );

const facts = (plan: Plan): Entries =>
  new Map(
    Object.entries(plan.facts).map(([name, fact]) => [
      name,
      print(
        fact,
        inAll(plan, (texts) => texts.facts[name]),
      ),
    ]),
  );

const listed = (plan: Plan, list: "duties" | "clocks"): Entries =>
  new Map(
    plan[list].map((entry) => [
      entry.id,
      print(
        entry,
        inAll(plan, (texts) => texts[list][entry.id]),
      ),
    ]),
  );

const roles = (plan: Plan): Entries =>
  new Map(
    plan.roles.map((role) => [
      role,
      print(
        role,
        inAll(plan, (texts) => texts.roles[role]),
      ),
    ]),
  );

const inAll = <T>(plan: Plan, pick: (texts: PlanTexts) => T): readonly T[] =>
  locales.map((locale) => pick(plan.texts[locale]));

/** A text that is equal where two values are, whatever the order of their keys. */
const print = (...values: readonly unknown[]): string => JSON.stringify(values, sortKeys);

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compare(what: PlanChange["what"], before: Entries, after: Entries): readonly PlanChange[] {
  const now = [...after].flatMap(([id, text]): PlanChange[] => {
    const old = before.get(id);
    if (old === text) return [];
    return [{ what, change: old === undefined ? "added" : "changed", id }];
  });
  const gone = [...before.keys()]
    .filter((id) => !after.has(id))
    .map((id): PlanChange => ({ what, change: "removed", id }));
  return [...now, ...gone];
}

/** Steps that both have, in another order: the fewest that explain it are not sought, the first of each block is. */
function moved(before: Plan, after: Plan): readonly PlanChange[] {
  const kept = new Set(before.steps.map(({ path }) => path));
  const order = after.steps.map(({ path }) => path).filter((path) => kept.has(path));
  const still = new Set(order);
  const earlier = before.steps.map(({ path }) => path).filter((path) => still.has(path));
  const follows = new Map(earlier.map((path, index) => [path, earlier[index - 1]]));
  return order
    .filter((path, index) => order[index - 1] !== follows.get(path))
    .map((id): PlanChange => ({ what: "step", change: "moved", id }));
}
