import type { ASTNode } from "@marcbachmann/cel-js";
import { children, parseCondition } from "./conditionTree.ts";
import { duration, timestamp, typeWord, typeWords } from "./conditionTypes.ts";

/** What is wrong with a condition; `start` and `end` count characters of its text from 0. */
export interface ConditionProblem {
  readonly ruleId: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly hint?: string;
}

/** A problem that stands on a part of the condition. */
export const problem = (
  node: { start: number; end: number },
  ruleId: string,
  message: string,
  hint?: string,
): ConditionProblem => ({
  ruleId,
  message,
  start: node.start,
  end: node.end,
  ...(hint === undefined ? {} : { hint }),
});

interface CelProblem extends Error {
  readonly summary?: string | undefined;
  readonly code?: string | undefined;
  readonly range?: { readonly start: number; readonly end: number } | undefined;
  readonly node?: unknown;
}

/** A problem of types in the words of the playbook's author. */
export function typeProblem(error: CelProblem, text: string): ConditionProblem {
  const place = error.range ?? { start: 0, end: text.length };
  const node = error.node as (ASTNode & { readonly checkedType?: { readonly name: string } }) | undefined;
  const operands = node && "op" in node ? children(node) : [];
  const said = operands.map((operand) => `${text.slice(operand.start, operand.end)} is ${typeWord(typeOf(operand))}`);
  if (error.code === "no_such_overload" && said.length === 2) {
    return problem(place, "condition-type", `${said.join(", ")}: ${node?.op} does not fit them`, typeHint(operands));
  }
  if (error.code === "invalid_logical_operand" && said.length > 0) {
    return problem(
      place,
      "condition-type",
      `${node?.op} joins conditions, but ${said.filter((word) => !word.endsWith("yes or no")).join(", ")}`,
    );
  }
  const names = Object.entries(typeWords).reduce(
    (words, [name, word]) => words.replaceAll(`'${name}'`, word),
    error.summary ?? error.message,
  );
  return problem(place, "condition-type", names);
}

const typeOf = (node: ASTNode): string =>
  (node as ASTNode & { readonly checkedType?: { readonly name: string } }).checkedType?.name ?? "dyn";

function typeHint(operands: readonly ASTNode[]): string | undefined {
  const types = operands.map(typeOf);
  if (types.includes("double") && types.includes("int"))
    return "write the whole number with a decimal point, such as 3.0";
  if (types.includes(timestamp) && types.includes(duration))
    return 'compare a time with a time: eta > now + duration("3h")';
  if (types.includes("bool") && types.includes("string")) return "write true or false without quotes";
  if (types.includes(duration) && !types.includes(timestamp)) return 'write durations as duration("3h")';
  return undefined;
}

/** Syntax errors in plain words. */
function syntaxProblem(error: CelProblem, text: string): ConditionProblem {
  const { start, end } = error.range ?? { start: text.length, end: text.length };
  const place = { start: Math.min(start, text.length), end: Math.max(end, start + 1) };
  if (/EOF/.test(text.slice(start, end)) || start >= text.length) {
    return problem(
      { start: Math.max(0, text.length - 1), end: text.length },
      "condition-syntax",
      "The condition ends too early",
    );
  }
  const rest = text.slice(start);
  const found = /^\S+/.exec(rest)?.[0] ?? rest;
  return problem(
    place,
    "condition-syntax",
    `The condition cannot be read from "${found.slice(0, 30)}" on`,
    syntaxHint(text, start),
  );
}

function syntaxHint(text: string, start: number): string | undefined {
  if (/^(and|or|not|is)\b/i.test(text.slice(start))) return "write && for and, || for or, ! for not, == for is";
  if (/^[\u2010-\u2015\u2212]/.test(text.slice(start))) return "a dash is not a minus: write -";
  if (/^[\u2018-\u201f\u00ab\u00bb]/.test(text.slice(start))) return 'write straight quotes: "…"';
  if (/=/.test(text.slice(Math.max(0, start - 1), start + 2))) return "write == for equal, != for unequal";
  if (text.includes("'") || text.includes('"')) return "are all quotes closed?";
  return undefined;
}

/** The tree's text, read; or why it cannot be. */
export function readCondition(text: string): { readonly node: ASTNode } | { readonly problem: ConditionProblem } {
  try {
    return { node: parseCondition(text) };
  } catch (error) {
    return { problem: syntaxProblem(error as CelProblem, text) };
  }
}
