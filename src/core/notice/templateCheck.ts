import type { Diagnostic } from "../diagnostic.ts";
import { didYouMean } from "../text/suggest.ts";
import { finding, type FrontMatter } from "./frontMatter.ts";
import { blockWords, helpers, isBlockWord } from "./helpers.ts";
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

/** Members of a person or contact that may be read: `{{sender.role}}`. */
const members = ["name", "role", "email", "phone", "hours", "url", "text", "owner", "date"];

interface Check {
  readonly file: string;
  /** Line in the file on which line 1 of the checked text stands; and column, for a subject. */
  readonly line: number;
  readonly column: number;
  readonly front: FrontMatter;
  readonly used: Set<string>;
  readonly parts: string[];
  readonly findings: Diagnostic[];
}

/** Where we are in the tree. */
interface Inside {
  /** Facts an `{{#if}}` around has made sure of. */
  readonly sure: readonly string[];
  readonly items: boolean;
  readonly part: boolean;
}

/** What a check of one text gives. */
export interface CheckedText {
  readonly used: ReadonlySet<string>;
  readonly parts: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** Walks a template's tree against its declared facts: nothing undeclared, unsure or unescaped can be reached. */
export function checkProgram(
  program: Program,
  front: FrontMatter,
  place: { readonly file: string; readonly line: number; readonly column: number },
): CheckedText {
  const check: Check = { ...place, front, used: new Set(), parts: [], findings: [] };
  walk(program, { sure: [], items: false, part: false }, check);
  return check;
}

function walk(program: Program | undefined, inside: Inside, check: Check): void {
  for (const statement of statementsOf(program)) checkStatement(statement, inside, check);
}

function checkStatement(statement: Statement, inside: Inside, check: Check): void {
  if (isContent(statement)) return checkContent(statement, check);
  if (isMustache(statement)) return checkMustache(statement, inside, check);
  if (isBlock(statement)) return checkBlock(statement, inside, check);
  if (statement.type === "CommentStatement") return;
  report(check, statement, "template-construct", "Partials and decorators are not used here", "write the text out");
}

function checkContent(statement: hbs.AST.ContentStatement, check: Check): void {
  if (/<[a-z!/]/i.test(statement.value)) {
    report(check, statement, "raw-html", "Raw HTML in a template", "write Markdown: each channel makes its own HTML");
  }
}

function checkMustache(statement: hbs.AST.MustacheStatement, inside: Inside, check: Check): void {
  if (!statement.escaped)
    report(check, statement, "unescaped", "{{{…}}} and {{&…}} go round the escaping", "use {{…}}");
  if (!isPath(statement.path)) return report(check, statement, "template-construct", "A fact's name is expected here");
  if (statement.params.length === 0 && !statement.hash) return checkPath(statement.path, inside, check);
  checkHelper(statement.path, statement, inside, check);
}

function checkHelper(
  path: hbs.AST.PathExpression,
  call: hbs.AST.MustacheStatement,
  inside: Inside,
  check: Check,
): void {
  if (!Object.hasOwn(helpers, path.original)) {
    report(
      check,
      path,
      "unknown-helper",
      `Unknown helper "${path.original}"`,
      didYouMean(path.original, Object.keys(helpers)),
    );
    return;
  }
  const [first] = call.params;
  if (!first || !isPath(first)) return report(check, call, "template-construct", `"${path.original}" needs a fact`);
  checkPath(first, inside, check);
}

/** A fact, `this` inside `items`, or a member of a person; nothing else can be reached. */
function checkPath(path: hbs.AST.PathExpression, inside: Inside, check: Check): void {
  if (inside.items && /^this(?:\.[a-z][a-z0-9_]*)?$/.test(path.original)) return;
  const [name = "", member, ...deeper] = path.parts;
  const plain = !path.data && path.depth === 0 && deeper.length === 0 && !/^(?:this|\.)/.test(path.original);
  if (!plain || (member !== undefined && !members.includes(member))) {
    return report(
      check,
      path,
      "template-path",
      `"${path.original}" is not a fact`,
      "only facts and their fields can be read",
    );
  }
  check.used.add(name);
  const { needs, optional } = check.front;
  if (!needs.includes(name) && !optional.includes(name)) {
    report(
      check,
      path,
      "undeclared-fact",
      `"${name}" is neither in needs nor in optional`,
      didYouMean(name, [...needs, ...optional]),
    );
  } else if (!needs.includes(name) && !inside.sure.includes(name)) {
    report(
      check,
      path,
      "unsure-fact",
      `"${name}" is optional and may be absent here`,
      `write it inside {{#if ${name}}}`,
    );
  } else if (member !== undefined && member !== "name" && !inside.sure.includes(path.original)) {
    report(
      check,
      path,
      "unsure-fact",
      `"${path.original}" may be absent here`,
      `write it inside {{#if ${path.original}}}`,
    );
  }
}

function checkBlock(block: hbs.AST.BlockStatement, inside: Inside, check: Check): void {
  const word = isPath(block.path) ? block.path.original : "";
  if (!isBlockWord(word)) {
    return report(
      check,
      block,
      "unknown-helper",
      `Unknown block "${word}"`,
      didYouMean(word, blockWords) ?? `expected ${blockWords.join(", ")}`,
    );
  }
  const [first, second] = block.params;
  if (word === "part") return checkPart(block, first, inside, check);
  if (word === "personal") return checkPersonal(block, check);
  if (!first || !isPath(first)) return report(check, block, "template-construct", `"${word}" needs a fact`);
  const guards = word === "if" || word === "unless" ? [first.original, first.parts[0] ?? ""] : [];
  checkPath(first, { ...inside, sure: [...inside.sure, ...guards] }, check);
  if (word === "when" && literalOf(second) === undefined)
    report(check, block, "template-construct", '"when" compares with a value in quotes');
  if (word === "items" && block.inverse)
    report(check, block, "template-construct", '"items" has no else: an empty list is no answer');
  const sure = [...inside.sure, ...(word === "if" ? guards : [])];
  walk(block.program, { ...inside, sure, items: inside.items || word === "items" }, check);
  walk(block.inverse, { ...inside, sure: [...inside.sure, ...(word === "unless" ? guards : [])] }, check);
}

/** The words around one field of the recipient, and what is said without it. */
function checkPersonal(block: hbs.AST.BlockStatement, check: Check): void {
  const personal = readPersonal(block);
  const fields = check.front.personal ?? [];
  if (!personal) {
    return report(
      check,
      block,
      "personal-block",
      '"personal" holds words, one field of the recipient, and after {{else}} the sentence without it',
      "{{#personal recipient_name}}Dear {{recipient_name}},{{else}}Hello,{{/personal}}",
    );
  }
  check.used.add(personal.field);
  if (fields.includes(personal.field)) return;
  const hint = didYouMean(personal.field, fields);
  report(check, block, "undeclared-field", `"${personal.field}" is not in personal`, hint);
}

function checkPart(
  block: hbs.AST.BlockStatement,
  first: hbs.AST.Expression | undefined,
  inside: Inside,
  check: Check,
): void {
  const name = literalOf(first);
  if (typeof name !== "string") return report(check, block, "template-construct", '"part" needs a name in quotes');
  if (inside.part) report(check, block, "template-construct", "Parts do not stand inside parts");
  if (check.parts.includes(name)) report(check, block, "duplicate-part", `The part "${name}" stands here twice`);
  check.parts.push(name);
  walk(block.program, { ...inside, part: true }, check);
}

/** Handlebars counts columns from 0. */
function report(check: Check, node: hbs.AST.Node, ruleId: string, message: string, hint?: string): void {
  const position = ({ line, column }: hbs.AST.Position) => ({
    line: check.line + line - 1,
    column: column + 1 + (line === 1 ? check.column - 1 : 0),
  });
  const range = { start: position(node.loc.start), end: position(node.loc.end) };
  check.findings.push(finding(check.file, range, ruleId, message, hint));
}
