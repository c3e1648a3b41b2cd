import type { Diagnostic } from "../diagnostic.ts";
import { parseFact } from "../facts/parse.ts";
import type { FactDeclaration, ParseContext } from "../facts/types.ts";
import { reservedNames } from "./conditionTree.ts";
import type { LoadedFile } from "./planFiles.ts";
import { type CheckedPlan, type Report, reportIn } from "./planReport.ts";
import { factDeclaration } from "./planSteps.ts";
import type { FactFile } from "./schema/fact.ts";
import type { YamlPath } from "./yamlPlaces.ts";

/** What a fact's declaration says fits together. */
export function checkFact(
  name: string,
  fact: FactFile,
  file: LoadedFile,
  { plan, files }: CheckedPlan,
): readonly Diagnostic[] {
  const report = reportIn(file);
  const at = (key?: string): YamlPath => (key === undefined ? ["facts", name] : ["facts", name, key]);
  const found: Diagnostic[] = [];
  if (JSON.stringify(plan.facts[name]) !== JSON.stringify(factDeclaration(fact))) {
    const other = files.find(({ playbook }) => Object.hasOwn(playbook.facts ?? {}, name));
    found.push(
      report(
        at(),
        "fact-declared-differently",
        `The fact "${name}" is declared differently in ${other?.yaml.file ?? "another playbook"}`,
        "write it once, or the same in both",
        "key",
      ),
    );
  }
  if (reservedNames.has(name))
    found.push(
      report(
        at(),
        "reserved-name",
        `"${name}" means something else in conditions and cannot be a fact`,
        undefined,
        "key",
      ),
    );
  if (fact.type === "enum" && Object.keys(fact.values ?? {}).length < 2) {
    found.push(
      report(
        at(),
        "enum-without-values",
        `The fact "${name}" needs at least two values to choose from`,
        "values: { high: High, low: Low }",
        "key",
      ),
    );
  }
  if (fact.values !== undefined && fact.type !== "enum" && fact.type !== "list") {
    found.push(
      report(
        at("values"),
        "values-not-fitting",
        `A fact of type ${fact.type} has no values to choose from`,
        undefined,
        "key",
      ),
    );
  }
  if ((fact.type === "table") !== (fact.columns !== undefined)) {
    found.push(
      report(
        at(fact.columns && "columns"),
        "columns-not-fitting",
        fact.columns
          ? `Only a table has columns, not a fact of type ${fact.type}`
          : `The table "${name}" has no columns`,
        "columns: { text: line, owner: line, date: date }",
        "key",
      ),
    );
  }
  if (fact.tense !== undefined && fact.type !== "datetime") {
    found.push(
      report(
        at("tense"),
        "tense-not-fitting",
        `Only a datetime lies in the past or future, not a fact of type ${fact.type}`,
        undefined,
        "key",
      ),
    );
  }
  if (fact.localized && !["line", "text", "list", "table"].includes(fact.type)) {
    found.push(
      report(
        at("localized"),
        "localized-not-fitting",
        `Only words differ by language, not a fact of type ${fact.type}`,
        undefined,
        "key",
      ),
    );
  }
  if (fact.sensitive && fact.public)
    found.push(
      report(
        at("public"),
        "sensitive-and-public",
        `The fact "${name}" cannot be both sensitive and public`,
        undefined,
        "key",
      ),
    );
  if (fact.pattern !== undefined && !isPattern(fact.pattern))
    found.push(report(at("pattern"), "bad-pattern", "This is not a regular expression"));
  const declaration = factDeclaration(fact);
  if (found.length === 0 && declaration.default !== undefined)
    found.push(...checkValue(declaration, declaration.default, at("default"), report));
  return found;
}

/** Any moment will do: whether a time lies in the past is left to the moment it is given. */
const anyMoment: ParseContext = { now: Date.UTC(2026, 0, 1, 12), zone: "UTC", locale: "en" };

/** What a playbook gives as a value must be what an operator could type. */
export function checkValue(
  declaration: FactDeclaration,
  text: string,
  path: YamlPath,
  report: Report,
): readonly Diagnostic[] {
  const { tense: _tense, ...timeless } = declaration;
  const parsed = parseFact(timeless, text, anyMoment);
  return parsed.ok ? [] : [report(path, "value-not-fitting", `"${text}" does not fit the fact: ${parsed.problem}`)];
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}
