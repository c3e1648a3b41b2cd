import { Lexer } from "yaml";
import { maxFileBytes } from "./fileLimit.ts";

/** How deep lists and maps may stand in each other. */
export const maxDepth = 40;
/** Most aliases in a file, and most values once all aliases are written out. */
export const maxAliases = 100;
export const maxValues = 50_000;

/** About ten times the largest playbook anybody could follow. */
const maxTokens = 100_000;

/** Why a text is not handed to the YAML parser at all. Offsets count UTF-16 code units. */
interface Excess {
  readonly ruleId: "file-too-large" | "nesting-too-deep" | "control-character";
  readonly message: string;
  readonly offset: number;
  readonly hint?: string;
}

/**
 * Looks for what would make the parser run out of stack, memory or time. It reads the tokens only, in
 * linear time and without recursion: the parser itself aborts the process on a hundred thousand brackets.
 */
export function findExcess(text: string): Excess | undefined {
  if (text.length > maxFileBytes) return { ruleId: "file-too-large", message: tooLarge, offset: 0, hint: splitIt };
  return findControl(text) ?? findDepth(text);
}

const tooLarge = "The file is larger than 1 MiB";
const splitIt = "a playbook is a few hundred lines; is this the right file?";

/** Tab, line feed and carriage return are the only control characters a text file needs. */
function findControl(text: string): Excess | undefined {
  const found = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u.exec(text);
  if (!found) return undefined;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const message =
    code === "0000" ? "NUL in the file: this is not a text file" : `Control character U+${code} in the file`;
  return {
    ruleId: "control-character",
    message,
    offset: found.index,
    hint: "remove it, or save the file as UTF-8 text",
  };
}

function findDepth(text: string): Excess | undefined {
  const depth = depthCounter();
  let offset = 0;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    tokens++;
    if (tokens > maxTokens)
      return { ruleId: "file-too-large", message: "The file holds too many values", offset, hint: splitIt };
    if (depth(token) > maxDepth) return tooDeep(offset);
    if (!isMark(token)) offset += token.length;
  }
  return undefined;
}

const tooDeep = (offset: number): Excess => ({
  ruleId: "nesting-too-deep",
  message: `Lists and maps stand in each other more than ${maxDepth} deep`,
  offset,
});

/** The lexer's own marks (byte order mark, document, flow error, scalar) are not part of the text, save the first. */
const isMark = (token: string): boolean => token === "\u0002" || token === "\u0018" || token === "\u001f";

/** Counts how deep the next token stands: brackets, indentation, and indicators on one line. */
function depthCounter(): (token: string) => number {
  const indents: number[] = [];
  let flow = 0;
  let onLine = 0;
  let lineStart = true;
  return (token) => {
    const first = token[0];
    if (first === "\n" || first === "\r") {
      onLine = 0;
      lineStart = true;
      return 0;
    }
    if (lineStart && flow === 0) pushIndent(indents, first === " " ? token.length : 0);
    lineStart = false;
    if (token === "[" || token === "{") flow++;
    else if (token === "]" || token === "}") flow = Math.max(0, flow - 1);
    else if (flow === 0 && (token === "-" || token === "?" || token === ":")) onLine++;
    return flow + indents.length + onLine;
  };
}

function pushIndent(indents: number[], width: number): void {
  while ((indents.at(-1) ?? -1) >= width) indents.pop();
  indents.push(width);
}
