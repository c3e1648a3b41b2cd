import { type Config, noConfig } from "../core/config/types.ts";
import { UserError } from "../core/errors.ts";
import { parseFact } from "../core/facts/parse.ts";
import type { FactKey, FactValue, ParseContext } from "../core/facts/types.ts";
import type { GivenAnswers } from "../core/incident/missing.ts";
import type { IncidentState } from "../core/incident/state.ts";
import { readerLocales } from "../core/incident/view.ts";
import type { Plan } from "../core/playbook/types.ts";
import type { AnswersFile } from "./answersFile.ts";
import { checkAnswers } from "./checkAnswers.ts";
import { configuredText } from "./configured.ts";
import { findFact, findPlace } from "./findAnswer.ts";
import { parseAnswers } from "./parseAnswers.ts";

export type { AnswersFile } from "./answersFile.ts";

/** Reads a file of answers. @throws UserError `answers-invalid` with findings; an empty text is a file without answers. */
export function readAnswers(text: string, file: string): AnswersFile {
  const { answers, diagnostics } = parseAnswers(text.trim() === "" ? "{}" : text, file);
  if (!answers) throw new UserError("answers-invalid", `${file} cannot be used`, { diagnostics });
  return answers;
}

/** @throws UserError `answers-invalid` with findings where the plan has no question for an answer. */
export function requireFitting(answers: AnswersFile, plan: Plan): void {
  const diagnostics = checkAnswers(answers, plan);
  if (diagnostics.length > 0)
    throw new UserError("answers-invalid", `${answers.file} does not fit ${plan.id}`, { diagnostics });
}

/** The answers of a file, as `missingAnswers` asks for them. */
export function givenAnswers(
  answers: AnswersFile,
  plan: Plan,
  state: IncidentState,
  context: ParseContext,
  config: Config = noConfig,
): GivenAnswers {
  const languages = readerLocales(state).length;
  const parse = (name: string, text: string): FactValue | undefined => {
    const declaration = plan.facts[name];
    if (!declaration) return undefined;
    const parsed = parseFact(declaration, text, context, plan.texts[context.locale].facts[name]?.values);
    return parsed.ok ? parsed.value : undefined;
  };
  const configured = (key: FactKey): string | undefined => {
    const declaration = plan.facts[key.name];
    const text =
      declaration && configuredText(config, key, declaration, { locale: context.locale, zone: context.zone });
    return text !== undefined && parse(key.name, text) !== undefined ? text : undefined;
  };
  return {
    parse,
    fact(name) {
      const found = findFact(answers, { name }, languages);
      const text = found ? found.value : configured({ name });
      return typeof text === "string" ? parse(name, text) : undefined;
    },
    hasFact: (key) => findFact(answers, key, languages) !== undefined || configured(key) !== undefined,
    hasBasis: ({ name }) => answers.basis.has(name),
    choice: (path) => findPlace(answers.choices, path)?.value.option,
    hasStep: (path) => findPlace(answers.steps, path) !== undefined,
  };
}
