import type { Config } from "./types.ts";

/** A value in effect, and where it comes from. */
export interface Origin {
  /** `brand.colour`. */
  readonly key: string;
  readonly value: unknown;
  /** `crisis.yaml:7`, `CRISIS_SMTP_URL`, `default`. */
  readonly from: string;
}

/** Every value of a configuration by its path, in the order of the file. */
export function valuesOf(config: Config): ReadonlyArray<readonly [readonly (string | number)[], unknown]> {
  return flatten(config, []);
}

function flatten(value: unknown, path: readonly string[]): ReadonlyArray<readonly [readonly string[], unknown]> {
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isMap || isPerson(path)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]));
}

/** A person is one value. */
const isPerson = ([first, ...more]: readonly string[]): boolean => first === "roles" && more.length === 1;
