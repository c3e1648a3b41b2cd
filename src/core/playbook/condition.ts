import type { FactDeclaration } from "../facts/types.ts";
import type { Evaluate } from "../incident/engine.ts";
import { checkCondition } from "./conditionCheck.ts";
import { type ConditionProblem, readCondition } from "./conditionProblems.ts";
import { type ConditionTree, conditionTree, evaluateTree, factsRead } from "./conditionTree.ts";
import { unguardedUnknowns } from "./conditionUnknowns.ts";
import type { Condition } from "./types.ts";

/** A condition that can be evaluated, or what is wrong with it. */
type CompiledCondition =
  | {
      readonly ok: true;
      /** Pure; a fact without a value is `missing` only where the outcome hangs on it. Never throws. */
      readonly evaluate: Evaluate;
      /** Every fact it may read, in order. */
      readonly reads: readonly string[];
    }
  | { readonly ok: false; readonly problem: ConditionProblem };

/** Longest condition accepted, in characters. */
const longest = 1000;

/**
 * Compiles a CEL expression over facts. Names: every fact, `now`, and `unknown` for an answer "not known
 * yet". What it reads and compares is checked here, so that evaluating cannot fail.
 */
export function compileCondition(text: string, facts: Readonly<Record<string, FactDeclaration>>): CompiledCondition {
  if (text.length > longest) return { ok: false, problem: tooLong(text) };
  const read = readCondition(text);
  if ("problem" in read) return { ok: false, problem: read.problem };
  const [problem] = checkCondition(read.node, text, facts);
  if (problem) return { ok: false, problem };
  const tree = conditionTree(read.node);
  const [unguarded] = unguardedUnknowns(tree, facts);
  if (unguarded) return { ok: false, problem: unguarded };
  return { ok: true, reads: factsRead(read.node), evaluate: evaluator(tree, facts) };
}

/**
 * The same for a condition of a plan that was checked when it was built: five times quicker, which counts
 * before the first prompt. @throws Error when it cannot be read at all (a bug, or a damaged plan).
 */
export function compileChecked(text: Condition, facts: Readonly<Record<string, FactDeclaration>>): Evaluate {
  const read = readCondition(text);
  if ("problem" in read) throw new Error(`condition "${text}": ${read.problem.message}`);
  return evaluator(conditionTree(read.node), facts);
}

const evaluator =
  (tree: ConditionTree, facts: Readonly<Record<string, FactDeclaration>>): Evaluate =>
  (values, now) =>
    evaluateTree(tree, { facts: values, now, declarations: facts });

const tooLong = (text: string): ConditionProblem => ({
  ruleId: "condition-syntax",
  message: `The condition has ${text.length} characters, at most ${longest} are allowed`,
  start: 0,
  end: 1,
});
