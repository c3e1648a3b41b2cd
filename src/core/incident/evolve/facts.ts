import { factKeyText } from "../../facts/types.ts";
import type { Evolver } from "./evolver.ts";
import type { FactState, IncidentState } from "../state.ts";
import { remember } from "./trail.ts";

const earlierKept = 20;

const withFact = (state: IncidentState, key: string, fact: FactState): IncidentState => ({
  ...state,
  facts: { ...state.facts, [key]: fact },
});

const earlierOf = (fact: FactState | undefined): FactState["earlier"] =>
  fact ? [...fact.earlier, versionOf(fact)].slice(-earlierKept) : [];

const versionOf = (fact: FactState): FactState["earlier"][number] =>
  fact.value === undefined ? { version: fact.version } : { version: fact.version, value: fact.value };

/** Events about facts: a newer version replaces the current one and remembers it. */
export const evolveFacts = {
  "fact-recorded": (state, { seq, at, by, data }) => {
    const key = factKeyText({ name: data.fact, ...(data.locale && { locale: data.locale }) });
    const fact: FactState = {
      declined: false,
      sensitive: data.value === undefined,
      version: seq,
      confirmed: seq,
      at,
      by,
      earlier: earlierOf(state.facts[key]),
      ...(data.value !== undefined && { value: data.value }),
      ...(data.basis !== undefined && { basis: data.basis }),
    };
    return remember(withFact(state, key, fact), { type: "fact", key });
  },
  "fact-confirmed": (state, { seq, data }) => {
    const key = factKeyText({ name: data.fact, ...(data.locale && { locale: data.locale }) });
    const fact = state.facts[key];
    return fact ? withFact(state, key, { ...fact, confirmed: seq }) : state;
  },
  "fact-declined": (state, { seq, at, by, data }) => {
    const key = factKeyText({ name: data.fact, ...(data.locale && { locale: data.locale }) });
    const earlier = earlierOf(state.facts[key]);
    const fact: FactState = { declined: true, sensitive: false, version: seq, confirmed: seq, at, by, earlier };
    return remember(withFact(state, key, fact), { type: "fact", key });
  },
} as const satisfies { readonly [T in "fact-recorded" | "fact-confirmed" | "fact-declined"]: Evolver<T> };
