import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";

/** A way into a document: keys and list positions. */
export type YamlPath = ReadonlyArray<string | number>;

/** A piece of the text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the value (or the key) at a path stands; that of the deepest part of the path that exists otherwise.
 */
export function findSpan(
  root: Node | null,
  targets: ReadonlyMap<Node, Node>,
  path: YamlPath,
  what: "key" | "value",
): Span {
  let node = root;
  let span = spanOf(root);
  for (const part of path) {
    node = node !== null && isAlias(node) ? (targets.get(node) ?? null) : node;
    const found = child(node, part);
    if (!found) return span;
    span = spanOf(what === "key" || isEmpty(found.value) ? (found.key ?? found.value) : found.value);
    node = found.value;
  }
  return span;
}

interface Child {
  readonly key: Node | null;
  readonly value: Node | null;
}

function child(node: Node | null, part: string | number): Child | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value ?? "") === String(part));
    return pair && { key: pair.key as Node, value: (pair.value ?? null) as Node | null };
  }
  if (!isSeq(node) || typeof part !== "number") return undefined;
  const item = node.items[part];
  return item === undefined ? undefined : { key: null, value: item as Node | null };
}

/** A value that was left out has a place without extent; its key says more. */
const isEmpty = (node: Node | null): boolean => !node?.range || node.range[0] === node.range[1];

function spanOf(node: Node | null): Span {
  const [start = 0, end = start] = node?.range ?? [];
  return { start, end };
}

/** The scalar at a path, through aliases. */
export function findScalar(root: Node | null, targets: ReadonlyMap<Node, Node>, path: YamlPath): Scalar | undefined {
  let node = root;
  const follow = (): void => {
    if (node !== null && isAlias(node)) node = targets.get(node) ?? null;
  };
  for (const part of path) {
    follow();
    node = child(node, part)?.value ?? null;
  }
  follow();
  return isScalar(node) ? node : undefined;
}

/**
 * Where in the file the character `index` of a scalar's value stands, whatever way the scalar was written:
 * quotes, escapes, folded and indented lines are walked in step. Undefined when the two part ways.
 */
export function offsetInScalar(text: string, scalar: Scalar, index: number): number | undefined {
  if (typeof scalar.value !== "string" || !scalar.range) return undefined;
  let at = contentStart(text, scalar);
  for (const wanted of scalar.value.slice(0, index)) {
    const next = step(text, at, wanted, scalar.type);
    if (next === undefined) return undefined;
    at = next;
  }
  const here = scalar.value[index];
  return here === undefined || here === " " ? at : skipSpace(text, at, here);
}

function contentStart(text: string, scalar: Scalar): number {
  const start = scalar.range?.[0] ?? 0;
  if (scalar.type === "QUOTE_DOUBLE" || scalar.type === "QUOTE_SINGLE") return start + 1;
  if (scalar.type === "PLAIN") return start;
  const newline = text.indexOf("\n", start);
  return newline < 0 ? start : newline + 1;
}

/** The offset after one character of the value. */
function step(text: string, at: number, wanted: string, type: Scalar["type"]): number | undefined {
  if (text.startsWith(wanted, at)) return at + wanted.length + (type === "QUOTE_SINGLE" && wanted === "'" ? 1 : 0);
  if (type === "QUOTE_DOUBLE" && text[at] === "\\") return at + escapeLength(text, at);
  const from = skipSpace(text, at, wanted);
  if (wanted === " " || wanted === "\n") return from;
  return text.startsWith(wanted, from) ? from + wanted.length : undefined;
}

function escapeLength(text: string, at: number): number {
  const digits = { x: 2, u: 4, U: 8 }[text[at + 1] ?? ""] ?? 0;
  return 2 + digits;
}

/** Past the white space before `wanted`; a line break in the value stands for any run of it in the file. */
function skipSpace(text: string, at: number, wanted: string): number {
  let from = at;
  while (from < text.length && /\s/.test(text[from] as string) && text[from] !== wanted) from++;
  return from;
}
