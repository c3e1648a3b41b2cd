import { Duration } from "@marcbachmann/cel-js/evaluator";
import type { FactDeclaration, FactType } from "../facts/types.ts";
import { type ConditionProblem, problem } from "./conditionProblems.ts";
import { type ConditionTree, type Leaf, nowWord } from "./conditionTree.ts";
import { celTypes, duration, timestamp } from "./conditionTypes.ts";

/*
 * A fact that may be "not known yet" cannot be compared while it is; the author must say what holds then. So
 * a condition is walked once for each such fact, keeping what may come of it: true, false, or no answer.
 */

type Facts = Readonly<Record<string, FactDeclaration>>;

const mayBeTrue = 1;
const mayBeFalse = 2;
const mayFail = 4;

/** The facts that may be "not known yet" where the condition takes them for known. */
export function unguardedUnknowns(tree: ConditionTree, facts: Facts): readonly ConditionProblem[] {
  const found: ConditionProblem[] = [];
  for (const [name, fact] of Object.entries(facts)) {
    if (!fact.allowUnknown) continue;
    outcomes(tree, name, facts, (leaf) => found.push(unguarded(leaf, name)));
  }
  return found.slice(0, 1);
}

function unguarded({ node }: Leaf, name: string): ConditionProblem {
  const hint =
    node.op === "id" ? `write ${name} == true` : `say what then: ${name} == unknown || …, or ${name} != unknown && …`;
  return problem(node, "unguarded-unknown", `The fact "${name}" may be unknown here`, hint);
}

/** What a tree may give when `name` is unknown and every other fact anything; `onFail` is told of failing leaves. */
function outcomes(tree: ConditionTree, name: string, facts: Facts, onFail: (leaf: Leaf) => void): number {
  const walk = (inner: ConditionTree): number => outcomes(inner, name, facts, onFail);
  switch (tree.type) {
    case "not":
      return negate(walk(tree.inner));
    case "and": {
      const left = walk(tree.left);
      return (left & ~mayBeTrue) | (left & mayBeTrue ? walk(tree.right) : 0);
    }
    case "or": {
      const left = walk(tree.left);
      return (left & ~mayBeFalse) | (left & mayBeFalse ? walk(tree.right) : 0);
    }
    case "either": {
      const test = walk(tree.test);
      return (test & mayFail) | (test & mayBeTrue ? walk(tree.yes) : 0) | (test & mayBeFalse ? walk(tree.no) : 0);
    }
    case "leaf":
      return leafOutcomes(tree, name, facts, onFail);
  }
}

const negate = (set: number): number =>
  (set & mayFail) | (set & mayBeTrue ? mayBeFalse : 0) | (set & mayBeFalse ? mayBeTrue : 0);

function leafOutcomes(leaf: Leaf, name: string, facts: Facts, onFail: (leaf: Leaf) => void): number {
  if (!leaf.reads.includes(name)) return mayBeTrue | mayBeFalse;
  const values: Record<string, unknown> = { [nowWord]: new Date(0) };
  for (const read of leaf.reads) values[read] = read === name ? null : sample(facts[read]?.type);
  try {
    const value = leaf.run(values);
    if (typeof value !== "boolean") throw new Error("not a truth value");
    return leaf.reads.length > 1 ? mayBeTrue | mayBeFalse : value === true ? mayBeTrue : mayBeFalse;
  } catch {
    onFail(leaf);
    return mayFail;
  }
}

function sample(type: FactType | undefined): unknown {
  switch (celTypes[type ?? "line"]) {
    case "int":
      return 1n;
    case "double":
      return 1;
    case "bool":
      return true;
    case "list<string>":
      return ["x"];
    case timestamp:
      return new Date(0);
    case duration:
      return new Duration(1n);
    default:
      return "x";
  }
}
