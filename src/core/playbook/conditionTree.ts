import { type ASTNode, Environment } from "@marcbachmann/cel-js";
import { Duration } from "@marcbachmann/cel-js/evaluator";
import { serialize } from "@marcbachmann/cel-js/serialize";
import { type FactDeclaration, type FactValue, isUnknown } from "../facts/types.ts";
import type { ConditionRead, ConditionResult } from "../incident/engine.ts";

/** The word for "not known yet" in conditions. */
export const unknownWord = "unknown";
/** The word for the present in conditions. */
export const nowWord = "now";

/** Names that mean something else in a condition, so no fact can have them. */
export const reservedNames: ReadonlySet<string> = new Set([
  nowWord,
  unknownWord,
  "true",
  "false",
  "null",
  "in",
  "bool",
  "bytes",
  "cel",
  "double",
  "google",
  "int",
  "list",
  "map",
  "null_type",
  "optional",
  "string",
  "type",
  "uint",
  "as",
  "break",
  "const",
  "continue",
  "else",
  "for",
  "function",
  "if",
  "import",
  "let",
  "loop",
  "namespace",
  "package",
  "prototype",
  "return",
  "var",
  "void",
  "while",
]);

/** A condition cut at its `&&`, `||`, `!` and `?:`, so that only what is really needed is asked for. */
export type ConditionTree =
  | { readonly type: "and" | "or"; readonly left: ConditionTree; readonly right: ConditionTree }
  | { readonly type: "not"; readonly inner: ConditionTree }
  | { readonly type: "either"; readonly test: ConditionTree; readonly yes: ConditionTree; readonly no: ConditionTree }
  | Leaf;

export interface Leaf {
  readonly type: "leaf";
  /** Facts it reads, in order. */
  readonly reads: readonly string[];
  readonly run: (values: Readonly<Record<string, unknown>>) => unknown;
  readonly node: ASTNode;
}

/** Where a value comes from while a condition is looked at. */
interface ConditionWorld {
  readonly facts: (name: string) => FactValue | undefined;
  readonly now: number;
  readonly declarations: Readonly<Record<string, FactDeclaration>>;
}

/** Evaluates without knowing types: what is compared has been checked when the playbook was loaded. */
const runtime = new Environment({ unlistedVariablesAreDyn: true }).registerConstant(unknownWord, "dyn", null);

export const parseCondition = (text: string): ASTNode => runtime.parse(text).ast;

export function conditionTree(node: ASTNode): ConditionTree {
  switch (node.op) {
    case "&&":
      return { type: "and", left: conditionTree(node.args[0]), right: conditionTree(node.args[1]) };
    case "||":
      return { type: "or", left: conditionTree(node.args[0]), right: conditionTree(node.args[1]) };
    case "!_":
      return { type: "not", inner: conditionTree(node.args) };
    case "?:":
      return {
        type: "either",
        test: conditionTree(node.args[0]),
        yes: conditionTree(node.args[1]),
        no: conditionTree(node.args[2]),
      };
    default:
      return { type: "leaf", reads: factsRead(node), run: runner(node), node };
  }
}

/** Made ready when it is first needed: most leaves are never looked at in a run. */
function runner(node: ASTNode): Leaf["run"] {
  let run: Leaf["run"] | undefined;
  return (values) => {
    run ??= runtime.parse(serialize(node));
    return run(values);
  };
}

/** The facts an expression names, in order, each once. */
export function factsRead(node: ASTNode): readonly string[] {
  const names = identifiers(node).map(({ args }) => args);
  return [...new Set(names)].filter((name) => name !== nowWord && name !== unknownWord);
}

type Identifier = Extract<ASTNode, { op: "id" }>;

/** Every place a name stands. */
export function identifiers(node: ASTNode): readonly Identifier[] {
  return node.op === "id" ? [node] : children(node).flatMap(identifiers);
}

/** The expressions an expression is made of. */
export function children(node: ASTNode): readonly ASTNode[] {
  return (Array.isArray(node.args) ? node.args : [node.args]).flat().filter(isNode);
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === "object" && value !== null && "op" in value && "args" in value;

/** Walks the tree as people reason: a false part of an `and` settles it even where the other is not known yet. */
export function evaluateTree(tree: ConditionTree, world: ConditionWorld): ConditionResult {
  switch (tree.type) {
    case "and":
      return both(tree.left, tree.right, false, world);
    case "or":
      return both(tree.left, tree.right, true, world);
    case "not": {
      const inner = evaluateTree(tree.inner, world);
      return inner.type === "value" ? { ...inner, value: !inner.value } : inner;
    }
    case "either": {
      const test = evaluateTree(tree.test, world);
      return test.type === "value" ? join(test, evaluateTree(test.value ? tree.yes : tree.no, world)) : test;
    }
    case "leaf":
      return evaluateLeaf(tree, world);
  }
}

/** `settles` is the value that decides alone: false for `and`, true for `or`. */
function both(left: ConditionTree, right: ConditionTree, settles: boolean, world: ConditionWorld): ConditionResult {
  const first = evaluateTree(left, world);
  if (first.type === "value" && first.value === settles) return first;
  const second = evaluateTree(right, world);
  if (second.type === "value" && second.value === settles) return second;
  return first.type === "missing" ? first : join(first, second);
}

const join = (first: Extract<ConditionResult, { type: "value" }>, second: ConditionResult): ConditionResult =>
  second.type === "missing" ? second : { ...second, reads: distinct([...first.reads, ...second.reads]) };

const distinct = (reads: readonly ConditionRead[]): readonly ConditionRead[] =>
  reads.filter(({ fact }, index) => reads.findIndex((other) => other.fact === fact) === index);

function evaluateLeaf(leaf: Leaf, { facts, now, declarations }: ConditionWorld): ConditionResult {
  const reads = leaf.reads.map((fact) => ({ fact, value: facts(fact) }));
  const missing = reads.filter(({ value }) => value === undefined).map(({ fact }) => fact);
  if (missing.length > 0) return { type: "missing", facts: missing };
  const values: Record<string, unknown> = { [nowWord]: new Date(now) };
  for (const { fact, value } of reads) values[fact] = celValue(value as FactValue, declarations[fact]);
  return { type: "value", value: runLeaf(leaf, values), reads: reads as readonly ConditionRead[] };
}

/**
 * A condition that cannot be worked out (numbers beyond 64 bits; the checks at loading leave nothing else)
 * counts as fulfilled: a step too many can be skipped, a step too few is not seen.
 */
function runLeaf(leaf: Leaf, values: Readonly<Record<string, unknown>>): boolean {
  try {
    return leaf.run(values) !== false;
  } catch {
    return true;
  }
}

/** A fact's journal form as a CEL value. */
function celValue(value: FactValue, declaration: FactDeclaration | undefined): unknown {
  if (typeof value === "object" && !Array.isArray(value) && isUnknown(value)) return null;
  switch (declaration?.type) {
    case "int":
      return typeof value === "number" ? BigInt(Math.trunc(value)) : value;
    case "datetime":
      return typeof value === "string" ? new Date(value) : value;
    case "duration":
      return typeof value === "number" ? Duration.fromMilliseconds(value * 1000) : value;
    default:
      return value;
  }
}
