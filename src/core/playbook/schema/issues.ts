import type { z } from "zod";
import type { Diagnostic } from "../../diagnostic.ts";
import { didYouMean, oneOf } from "../../text/suggest.ts";
import type { YamlFile } from "../yaml.ts";
import type { YamlPath } from "../yamlPlaces.ts";

type Issue = z.core.$ZodIssue;

/** Nobody reads more of one thing, and looking up the place of each takes time. */
const maxFindings = 50;

/** Reads a value under a schema; what does not fit becomes findings at the exact key or value. */
export function check<T>(
  schema: z.ZodType<T>,
  value: unknown,
  yaml: YamlFile,
  at: YamlPath = [],
): { readonly value?: T; readonly diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, diagnostics: [] };
  const issues = result.error.issues.slice(0, maxFindings);
  return { diagnostics: issues.flatMap((issue) => explain(issue, { schema, value, yaml, at })) };
}

interface Checked {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly yaml: YamlFile;
  readonly at: YamlPath;
}

function explain(issue: Issue, checked: Checked): Diagnostic[] {
  const path = issue.path as YamlPath;
  if (issue.code === "unrecognized_keys")
    return issue.keys.slice(0, maxFindings).map((key) => unknownKey(key, path, checked));
  if (issue.code === "invalid_key") return [badKey(issue, checked)];
  if (issue.code === "invalid_union") return explainUnion(issue, checked);
  const found = valueAt(checked.value, path);
  if (found === undefined && path.length > 0) return [missingKey(path, checked)];
  const wanted =
    issue.code === "invalid_value" && issue.values.length > 1 ? oneOf(issue.values.map(String)) : issue.message;
  const near =
    issue.code === "invalid_value" && typeof found === "string"
      ? didYouMean(found, issue.values.map(String))
      : undefined;
  const hint = near?.startsWith("expected") === false ? near : undefined;
  return [
    finding(
      issue.code === "invalid_type" ? "wrong-type" : "bad-value",
      `Expected ${wanted}, not ${describe(found)}`,
      path,
      "value",
      checked,
      hint,
    ),
  ];
}

/** Of the branches of a union the one that got furthest speaks; where none did, the union itself. */
function explainUnion(issue: Extract<Issue, { code: "invalid_union" }>, checked: Checked): Diagnostic[] {
  const branch = issue.errors.find(
    (issues) => issues.length > 0 && issues.every(({ code, path }) => path.length > 0 || code !== "invalid_type"),
  );
  if (branch) return branch.flatMap((inner) => explain({ ...inner, path: [...issue.path, ...inner.path] }, checked));
  const found = valueAt(checked.value, issue.path as YamlPath);
  if (found === undefined) return [missingKey(issue.path as YamlPath, checked)];
  return [
    finding(
      "wrong-type",
      `Expected ${issue.message}, not ${describe(found)}`,
      issue.path as YamlPath,
      "value",
      checked,
    ),
  ];
}

function unknownKey(key: string, path: YamlPath, checked: Checked): Diagnostic {
  const hint = didYouMean(key, keysAt(checked.schema, path));
  return finding("unknown-key", `Unknown key "${key}"`, [...path, key], "key", checked, hint);
}

function badKey(issue: Extract<Issue, { code: "invalid_key" }>, checked: Checked): Diagnostic {
  const key = String(issue.path.at(-1));
  return finding(
    "bad-key",
    `Expected ${issue.issues[0]?.message ?? "another key"}, not "${key}"`,
    issue.path as YamlPath,
    "key",
    checked,
  );
}

function missingKey(path: YamlPath, checked: Checked): Diagnostic {
  const parent = path.slice(0, -1);
  if (path.at(-1) === "until")
    return finding(
      "duty-without-end",
      'The duty has no end: the key "until" is missing',
      parent,
      "key",
      checked,
      'for example until: status == "resolved"',
    );
  const inFile = checked.at.length + parent.length === 0;
  return finding(
    "missing-key",
    `The key "${String(path.at(-1))}" is missing${inFile ? "" : " here"}`,
    parent,
    "key",
    checked,
  );
}

const finding = (
  ruleId: string,
  message: string,
  path: YamlPath,
  what: "key" | "value",
  checked: Checked,
  hint?: string,
): Diagnostic => ({
  ruleId,
  severity: "error",
  message,
  file: checked.yaml.file,
  range: firstLine(checked.yaml.locate([...checked.at, ...path], what)),
  ...(hint === undefined ? {} : { hint }),
});

/** A finding about a whole block stands on its first line. */
export function firstLine(range: Diagnostic["range"]): Diagnostic["range"] {
  if (range.start.line === range.end.line) return range;
  return { start: range.start, end: { line: range.start.line, column: range.start.column + 1 } };
}

/** The keys allowed at a path of a schema, for "did you mean". */
function keysAt(schema: z.ZodType, path: YamlPath): readonly string[] {
  let here: unknown = schema;
  for (const part of path) here = inner(here, part);
  const options = unwrap(here)?.def?.options ?? [here];
  return options.flatMap((option) => Object.keys(unwrap(option)?.def?.shape ?? {}));
}

interface Definition {
  readonly def?: {
    readonly innerType?: unknown;
    readonly shape?: Readonly<Record<string, unknown>>;
    readonly element?: unknown;
    readonly valueType?: unknown;
    readonly options?: readonly unknown[];
  };
}

function unwrap(schema: unknown): Definition | undefined {
  let here = schema as Definition | undefined;
  while (here?.def?.innerType) here = here.def.innerType;
  return here;
}

function inner(schema: unknown, part: PropertyKey): unknown {
  const def = unwrap(schema)?.def;
  return def?.shape?.[String(part)] ?? def?.element ?? def?.valueType ?? undefined;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let here = value;
  for (const part of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string | number, unknown>)[part];
  }
  return here;
}

/** A value in a sentence: what it is rather than all of it. */
export function describe(value: unknown): string {
  if (value === null) return "nothing";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty map" : "a map";
  if (typeof value === "string")
    return value.trim() === "" ? "an empty text" : `"${value.length > 40 ? `${value.slice(0, 37)}…` : value}"`;
  return String(value);
}
