import Handlebars from "handlebars";
import type { Position } from "../diagnostic.ts";

/** The Handlebars syntax tree, with only what templates here may use. */
export type Program = hbs.AST.Program;
export type Statement = hbs.AST.Statement;

/** A template text read, or where it could not be. */
export type ParsedSyntax =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly message: string; readonly at: Position };

/** Reads Handlebars syntax; block lines that stand alone leave no line behind. */
export function parseSyntax(text: string): ParsedSyntax {
  try {
    return { ok: true, program: Handlebars.parse(text) };
  } catch (error) {
    return { ok: false, message: reasonOf(error), at: placeOf(error) };
  }
}

/** The parser's own position where it has one (columns from 0); else the line, which only its text names. */
function placeOf(error: unknown): Position {
  const { lineNumber, column } = error as { readonly lineNumber?: number; readonly column?: number };
  if (lineNumber !== undefined) return { line: lineNumber, column: (column ?? 0) + 1 };
  return { line: Number(/on line (\d+)/.exec(String(error))?.[1] ?? 1), column: 1 };
}

/** One sentence instead of the parser's drawing of tokens. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/got 'EOF'/.test(text)) return "A block or a {{ is not closed";
  if (text.startsWith("Parse error")) return "This does not read as Handlebars";
  return text.split("\n")[0]?.replace(/ - \d+:\d+$/, "") ?? "";
}

/** A block's inner program may be missing (an inverse-only block). */
export const statementsOf = (program: Program | undefined): readonly Statement[] => program?.body ?? [];

export const isMustache = (statement: Statement): statement is hbs.AST.MustacheStatement =>
  statement.type === "MustacheStatement";
export const isBlock = (statement: Statement): statement is hbs.AST.BlockStatement =>
  statement.type === "BlockStatement";
export const isContent = (statement: Statement): statement is hbs.AST.ContentStatement =>
  statement.type === "ContentStatement";
export const isPath = (expression: hbs.AST.Expression): expression is hbs.AST.PathExpression =>
  expression.type === "PathExpression";

/** A literal argument's value: text or number; undefined for anything else. */
export function literalOf(expression: hbs.AST.Expression | undefined): string | number | undefined {
  if (expression?.type === "StringLiteral") return (expression as hbs.AST.StringLiteral).value;
  return expression?.type === "NumberLiteral" ? (expression as hbs.AST.NumberLiteral).value : undefined;
}
