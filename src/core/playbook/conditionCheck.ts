import { type ASTNode, Environment } from "@marcbachmann/cel-js";
import type { FactDeclaration } from "../facts/types.ts";
import { didYouMean } from "../text/suggest.ts";
import { type ConditionProblem, problem, typeProblem } from "./conditionProblems.ts";
import { children, identifiers, nowWord, reservedNames, unknownWord } from "./conditionTree.ts";
import { celTypes, timestamp, typeWord } from "./conditionTypes.ts";

type Facts = Readonly<Record<string, FactDeclaration>>;

/** Everything wrong with the names, forms and types of a condition; the first of its kind only. */
export function checkCondition(node: ASTNode, text: string, facts: Facts): readonly ConditionProblem[] {
  const names = identifiers(node).flatMap((id) => checkName(id, facts));
  if (names.length > 0) return names;
  const forms = checkForms(node);
  if (forms.length > 0) return forms;
  return checkTypes(node, text, facts);
}

function checkName(id: Extract<ASTNode, { op: "id" }>, facts: Facts): readonly ConditionProblem[] {
  const name = id.args;
  if (name === nowWord || name === unknownWord) return [];
  const fact = Object.hasOwn(facts, name) && !reservedNames.has(name) ? facts[name] : undefined;
  if (!fact) return [problem(id, "unknown-fact", `There is no fact "${name}"`, nameHint(name, facts))];
  if (celTypes[fact.type] === undefined) {
    return [
      problem(id, "fact-not-comparable", `The fact "${name}" is a ${fact.type} and cannot be used in a condition`),
    ];
  }
  if (fact.localized)
    return [
      problem(id, "fact-not-comparable", `The fact "${name}" differs by language and cannot be used in a condition`),
    ];
  if (fact.required || fact.default !== undefined || fact.allowUnknown) return [];
  const hint = "give the fact required: true, a default, or allow: unknown";
  return [
    problem(
      id,
      "fact-may-be-absent",
      `The fact "${name}" may stay without an answer, so a condition cannot rest on it`,
      hint,
    ),
  ];
}

function nameHint(name: string, facts: Facts): string | undefined {
  if (["and", "or", "not"].includes(name)) return "write && for and, || for or, ! for not";
  return didYouMean(name, [...Object.keys(facts), nowWord, unknownWord]);
}

const allowedForms: ReadonlySet<string> = new Set([
  "value",
  "id",
  "list",
  "call",
  "rcall",
  "?:",
  "&&",
  "||",
  "!_",
  "-_",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "+",
  "-",
  "in",
]);
const allowedCalls: ReadonlySet<string> = new Set([
  "size",
  "duration",
  "timestamp",
  "contains",
  "startsWith",
  "endsWith",
]);

/** Only what cannot fail while an incident runs: no division, no index, no conversion of an answer. */
function checkForms(node: ASTNode): readonly ConditionProblem[] {
  if (!allowedForms.has(node.op)) {
    return [
      problem(
        node,
        "condition-form",
        `"${node.op}" cannot be used in a condition`,
        'use ==, <, in, &&, ||, !, +, -, size(), duration("3h") and the names of facts',
      ),
    ];
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
    return [
      problem(
        argument,
        "condition-value",
        `"${argument.args}" is not a ${name === "duration" ? "duration" : "time"}`,
        `for example ${example}`,
      ),
    ];
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
    return [
      problem(
        { start: 0, end: text.length },
        "condition-type",
        `The condition gives ${typeWord(result.type ?? "dyn")}, it must give yes or no`,
      ),
    ];
  }
  return checkUnknowns(node, facts);
}

/** `x == unknown` for a fact that never is: a misunderstanding of the playbook's author. */
function checkUnknowns(node: ASTNode, facts: Facts): readonly ConditionProblem[] {
  if (node.op !== "==" && node.op !== "!=") return children(node).flatMap((child) => checkUnknowns(child, facts));
  const names = children(node).flatMap((child) => (child.op === "id" ? [child.args] : []));
  const fact = names.includes(unknownWord) ? names.find((name) => name !== unknownWord) : undefined;
  if (fact === undefined || fact === nowWord || facts[fact]?.allowUnknown) return [];
  return [
    problem(
      node,
      "never-unknown",
      `The fact "${fact}" is never unknown`,
      "give it allow: unknown, or remove the comparison",
    ),
  ];
}
