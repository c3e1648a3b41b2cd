import type { Diagnostic } from "../diagnostic.ts";
import { firstLine } from "./schema/issues.ts";
import type { YamlFile } from "./yaml.ts";

/** A YAML map. */
export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** A key of its own, nothing inherited. */
export const own = (map: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** Texts of another language that are missing or have no English counterpart. */
export function textDifferences(
  english: unknown,
  other: unknown,
  path: readonly (string | number)[],
  yaml: YamlFile,
): readonly Diagnostic[] {
  if (Array.isArray(english)) return lengthDifference(english, other, path, yaml);
  if (!isMap(english)) return [];
  const map = isMap(other) ? other : {};
  const keys = [...new Set([...Object.keys(english), ...Object.keys(map)])];
  return keys.flatMap((key) => {
    const here = [...path, key];
    if (own(english, key) === undefined)
      return [difference("surplus-text", `"${here.join(".")}" has no English text`, here, yaml)];
    if (own(map, key) === undefined)
      return isBare(own(english, key))
        ? []
        : [difference("missing-text", `The text "${here.join(".")}" is missing`, here, yaml)];
    return textDifferences(own(english, key), own(map, key), here, yaml);
  });
}

/** A map without texts need not be repeated. */
const isBare = (value: unknown): boolean => isMap(value) && Object.keys(value).length === 0;

function lengthDifference(
  english: readonly unknown[],
  other: unknown,
  path: readonly (string | number)[],
  yaml: YamlFile,
): readonly Diagnostic[] {
  const found = Array.isArray(other) ? other.length : 0;
  if (found === english.length) return [];
  return [
    difference(
      found < english.length ? "missing-text" : "surplus-text",
      `"${path.join(".")}" has ${found} lines, ${english.length} in English`,
      path,
      yaml,
    ),
  ];
}

/** The operator sees English where a text is missing: that must not keep her from starting. */
const difference = (
  ruleId: string,
  message: string,
  path: readonly (string | number)[],
  yaml: YamlFile,
): Diagnostic => ({
  ruleId,
  severity: "warning",
  message,
  file: yaml.file,
  range: firstLine(yaml.locate(path, "key")),
});
