import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuiltPlan, buildPlan, type PlanOptions } from "../../src/core/playbook/plan.ts";

/** The repository. */
export const root = join(import.meta.dirname, "../..");

/** Texts of the YAML files of a folder, by name. */
export function yamlTexts(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** A plan from texts by file name; the hash is the length of what it covers. */
export const build = (
  texts: Readonly<Record<string, string>>,
  rootId: string,
  options: Partial<PlanOptions> = {},
): BuiltPlan => buildPlan(new Map(Object.entries(texts)), rootId, { hash: (text) => String(text.length), ...options });

/** The smallest playbook that loads; `rest` is added at the end. */
export const smallPlaybook = (
  id: string,
  rest = "",
  step = "  - { id: look, do: Look outside., source: [A01] }\n",
): string => `schema: crisis/v1\nid: ${id}\ntitle: Power failure\nwhen: The lights are out.\n${rest}steps:\n${step}`;

/** `line:column rule` of the errors of a built plan. */
export const errorsOf = ({ diagnostics }: Pick<BuiltPlan, "diagnostics">): readonly string[] =>
  diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ range, ruleId }) => `${range.start.line}:${range.start.column} ${ruleId}`);
