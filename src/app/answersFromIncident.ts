import { Document, Scalar } from "yaml";
import { factAsTyped } from "../core/facts/format.ts";
import { type FactDeclaration, type FactValue, isUnknown } from "../core/facts/types.ts";
import { type FactVersion, factHistory } from "../core/incident/factHistory.ts";
import type { IncidentState } from "../core/incident/state.ts";
import { factName } from "../core/incident/words.ts";
import type { Plan, Step } from "../core/playbook/types.ts";
import type { ReadIncident } from "./readIncident.ts";

/** How times are written. */
export interface AnswersOptions {
  /** Future times too as they were, with their offset; such a file is of use only until they have passed. */
  readonly absolute: boolean;
}

/**
 * A file of answers that replays an incident: the last word on every fact, what was decided, how each step ended.
 * Times are absolute with their offset; those that had to lie ahead are counted from their answer, as the question
 * takes no other on a later day. What steps set by themselves is left out.
 */
export function answersFromIncident({ reader, plan, state }: ReadIncident, { absolute }: AnswersOptions): string {
  const given = lastGiven(plan, factHistory(reader.events));
  const open = given.filter(([key]) => plan.facts[factName(key)]?.sensitive !== true);
  const document = new Document({
    schema: "crisis/v1",
    playbook: plan.id,
    facts: Object.fromEntries(open.map(([key, version]) => [key, answerOf(key, version, plan, state, absolute)])),
    ...some(
      "basis",
      open.flatMap(([key, { basis }]) => (basis === undefined ? [] : [[key, basis] as const])),
    ),
    ...some("choices", choices(plan, state)),
    ...some(
      "steps",
      plan.steps.flatMap((step) => stepEntry(step, state)),
    ),
  });
  document.commentBefore = comment(state, plan, given.length > open.length ? secrets(given, plan) : []);
  return document.toString({ lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
}

const some = (name: string, entries: ReadonlyArray<readonly [string, unknown]>): object =>
  entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };

type Given = readonly [string, FactVersion];

/** The last version of each fact that an operator gave. */
function lastGiven(plan: Plan, history: ReadonlyMap<string, readonly FactVersion[]>): readonly Given[] {
  return [...history].flatMap(([key, versions]): Given[] => {
    const last = versions.filter((version) => !isSetByStep(plan, key, version)).at(-1);
    return last && plan.facts[factName(key)] ? [[key, last]] : [];
  });
}

function isSetByStep(plan: Plan, key: string, { step: path }: FactVersion): boolean {
  const step = plan.steps.find((candidate) => candidate.path === path);
  const name = factName(key);
  if (step?.kind === "do") return Object.hasOwn(step.sets, name);
  return step?.kind === "choose" && step.options.some(({ sets }) => Object.hasOwn(sets, name));
}

function answerOf(
  key: string,
  { value, at }: FactVersion,
  plan: Plan,
  state: IncidentState,
  absolute: boolean,
): unknown {
  const declaration = plan.facts[factName(key)] as FactDeclaration;
  if (value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value;
  const typed = factAsTyped(value, declaration, { locale: "en", zone: state.zone });
  return isAhead(value, declaration) && !absolute ? countedFrom(at, value, typed) : typed;
}

const isAhead = (value: FactValue, { type, tense }: FactDeclaration): value is string =>
  type === "datetime" && tense === "future" && !isUnknown(value);

const minute = 60_000;

/** `in 90 min`, with the time it was as a comment. */
function countedFrom(at: number, value: string, typed: string): Scalar {
  const node = new Scalar(`in ${Math.max(1, Math.round((Date.parse(value) - at) / minute))} min`);
  node.comment = ` ${typed}`;
  return node;
}

function choices(plan: Plan, state: IncidentState): ReadonlyArray<readonly [string, unknown]> {
  return plan.steps.flatMap(({ path, kind }) => {
    const { choice, choiceReason, outcome } = state.steps[path] ?? {};
    if (kind !== "choose" || choice === undefined || outcome !== "done") return [];
    return [[path, choiceReason === undefined ? choice : { choose: choice, reason: choiceReason }] as const];
  });
}

function stepEntry(step: Step, state: IncidentState): ReadonlyArray<readonly [string, unknown]> {
  const { outcome, reason, note } = state.steps[step.path] ?? {};
  if (outcome === undefined) return [];
  if (outcome === "skipped") return [[step.path, { skip: reason ?? true }]];
  if (outcome === "by-hand") return [[step.path, { by_hand: note ?? true }]];
  if (step.kind === "ask" || step.kind === "choose") return [];
  const said = doneNote(step, state);
  return [[step.path, said === undefined ? "done" : { done: said }]];
}

/** What the operator answered when it was done: where a text went, who sent it, who signed it off. */
function doneNote({ kind, path }: Step, state: IncidentState): string | undefined {
  switch (kind) {
    case "approve":
      return state.approvals[path]?.approver;
    case "notice":
    case "send":
      return state.finishedActs[path]?.note;
    default:
      return undefined;
  }
}

const secrets = (given: readonly Given[], plan: Plan): readonly string[] =>
  given.map(([key]) => key).filter((key) => plan.facts[factName(key)]?.sensitive);

function comment({ incident, playbook, closedAt }: IncidentState, plan: Plan, secret: readonly string[]): string {
  const lines = [
    `Answers of ${incident}:`,
    `  crisis run ${playbook} --answers FILE`,
    ...(closedAt === undefined ? ["The incident was still open: answers to what came later are missing."] : []),
    ...(Object.values(plan.facts).some(({ tense }) => tense === "future")
      ? ["Times that must lie ahead are counted from their answer; the time it was stands beside them."]
      : []),
    ...(secret.length > 0 ? [`Kept secret, to be added by hand: ${secret.join(", ")}`] : []),
  ];
  return lines.map((line) => ` ${line}`).join("\n");
}
