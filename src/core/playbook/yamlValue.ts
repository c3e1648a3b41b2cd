import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { maxAliases, maxDepth, maxValues } from "./yamlLimits.ts";

/** A finding while the tree becomes values; offsets into the text. */
export interface YamlFault {
  readonly ruleId: string;
  readonly message: string;
  readonly offset: number;
  readonly end: number;
  readonly hint?: string;
}

/** A value made of a node, how many values it holds, and what went wrong on the way. */
interface Built {
  readonly value: unknown;
  readonly size: number;
}

interface Walk {
  readonly faults: YamlFault[];
  /** Undefined while the anchored node is still being built: an alias then points at what holds it. */
  readonly anchors: Map<string, { readonly node: Node; built?: Built }>;
  /** What each alias stands for, for finding places behind it. */
  readonly targets: Map<Node, Node>;
  readonly lineOf: (offset: number) => number;
  aliases: number;
}

/** Plain values (objects, arrays, scalars) of a YAML tree. */
interface YamlValue {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  readonly targets: ReadonlyMap<Node, Node>;
}

/**
 * Walks the tree once, in linear time. Aliases share the value they name; what they would amount to written
 * out is counted, so a bomb is refused before anything walks it.
 */
export function yamlValue(root: Node | null, lineOf: (offset: number) => number): YamlValue {
  const walk: Walk = { faults: [], anchors: new Map(), targets: new Map(), lineOf, aliases: 0 };
  const built = build(root, 0, walk);
  return { value: built.value, faults: walk.faults, targets: walk.targets };
}

const nothing: Built = { value: null, size: 1 };

function build(node: unknown, depth: number, walk: Walk): Built {
  if (isAlias(node)) return buildAlias(node, walk);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return nothing;
  if (depth > maxDepth)
    return fault(walk, node, "nesting-too-deep", `Lists and maps stand in each other more than ${maxDepth} deep`);
  const anchor: { node: Node; built?: Built } = { node };
  if (node.anchor) walk.anchors.set(node.anchor, anchor);
  const built = limited(node, buildContent(node, depth, walk), walk);
  anchor.built = built;
  return built;
}

function buildContent(node: Node, depth: number, walk: Walk): Built {
  if (isScalar(node)) return { value: node.value, size: 1 };
  if (isMap(node)) return buildMap(node, depth, walk);
  if (!isSeq(node)) return nothing;
  const items = node.items.map((item) => build(item, depth + 1, walk));
  return { value: items.map(({ value }) => value), size: 1 + sum(items) };
}

const sum = (items: readonly Built[]): number => items.reduce((total, { size }) => total + size, 0);

function limited(node: Node, built: Built, walk: Walk): Built {
  if (built.size <= maxValues) return built;
  return fault(walk, node, "alias-bomb", `With its aliases written out this holds more than ${maxValues} values`);
}

function buildAlias(node: Alias, walk: Walk): Built {
  walk.aliases++;
  if (walk.aliases === maxAliases + 1)
    return fault(walk, node, "too-many-aliases", `The file has more than ${maxAliases} aliases`);
  if (walk.aliases > maxAliases) return nothing;
  const target = walk.anchors.get(node.source);
  if (!target) return fault(walk, node, "dangling-alias", `There is no anchor &${node.source} before this alias`);
  if (!target.built) return fault(walk, node, "alias-cycle", `The alias *${node.source} stands inside what it names`);
  walk.targets.set(node, target.node);
  return target.built;
}

function buildMap(map: YAMLMap, depth: number, walk: Walk): Built {
  const value: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  let size = 1;
  for (const pair of map.items) {
    const key = keyOf(pair, walk);
    const item = build(pair.value, depth + 1, walk);
    size += item.size;
    if (key === undefined) continue;
    const start = startOf(pair.key);
    const first = seen.get(key);
    if (first !== undefined) duplicate(walk, pair.key, key, first);
    else Object.defineProperty(value, key, { value: item.value, enumerable: true, configurable: true, writable: true });
    seen.set(key, first ?? start);
  }
  return { value, size };
}

function duplicate(walk: Walk, node: unknown, key: string, first: number): void {
  fault(
    walk,
    node,
    "duplicate-key",
    `The key "${shorten(key)}" is given twice, first on line ${walk.lineOf(first)}`,
    "keep one of them",
  );
}

/** The text of a key; undefined where the key itself is a fault. */
function keyOf(pair: Pair, walk: Walk): string | undefined {
  const { key } = pair;
  if (!isScalar(key)) {
    fault(walk, key ?? pair.value, "bad-key", "A key must be a word, not a list, map or alias");
    return undefined;
  }
  const text = String(key.value ?? "");
  if (text === "<<" && key.type === "PLAIN") {
    fault(walk, key, "merge-key", "Merge keys (<<) are not supported", "write the keys out");
    return undefined;
  }
  if (text === "__proto__") fault(walk, key, "bad-key", 'The key "__proto__" is not allowed');
  return text === "__proto__" ? undefined : text;
}

/** The key as it stands in messages: long ones cut. */
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

function fault(walk: Walk, node: unknown, ruleId: string, message: string, hint?: string): Built {
  const range = (node as Node | null)?.range;
  const offset = range?.[0] ?? 0;
  walk.faults.push({ ruleId, message, offset, end: range?.[1] ?? offset, ...(hint === undefined ? {} : { hint }) });
  return nothing;
}
