import { type ASTNode, Environment } from "@marcbachmann/cel-js";
import type { FactDeclaration, FactType } from "../facts/types.ts";
import { didYouMean } from "../text/suggest.ts";
import { children, identifiers, nowWord, parseCondition, reservedNames, unknownWord } from "./conditionTree.ts";

/** What is wrong with a condition; `start` and `end` count characters of its text from 0. */
export interface ConditionProblem {
  readonly ruleId: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly hint?: string;
}

type Facts = Readonly<Record<string, FactDeclaration>>;

export const timestamp = "google.protobuf.Timestamp";
export const duration = "google.protobuf.Duration";

/** CEL types of facts; the others have no value that could be compared. */
export const celTypes: Readonly<Partial<Record<FactType, string>>> = {
  line: "string", text: "string", url: "string", email: "string", phone: "string", enum: "string", file: "string",
  int: "int", number: "double", bool: "bool", list: "list<string>", datetime: timestamp, duration,
};

/** CEL types in words. */
const typeWords: Readonly<Record<string, string>> = {
  string: "a text", int: "a whole number", double: "a number", bool: "yes or no", "list<string>": "a list of texts",
  list: "a list", [timestamp]: "a time", [duration]: "a duration", null: "unknown", dyn: "anything",
};
const typeWord = (name: string): string => typeWords[name] ?? (name.startsWith("list") ? "a list" : name);

/** Everything wrong with the names, forms and types of a condition; the first of its kind only. */
export function checkCondition(node: ASTNode, text: string, facts: Facts): readonly ConditionProblem[] {
  const names = identifiers(node).flatMap((id) => checkName(id, facts));
  if (names.length > 0) return names;
  const forms = checkForms(node);
  if (forms.length > 0) return forms;
  return checkTypes(node, text, facts);
}

/** A problem that stands on a part of the condition. */
export const problem = (node: { start: number; end: number }, ruleId: string, message: string, hint?: string): ConditionProblem => ({
  ruleId,
  message,
  start: node.start,
  end: node.end,
  ...(hint === undefined ? {} : { hint }),
});

function checkName(id: Extract<ASTNode, { op: "id" }>, facts: Facts): readonly ConditionProblem[] {
  const name = id.args;
  if (name === nowWord || name === unknownWord) return [];
  const fact = Object.hasOwn(facts, name) && !reservedNames.has(name) ? facts[name] : undefined;
  if (!fact) return [problem(id, "unknown-fact", `There is no fact "${name}"`, nameHint(name, facts))];
  if (celTypes[fact.type] === undefined) {
    return [problem(id, "fact-not-comparable", `The fact "${name}" is a ${fact.type} and cannot be used in a condition`)];
  }
  if (fact.localized) return [problem(id, "fact-not-comparable", `The fact "${name}" differs by language and cannot be used in a condition`)];
  if (fact.required || fact.default !== undefined || fact.allowUnknown) return [];
  const hint = "give the fact required: true, a default, or allow: unknown";
  return [problem(id, "fact-may-be-absent", `The fact "${name}" may stay without an answer, so a condition cannot rest on it`, hint)];
}

function nameHint(name: string, facts: Facts): string | undefined {
  if (["and", "or", "not"].includes(name)) return "write && for and, || for or, ! for not";
  return didYouMean(name, [...Object.keys(facts), nowWord, unknownWord]);
}

const allowedForms: ReadonlySet<string> = new Set(["value", "id", "list", "call", "rcall", "?:", "&&", "||", "!_", "-_", "==", "!=", "<", "<=", ">", ">=", "+", "-", "in"]);
const allowedCalls: ReadonlySet<string> = new Set(["size", "duration", "timestamp", "contains", "startsWith", "endsWith"]);

/** Only what cannot fail while an incident runs: no division, no index, no conversion of an answer. */
function checkForms(node: ASTNode): readonly ConditionProblem[] {
  if (!allowedForms.has(node.op)) {
    return [problem(node, "condition-form", `"${node.op}" cannot be used in a condition`, "use ==, <, in, &&, ||, !, +, -, size(), duration(\"3h\") and the names of facts")];
  }
  if (node.op !== "call" && node.op !== "rcall") return children(node).flatMap(checkForms);
  const [name] = node.args;
  if (!allowedCalls.has(name)) {
    const hint = didYouMean(name, allowedCalls);
    return [problem(node, "condition-form", `There is no function ${name}() in conditions`, hint)];
  }
  return name === "duration" || name === "timestamp" ? checkLiteral(node, name) : children(node).flatMap(checkForms);
}

function checkLiteral(node: ASTNode, name: string): readonly ConditionProblem[] {
  const example = name === "duration" ? 'duration("3h")' : 'timestamp("2026-11-23T14:00:00Z")';
  const [argument] = children(node);
  if (argument?.op !== "value" || typeof argument.args !== "string") {
    return [problem(node, "condition-form", `${name}() needs a text in quotes`, `for example ${example}`)];
  }
  try {
    strict().evaluate(`${name}(${JSON.stringify(argument.args)})`);
    return [];
  } catch {
    return [problem(argument, "condition-value", `"${argument.args}" is not a ${name === "duration" ? "duration" : "time"}`, `for example ${example}`)];
  }
}

const strict = (): Environment => new Environment();

function checkTypes(node: ASTNode, text: string, facts: Facts): readonly ConditionProblem[] {
  const environment = strict().registerVariable(nowWord, timestamp).registerVariable(unknownWord, "dyn");
  for (const name of new Set(identifiers(node).map(({ args }) => args))) {
    const type = celTypes[facts[name]?.type ?? "person"];
    if (type !== undefined) environment.registerVariable(name, type);
  }
  const result = environment.check(text);
  if (!result.valid) return [typeProblem(result.error ?? new Error("condition"), text)];
  if (result.type !== "bool") {
    return [problem({ start: 0, end: text.length }, "condition-type", `The condition gives ${typeWord(result.type ?? "dyn")}, it must give yes or no`)];
  }
  return checkUnknowns(node, facts);
}

/** `x == unknown` for a fact that never is: a misunderstanding of the playbook's author. */
function checkUnknowns(node: ASTNode, facts: Facts): readonly ConditionProblem[] {
  if (node.op !== "==" && node.op !== "!=") return children(node).flatMap((child) => checkUnknowns(child, facts));
  const names = children(node).flatMap((child) => (child.op === "id" ? [child.args] : []));
  const fact = names.includes(unknownWord) ? names.find((name) => name !== unknownWord) : undefined;
  if (fact === undefined || fact === nowWord || facts[fact]?.allowUnknown) return [];
  return [problem(node, "never-unknown", `The fact "${fact}" is never unknown`, "give it allow: unknown, or remove the comparison")];
}

interface CelProblem extends Error {
  readonly summary?: string | undefined;
  readonly code?: string | undefined;
  readonly range?: { readonly start: number; readonly end: number } | undefined;
  readonly node?: unknown;
}

/** A problem in the words of the playbook's author. */
function typeProblem(error: CelProblem, text: string): ConditionProblem {
  const place = error.range ?? { start: 0, end: text.length };
  const node = error.node as (ASTNode & { readonly checkedType?: { readonly name: string } }) | undefined;
  const operands = node && "op" in node ? children(node) : [];
  const said = operands.map((operand) => `${text.slice(operand.start, operand.end)} is ${typeWord(typeOf(operand))}`);
  if (error.code === "no_such_overload" && said.length === 2) {
    return problem(place, "condition-type", `${said.join(", ")}: ${node?.op} does not fit them`, typeHint(operands));
  }
  if (error.code === "invalid_logical_operand" && said.length > 0) {
    return problem(place, "condition-type", `${node?.op} joins conditions, but ${said.filter((word) => !word.endsWith("yes or no")).join(", ")}`);
  }
  const names = Object.entries(typeWords).reduce((words, [name, word]) => words.replaceAll(`'${name}'`, word), error.summary ?? error.message);
  return problem(place, "condition-type", names);
}

const typeOf = (node: ASTNode): string => (node as ASTNode & { readonly checkedType?: { readonly name: string } }).checkedType?.name ?? "dyn";

function typeHint(operands: readonly ASTNode[]): string | undefined {
  const types = operands.map(typeOf);
  if (types.includes("double") && types.includes("int")) return "write the whole number with a decimal point, such as 3.0";
  if (types.includes(timestamp) && types.includes(duration)) return "compare a time with a time: eta > now + duration(\"3h\")";
  if (types.includes("bool") && types.includes("string")) return "write true or false without quotes";
  if (types.includes(duration) && !types.includes(timestamp)) return 'write durations as duration("3h")';
  return undefined;
}

/** Syntax errors in plain words. */
export function syntaxProblem(error: CelProblem, text: string): ConditionProblem {
  const { start, end } = error.range ?? { start: text.length, end: text.length };
  const place = { start: Math.min(start, text.length), end: Math.max(end, start + 1) };
  if (/EOF/.test(text.slice(start, end)) || start >= text.length) {
    return problem({ start: Math.max(0, text.length - 1), end: text.length }, "condition-syntax", "The condition ends too early");
  }
  const rest = text.slice(start);
  const found = /^\S+/.exec(rest)?.[0] ?? rest;
  return problem(place, "condition-syntax", `The condition cannot be read from "${found.slice(0, 30)}" on`, syntaxHint(text, start));
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
