import type { FactValue } from "../facts/types.ts";
import type { Plan } from "../playbook/types.ts";
import type { FactState, IncidentState, NoticeState } from "./state.ts";

/** A published notice that carries an old value. */
export interface StaleNotice {
  readonly place: string;
  readonly notice: string;
  readonly template: string;
  readonly changes: readonly FactChange[];
  /** The operator saw these very changes and let it stand. */
  readonly kept: boolean;
}

export interface FactChange {
  /** Fact key text: `eta`, `known.de`. */
  readonly key: string;
  readonly from: FactValue | undefined;
  readonly to: FactValue | undefined;
}

/**
 * Every published notice that says something old, with what changed. The promised time of the next word is
 * left out: it moves with every update by design. A notice already asked to be written anew is left out too.
 */
export function staleNotices(plan: Plan, state: IncidentState): readonly StaleNotice[] {
  const promised = new Set(plan.duties.map(({ promises }) => promises));
  return Object.entries(state.notices).flatMap(([place, notice]) => {
    if (!notice.published || state.reissues[place] !== undefined) return [];
    const changes = changesIn(notice, promised, state);
    if (changes.length === 0) return [];
    return [
      {
        place,
        notice: notice.published.notice,
        template: notice.template,
        changes,
        kept: isKept(notice, changes, state),
      },
    ];
  });
}

function changesIn(notice: NoticeState, promised: ReadonlySet<string>, state: IncidentState): readonly FactChange[] {
  return Object.entries(notice.published?.facts ?? {}).flatMap(([key, version]) => {
    const fact = state.facts[key];
    if (!fact || fact.version === version || promised.has(key)) return [];
    const from = valueAt(fact, version);
    return JSON.stringify(from) === JSON.stringify(fact.value) ? [] : [{ key, from, to: fact.value }];
  });
}

/** What a fact held when a text with this version of it was published. */
export function publishedValue(state: IncidentState, key: string, version: number): FactValue | undefined {
  const fact = state.facts[key];
  if (!fact) return undefined;
  return fact.version === version ? fact.value : valueAt(fact, version);
}

const valueAt = (fact: FactState, version: number): FactValue | undefined =>
  fact.earlier.find((earlier) => earlier.version === version)?.value;

const isKept = (notice: NoticeState, changes: readonly FactChange[], state: IncidentState): boolean =>
  notice.keptSeq !== undefined && changes.every(({ key }) => (state.facts[key]?.version ?? 0) < (notice.keptSeq ?? 0));
