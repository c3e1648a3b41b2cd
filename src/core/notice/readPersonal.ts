import type { PersonalBlock } from "./personal.ts";
import { isContent, isMustache, isPath, statementsOf } from "./syntax.ts";

/**
 * A `{{#personal field}}…{{field}}…{{else}}…{{/personal}}` block: words around one field, and a fallback sentence of
 * words only. Undefined when it holds anything else, or lacks the field or the fallback.
 */
export function readPersonal({ params, program, inverse }: hbs.AST.BlockStatement): PersonalBlock | undefined {
  const [first] = params;
  if (!first || !isPath(first) || params.length > 1) return undefined;
  const field = first.original;
  const words = [""];
  for (const statement of statementsOf(program)) {
    if (isContent(statement)) words.push((words.pop() ?? "") + statement.value);
    else if (isMustache(statement) && isField(statement, field)) words.push("");
    else return undefined;
  }
  const fallback = statementsOf(inverse).map((statement) => (isContent(statement) ? statement.value : undefined));
  if (words.length < 2 || fallback.includes(undefined) || fallback.join("").trim() === "") return undefined;
  return { field, words, fallback: fallback.join("") };
}

const isField = ({ path, params, hash, escaped }: hbs.AST.MustacheStatement, field: string): boolean =>
  isPath(path) && path.original === field && params.length === 0 && !hash && escaped;
