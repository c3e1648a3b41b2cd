import type { Diagnostic } from "../core/diagnostic.ts";
import { type Locale, locales } from "../core/i18n/locale.ts";
import { answersSchema, type AnswersFile as Written } from "../core/playbook/schema/answers.ts";
import { check } from "../core/playbook/schema/issues.ts";
import { sourceText } from "../core/playbook/sourceText.ts";
import { parseYaml, type YamlFile } from "../core/playbook/yaml.ts";
import type { YamlPath } from "../core/playbook/yamlPlaces.ts";
import { type AnswerSection, type AnswersFile, answerSections, type StepAnswer } from "./answersFile.ts";

/** Reads a file of answers. `answers` is undefined where there are errors; the findings say where and what would be right. */
export function parseAnswers(
  text: string,
  file: string,
): { readonly answers: AnswersFile | undefined; readonly diagnostics: readonly Diagnostic[] } {
  return readParsed(parseYaml(text, file));
}

/** The same for a file of facts, which may also be a plain map of facts. */
export function parseFacts(text: string, file: string): ReturnType<typeof parseAnswers> {
  const yaml = parseYaml(text.trim() === "" ? "{}" : text, file);
  return readParsed(isPlainMap(yaml.value) ? underFacts(yaml) : yaml);
}

/** A map without a section of an answers file. */
const isPlainMap = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !["schema", "playbook", ...answerSections].some((key) => Object.hasOwn(value, key));

/** As if everything stood under `facts:`; places stay those of the file. */
const underFacts = (yaml: YamlFile): YamlFile => ({
  ...yaml,
  value: { facts: yaml.value },
  locate: (path, part) => yaml.locate(path.slice(1), part),
});

function readParsed(yaml: YamlFile): ReturnType<typeof parseAnswers> {
  if (yaml.value === undefined) return { answers: undefined, diagnostics: yaml.diagnostics };
  const checked = check(answersSchema, yaml.value, yaml);
  const reading: Reading = {
    yaml,
    findings: [...yaml.diagnostics, ...checked.diagnostics.filter((found) => !isNoted(found, yaml))],
  };
  const answers = checked.value && build(checked.value, reading);
  const failed = reading.findings.some(({ severity }) => severity === "error");
  return { answers: failed ? undefined : answers, diagnostics: reading.findings };
}

/** What YAML has already called wrong at a place need not be of the wrong type as well. */
const isNoted = ({ range }: Diagnostic, { diagnostics }: YamlFile): boolean =>
  diagnostics.some(({ range: { start } }) => start.line === range.start.line && start.column === range.start.column);

interface Reading {
  readonly yaml: YamlFile;
  readonly findings: Diagnostic[];
}

function build(file: Written, reading: Reading): AnswersFile {
  const { yaml } = reading;
  const facts = Object.entries(file.facts ?? {}).flatMap(([key, value]) => factEntries(key, value, reading));
  return {
    file: yaml.file,
    playbook: file.playbook,
    facts: new Map(facts),
    basis: new Map(Object.entries(file.basis ?? {})),
    choices: new Map(Object.entries(file.choices ?? {}).map(([key, value]) => [key, choiceOf(value)])),
    steps: new Map(Object.entries(file.steps ?? {}).map(([key, value]) => [key, stepAnswer(value)])),
    uncertain: new Map(Object.entries(file.uncertain ?? {})),
    locate: (section, key) => yaml.locate(pathOf(file, section, key), "key"),
  };
}

/** `known.de` may stand as a key of its own or as `de` in the map under `known`. */
function pathOf(file: Written, section: AnswerSection, key: string): YamlPath {
  if (Object.hasOwn(file[section] ?? {}, key)) return [section, key];
  const [name = "", locale = ""] = key.split(".");
  return [section, name, locale];
}

type FactAnswer = NonNullable<Written["facts"]>[string];
type Scalar = string | number | boolean;
type Typed = Scalar | readonly Scalar[] | readonly Readonly<Record<string, Scalar>>[];

function factEntries(
  key: string,
  value: FactAnswer,
  reading: Reading,
): ReadonlyArray<readonly [string, string | null]> {
  const path: YamlPath = ["facts", key];
  if (value === null) return [[key, null]];
  if (typeof value !== "object" || Array.isArray(value)) return [[key, typedText(value, path, reading)]];
  const given = Object.entries(value).filter(([, part]) => part !== undefined) as ReadonlyArray<
    readonly [string, Typed]
  >;
  const languages = given.filter(([part]) => (locales as readonly string[]).includes(part));
  if (languages.length === 0) return [[key, joinParts(given, path, reading)]];
  if (languages.length < given.length || key.includes(".")) {
    report(
      reading,
      path,
      "Words by language and other parts stand in one map",
      "give either { en, de } or { name, email }",
    );
  }
  return languages.map(([locale, words]) => [
    `${key}.${locale as Locale}`,
    typedText(words, [...path, locale], reading),
  ]);
}

/** A measure reads `text; owner; date`, a person or contact `name, role, email, phone`. */
function joinParts(given: ReadonlyArray<readonly [string, Typed]>, path: YamlPath, reading: Reading): string {
  const text = new Map(given.map(([part, value]) => [part, typedText(value, [...path, part], reading)]));
  const measure = ["text", "owner", "date"].filter((part) => text.has(part));
  const separator = measure.length > 0 ? "; " : ", ";
  const order = measure.length > 0 ? ["text", "owner", "date"] : ["name", "role", "email", "phone", "hours", "url"];
  if (measure.length > 0 && measure.length < text.size) {
    report(reading, path, "These parts do not belong together", "a measure has text, owner and date");
  }
  if (given.length === 0)
    report(reading, path, "An empty map is no answer", "give its parts, or null to leave the fact empty");
  return order.flatMap((part) => text.get(part) ?? []).join(separator);
}

function typedText(value: Typed, path: YamlPath, reading: Reading): string {
  if (Array.isArray(value)) {
    const items = value as readonly (Scalar | Readonly<Record<string, Scalar>>)[];
    return isRows(items)
      ? rowsText(items, path, reading)
      : items.map((item, index) => listItem(item as Scalar, [...path, index], reading)).join("\n");
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? sourceText(reading.yaml, path) : String(value);
}

const isRows = (items: readonly unknown[]): items is readonly Readonly<Record<string, Scalar>>[] =>
  items.length > 0 && items.every((item) => typeof item === "object");

/** By column, as a table reads it. */
function rowsText(rows: readonly Readonly<Record<string, Scalar>>[], path: YamlPath, reading: Reading): string {
  const cells = rows.map((row, index) =>
    Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, typedText(cell, [...path, index, id], reading)])),
  );
  return JSON.stringify(cells);
}

function listItem(item: string | number | boolean, path: YamlPath, reading: Reading): string {
  const text = typedText(item, path, reading);
  if (/[;\n]/.test(text))
    report(reading, path, "A semicolon or line break would part this entry in two", "make two entries of it");
  return text;
}

function report({ yaml, findings }: Reading, path: YamlPath, message: string, hint: string): void {
  const range = yaml.locate(path);
  findings.push({ ruleId: "bad-value", severity: "error", message, file: yaml.file, range, hint });
}

function choiceOf(value: NonNullable<Written["choices"]>[string]): {
  readonly option: string;
  readonly reason?: string;
} {
  if (typeof value === "string") return { option: value };
  return { option: value.choose, ...(value.reason !== undefined && { reason: value.reason }) };
}

function stepAnswer(value: NonNullable<Written["steps"]>[string]): StepAnswer {
  if (value === "done") return { outcome: "done", note: "" };
  if ("done" in value) return { outcome: "done", note: value.done };
  if ("publish" in value) return { outcome: "publish", note: "" };
  if ("skip" in value) return { outcome: "skip", note: value.skip === true ? "" : value.skip };
  return { outcome: "by-hand", note: value.by_hand === true ? "" : value.by_hand };
}
