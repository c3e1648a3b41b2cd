import { type FactKey, type FactValue, factKeyText, isUnknown } from "../facts/types.ts";
import type { Step } from "../playbook/types.ts";
import { kindOf } from "../steps/registry.ts";
import { hasEnded, type Machine, stepApplies, stepContext } from "./engine.ts";
import type { FactState, IncidentState } from "./state.ts";
import { readerLanguagesFact, readerLocales } from "./view.ts";

/** What an answers file already holds. */
export interface GivenAnswers {
  /** The value given for a fact (plain name), parsed; undefined when there is none or it does not parse. */
  fact(name: string): FactValue | undefined;
  hasFact(key: FactKey): boolean;
  hasBasis(key: FactKey): boolean;
  /** The option taken in a decision. */
  choice(path: string): string | undefined;
  hasStep(path: string): boolean;
  /** A text as a fact's value, as a step's `sets` gives it. */
  parse(name: string, text: string): FactValue | undefined;
}

/** An answer still owed, as it is written in an answers file. */
export interface MissingAnswerEntry {
  readonly section: "facts" | "basis" | "choices" | "steps";
  /** Fact key or step path. */
  readonly key: string;
}

/**
 * Every answer that an unattended run still lacks from here to the end. The run is thought through with the answers
 * given, step by step; a step whose condition cannot be told yet is counted in with the facts it lacks, and where the
 * readers' languages are open, words are counted in the operator's.
 */
export function missingAnswers(
  machine: Machine,
  state: IncidentState,
  given: GivenAnswers,
  now: number,
): readonly MissingAnswerEntry[] {
  const settable = factsSetBySteps(machine.plan.steps);
  const entries: MissingAnswerEntry[] = [];
  let imagined = withGivenFacts(machine, state, given);
  for (const step of machine.plan.steps) {
    if (hasEnded(step, stepContext(machine, state, now))) continue;
    const thought: Thought = { machine, state, imagined, given, now, settable };
    entries.push(...missingOfStep(thought, step));
    imagined = afterStep(thought, step);
  }
  return unique(entries);
}

interface Thought {
  readonly machine: Machine;
  readonly state: IncidentState;
  /** The state as it would be with the answers given so far. */
  readonly imagined: IncidentState;
  readonly given: GivenAnswers;
  readonly now: number;
  /** Facts that steps set by themselves: nobody is asked for them. */
  readonly settable: ReadonlySet<string>;
}

function missingOfStep({ machine, state, imagined, given, now, settable }: Thought, step: Step): MissingAnswerEntry[] {
  const context = stepContext(machine, imagined, now);
  const applies = stepApplies(machine, context, step);
  if (applies.type === "no") return [];
  const lacking = applies.type === "missing" ? applies.facts.filter((name) => !settable.has(name)) : [];
  const reads = [...lacking, ...kindOf(step).reads(step, context)];
  const keys = context.missing(reads).filter((key) => !given.hasFact(key) && isOwedFact(machine, key, step));
  const languages = lacksLanguages(machine, state, given) && keys.some(({ locale }) => locale !== undefined);
  return [
    ...(languages ? [{ section: "facts" as const, key: readerLanguagesFact }] : []),
    ...keys.map((key): MissingAnswerEntry => ({ section: "facts", key: factKeyText(key) })),
    ...missingBases(machine, state, given, reads),
    ...ownAnswer(given, step),
  ];
}

const lacksLanguages = ({ plan }: Machine, state: IncidentState, given: GivenAnswers): boolean =>
  plan.facts[readerLanguagesFact] !== undefined &&
  state.facts[readerLanguagesFact]?.value === undefined &&
  !given.hasFact({ name: readerLanguagesFact });

/** What a fact rests on is asked together with it. */
function missingBases(
  machine: Machine,
  state: IncidentState,
  given: GivenAnswers,
  names: readonly string[],
): MissingAnswerEntry[] {
  return names.flatMap((name) => {
    const value = state.facts[name]?.value === undefined ? given.fact(name) : undefined;
    const owed = machine.plan.facts[name]?.basis === "required" && value !== undefined && !isUnknown(value);
    return owed && !given.hasBasis({ name }) ? [{ section: "basis" as const, key: name }] : [];
  });
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
  return given.choice(step.path) === undefined ? [{ section: "choices", key: step.path }] : [];
}

function withGivenFacts({ plan }: Machine, state: IncidentState, given: GivenAnswers): IncidentState {
  const names = Object.keys(plan.facts).filter((name) => plan.facts[name]?.localized === false);
  const values = names.flatMap((name) => {
    const value = state.facts[name]?.value === undefined ? given.fact(name) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  const imagined = imagine(state, values);
  const languages = plan.facts[readerLanguagesFact] === undefined ? [] : readerLocales(imagined);
  return languages.length === 0 ? imagined : imagine(imagined, [[readerLanguagesFact, [...languages]]]);
}

/** The state after a step went as the answers say. */
function afterStep({ machine, imagined, given, now }: Thought, step: Step): IncidentState {
  if (stepApplies(machine, stepContext(machine, imagined, now), step).type !== "yes") return imagined;
  const sets = setsOf(step, given);
  return imagine(
    imagined,
    Object.entries(sets).flatMap(([name, text]) => {
      const value = given.parse(name, text);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function setsOf(step: Step, given: GivenAnswers): Readonly<Record<string, string>> {
  if (step.kind === "choose") return step.options.find(({ id }) => id === given.choice(step.path))?.sets ?? {};
  return step.kind === "do" && given.hasStep(step.path) ? step.sets : {};
}

const factsSetBySteps = (steps: readonly Step[]): ReadonlySet<string> =>
  new Set(
    steps.flatMap((step) => {
      if (step.kind === "do") return Object.keys(step.sets);
      return step.kind === "choose" ? step.options.flatMap(({ sets }) => Object.keys(sets)) : [];
    }),
  );

function imagine(state: IncidentState, values: ReadonlyArray<readonly [string, FactValue]>): IncidentState {
  const { seq: version, openedAt: at } = state;
  const facts = values.map(([name, value]): readonly [string, FactState] => [
    name,
    { value, declined: false, sensitive: false, version, at, by: "", confirmed: version, earlier: [] },
  ]);
  return { ...state, facts: { ...state.facts, ...Object.fromEntries(facts) } };
}

const unique = (entries: readonly MissingAnswerEntry[]): readonly MissingAnswerEntry[] => [
  ...new Map(entries.map((entry) => [`${entry.section}.${entry.key}`, entry])).values(),
];
