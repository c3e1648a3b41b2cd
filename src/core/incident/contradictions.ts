import type { FactValue } from "../facts/types.ts";
import type { Machine } from "./engine.ts";
import { standsForReaders } from "./engine.ts";
import { publishedValue } from "./stale.ts";
import type { IncidentState } from "./state.ts";

/** Two or more texts that readers can see now say different things about one fact (row C16, SP5). */
export interface Contradiction {
  /** Fact key text: `eta`, `known.de`. */
  readonly key: string;
  /** What each text says, the one published first first. */
  readonly says: readonly Saying[];
}

export interface Saying {
  /** `web-notice#1`. */
  readonly notice: string;
  readonly value: FactValue | undefined;
}

/**
 * Facts about which the published texts disagree: time, scope, state. Of a promised time only one that has passed
 * counts beside a later one: the promise moves with every word that is given.
 */
export function contradictions(machine: Machine, state: IncidentState, now: number): readonly Contradiction[] {
  const promised = new Set(machine.plan.duties.map(({ promises }) => promises));
  const said = new Map<string, Saying[]>();
  for (const { notice, facts } of published(machine, state, now)) {
    for (const [key, version] of Object.entries(facts)) {
      const value = publishedValue(state, key, version);
      said.set(key, [...(said.get(key) ?? []), { notice, value }]);
    }
  }
  return [...said].flatMap(([key, says]) => {
    const differ = new Set(says.map(({ value }) => JSON.stringify(value))).size > 1;
    return differ && (!promised.has(key) || hasPassed(says, now)) ? [{ key, says }] : [];
  });
}

function published(machine: Machine, state: IncidentState, now: number) {
  return Object.entries(state.notices)
    .filter(([place, { template }]) => standsForReaders(machine, state, now, { place, template }))
    .flatMap(([, notice]) => notice.published ?? [])
    .sort((a, b) => a.at - b.at);
}

const hasPassed = (says: readonly Saying[], now: number): boolean =>
  says.some(({ value }) => typeof value === "string" && Date.parse(value) < now);
