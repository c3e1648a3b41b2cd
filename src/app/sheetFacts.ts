import type { Diagnostic } from "../core/diagnostic.ts";
import { UserError } from "../core/errors.ts";
import { parseFact } from "../core/facts/parse.ts";
import { type FactDeclaration, type FactKey, factKeyText, type ParseContext } from "../core/facts/types.ts";
import type { IncidentState } from "../core/incident/state.ts";
import type { Locale } from "../core/i18n/locale.ts";
import type { Plan } from "../core/playbook/types.ts";
import { didYouMean } from "../core/text/suggest.ts";
import type { AnswersFile } from "./answersFile.ts";
import { findFact } from "./findAnswer.ts";
import type { GivenFact } from "./givenFacts.ts";
import { parseFacts } from "./parseAnswers.ts";

/** The facts of a plan in these languages. */
function keysOfPlan(plan: Plan, languages: readonly Locale[]): readonly FactKey[] {
  return Object.entries(plan.facts).flatMap(([name, { localized }]) =>
    localized ? languages.map((locale) => ({ name, locale })) : [{ name }],
  );
}

export interface FactsFileOptions {
  readonly plan: Plan;
  readonly languages: readonly Locale[];
  readonly context: ParseContext;
  /** Every fact there is: a file may hold more than one message needs. */
  readonly known: Readonly<Record<string, FactDeclaration>>;
}

/**
 * The facts of a YAML or JSON file that a message needs, in the words an operator would type.
 * @throws UserError `facts-invalid` with findings where a fact does not exist or does not fit.
 */
export function readFactsFile(text: string, file: string, options: FactsFileOptions): readonly GivenFact[] {
  const { answers, diagnostics } = parseFacts(text, file);
  if (!answers) throw invalid(text, file, diagnostics);
  const findings: Diagnostic[] = [...unknownFacts(answers, options.known)];
  const given = keysOfPlan(options.plan, options.languages).flatMap((key) => readOne(key, answers, options, findings));
  if (findings.length > 0) throw invalid(text, file, findings);
  return given;
}

function readOne(
  key: FactKey,
  answers: AnswersFile,
  { plan, languages, context }: FactsFileOptions,
  findings: Diagnostic[],
): readonly GivenFact[] {
  const found = findFact(answers, key, languages.length);
  const declaration = plan.facts[key.name];
  if (typeof found?.value !== "string" || !declaration || key.name === "reader_languages") return [];
  const parsed = parseFact(declaration, found.value, context, plan.texts[context.locale].facts[key.name]?.values);
  if (parsed.ok) return [{ key: factKeyText(key), value: parsed.value }];
  findings.push(finding(answers, found.key, `${found.key}: ${parsed.problem}`));
  return [];
}

function unknownFacts(answers: AnswersFile, known: Readonly<Record<string, FactDeclaration>>): readonly Diagnostic[] {
  return [...answers.facts.keys()].flatMap((key) => {
    const [name = ""] = key.split(".");
    if (Object.hasOwn(known, name)) return [];
    return [finding(answers, key, `There is no fact "${name}"`, didYouMean(name, Object.keys(known)))];
  });
}

const finding = (answers: AnswersFile, key: string, message: string, hint?: string): Diagnostic => ({
  ruleId: "bad-fact",
  severity: "error",
  message,
  file: answers.file,
  range: answers.locate("facts", key),
  ...(hint !== undefined && { hint }),
});

const invalid = (text: string, file: string, diagnostics: readonly Diagnostic[]): UserError =>
  new UserError("facts-invalid", `${file} cannot be used`, { diagnostics, sources: new Map([[file, text]]) });

/** What an incident knows of a message's facts. */
export function factsOfIncident(
  plan: Plan,
  languages: readonly Locale[],
  { facts }: IncidentState,
): readonly GivenFact[] {
  return keysOfPlan(plan, languages).flatMap((key) => {
    const value = facts[factKeyText(key)]?.value;
    return value === undefined || key.name === "reader_languages" ? [] : [{ key: factKeyText(key), value }];
  });
}
