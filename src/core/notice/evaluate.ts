import type { FactValue, Row } from "../facts/types.ts";
import { formatNumber } from "../i18n/plural.ts";
import { type FactProblem, problemOfValue } from "./factProblem.ts";
import { type HelperContext, helpers, isBlockWord, isInstant } from "./helpers.ts";
import { markPersonal } from "./personal.ts";
import { readPersonal } from "./readPersonal.ts";
import {
  isBlock,
  isContent,
  isMustache,
  isPath,
  literalOf,
  type Program,
  type Statement,
  statementsOf,
} from "./syntax.ts";

/** A piece of the text: the template's own words, or data that came from a fact. */
export interface Piece {
  readonly text: string;
  readonly data: boolean;
}

/** A fact that cannot be written where the template wants it. */
export interface Refused {
  readonly fact: string;
  readonly problem: FactProblem;
}

/** What evaluation works with. */
export interface Scope extends HelperContext {
  readonly fact: (name: string) => FactValue | undefined;
  /** Makes data fit the text around it (escaping). */
  readonly write: (words: string) => string;
}

interface Walk {
  readonly scope: Scope;
  readonly pieces: Piece[];
  readonly refused: Refused[];
  readonly item: string | Row | undefined;
  /** The fact the item at hand is of. */
  readonly list: string;
}

/**
 * Binds facts into a checked template. Stricter than Handlebars' own runtime, which lets empty values, missing
 * helper arguments and prototypes through: here only declared facts can be reached, and each must have a value
 * that can be written. All refusals are told, not only the first.
 */
export function evaluate(
  program: Program,
  scope: Scope,
): { readonly pieces: readonly Piece[]; readonly refused: readonly Refused[] } {
  const walk: Walk = { scope, pieces: [], refused: [], item: undefined, list: "" };
  run(program, walk);
  return walk;
}

function run(program: Program | undefined, walk: Walk): void {
  for (const statement of statementsOf(program)) runStatement(statement, walk);
}

function runStatement(statement: Statement, walk: Walk): void {
  if (isContent(statement)) walk.pieces.push({ text: statement.value, data: false });
  else if (isMustache(statement)) runMustache(statement, walk);
  else if (isBlock(statement)) runBlock(statement, walk);
  else if (statement.type !== "CommentStatement") throw new Error(`unchecked template: ${statement.type}`);
}

function runMustache(statement: hbs.AST.MustacheStatement, walk: Walk): void {
  if (!isPath(statement.path)) throw new Error("unchecked template: a literal in place of a fact");
  const { original } = statement.path;
  if (statement.params.length === 0 && !statement.hash) return writeFact(original, walk);
  const [first, second] = statement.params;
  const helper = Object.hasOwn(helpers, original) ? helpers[original] : undefined;
  if (!helper || !first || !isPath(first)) throw new Error(`unchecked template: ${original}`);
  const value = valueOf(first.original, walk);
  if (!usable(first.original, value, walk)) return;
  const named = Object.fromEntries(
    (statement.hash?.pairs ?? []).map(({ key, value: text }) => [key, String(literalOf(text) ?? "")]),
  );
  const text = helper({ value, second: literalOf(second), named }, walk.scope);
  if (text === undefined || text.trim() === "")
    walk.refused.push({ fact: nameOf(first.original, walk), problem: "wrong-kind" });
  else walk.pieces.push({ text, data: true });
}

/** A fact as it stands: texts and numbers; everything else needs a helper that says how. */
function writeFact(path: string, walk: Walk): void {
  const value = valueOf(path, walk);
  if (!usable(path, value, walk)) return;
  if ((typeof value !== "string" && typeof value !== "number") || isInstant(value)) {
    walk.refused.push({ fact: nameOf(path, walk), problem: "wrong-kind" });
    return;
  }
  const words = typeof value === "number" ? formatNumber(value, walk.scope.locale) : value;
  walk.pieces.push({ text: walk.scope.write(words), data: true });
}

function usable(path: string, value: FactValue | undefined, walk: Walk): value is FactValue {
  const problem = problemOfValue(value) ?? (isUnknownValue(value) ? "unknown" : undefined);
  if (problem) walk.refused.push({ fact: nameOf(path, walk), problem });
  return problem === undefined;
}

/** The operator knows `answers`, not `this`. */
const nameOf = (path: string, { list }: Walk): string => path.replace(/^this\b/, list);

const isUnknownValue = (value: FactValue | undefined): boolean =>
  typeof value === "object" && Object.hasOwn(value, "unknown");

/** A fact or one of its own fields; nothing inherited can be reached (fault N4). */
function valueOf(path: string, { scope, item }: Walk): FactValue | undefined {
  const [name = "", member] = path.split(".");
  if (name === "this") return member === undefined ? plainItem(item) : cellOf(item, member);
  // A journal of another version may hold null where a value is meant.
  const value = scope.fact(name) ?? undefined;
  if (member === undefined) return value;
  if (typeof value !== "object" || !Object.hasOwn(value, member)) return undefined;
  const field: unknown = (value as unknown as Readonly<Record<string, unknown>>)[member];
  return typeof field === "string" ? field : undefined;
}

const plainItem = (item: Walk["item"]): string | undefined => (typeof item === "string" ? item : undefined);

/** A cell of the row at hand; an empty one is no value. */
const cellOf = (item: Walk["item"], column: string): string | undefined =>
  typeof item === "object" && Object.hasOwn(item, column) ? item[column] : undefined;

function runBlock(block: hbs.AST.BlockStatement, walk: Walk): void {
  const word = isPath(block.path) ? block.path.original : "";
  if (!isBlockWord(word)) throw new Error(`unchecked template: block ${word}`);
  if (word === "part") return runPart(block, walk);
  if (word === "personal") return runPersonal(block, walk);
  const [first, second] = block.params;
  if (!first || !isPath(first)) throw new Error(`unchecked template: ${word} without a fact`);
  const path = first.original;
  const value = valueOf(path, walk);
  switch (word) {
    case "items":
      return runItems(block, path, value, walk);
    case "if":
      return run(isGiven(value) ? block.program : block.inverse, walk);
    case "unless":
      return run(isGiven(value) ? block.inverse : block.program, walk);
    case "ifKnown":
      return runIfKnown(block, path, value, walk);
    case "when":
      return runWhen(block, path, value, literalOf(second), walk);
  }
}

/** Parts stand apart: a list in one does not run into the words of the next. */
function runPart(block: hbs.AST.BlockStatement, walk: Walk): void {
  walk.pieces.push({ text: "\n\n", data: false });
  run(block.program, walk);
  walk.pieces.push({ text: "\n\n", data: false });
}

/** Stays open: the recipient is not known yet. */
function runPersonal(block: hbs.AST.BlockStatement, walk: Walk): void {
  const personal = readPersonal(block);
  if (!personal) throw new Error("unchecked template: personal");
  walk.pieces.push({ text: markPersonal(personal), data: false });
}

function runItems(block: hbs.AST.BlockStatement, path: string, value: FactValue | undefined, walk: Walk): void {
  if (!usable(path, value, walk)) return;
  if (!Array.isArray(value)) {
    walk.refused.push({ fact: path, problem: "wrong-kind" });
    return;
  }
  for (const item of value as readonly (string | Row)[]) run(block.program, { ...walk, item, list: path });
}

/** A yes, or an optional fact that has a value and is not "not known yet". */
const isGiven = (value: FactValue | undefined): boolean =>
  typeof value === "boolean" ? value : problemOfValue(value) === undefined && !isUnknownValue(value);

function runIfKnown(block: hbs.AST.BlockStatement, path: string, value: FactValue | undefined, walk: Walk): void {
  const problem = problemOfValue(value);
  if (problem) walk.refused.push({ fact: path, problem });
  else run(isUnknownValue(value) ? block.inverse : block.program, walk);
}

function runWhen(
  block: hbs.AST.BlockStatement,
  path: string,
  value: FactValue | undefined,
  wanted: string | number | undefined,
  walk: Walk,
): void {
  if (!usable(path, value, walk)) return;
  run(value === wanted ? block.program : block.inverse, walk);
}
