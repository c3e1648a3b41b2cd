import type { Diagnostic } from "../core/diagnostic.ts";
import { dutyPlace } from "../core/incident/reissue.ts";
import type { Plan, Step } from "../core/playbook/types.ts";
import { didYouMean } from "../core/text/suggest.ts";
import type { AnswersFile, AnswerSection } from "./answersFile.ts";
import { lastPart } from "./findAnswer.ts";

/** Findings about answers that this plan has no question for: misspelt facts, steps and options. */
export function checkAnswers(answers: AnswersFile, plan: Plan): readonly Diagnostic[] {
  const steps = [...plan.steps.map(({ path }) => path), ...plan.duties.map(({ id }) => dutyPlace(id))];
  const chooses = plan.steps.filter((step) => step.kind === "choose").map(({ path }) => path);
  return [
    ...factFindings(answers, plan, "facts"),
    ...factFindings(answers, plan, "basis"),
    ...placeFindings(answers, "choices", chooses),
    ...placeFindings(answers, "steps", steps),
    ...placeFindings(answers, "uncertain", steps),
    ...optionFindings(answers, plan),
    ...publishFindings(answers, plan),
  ];
}

function factFindings(answers: AnswersFile, plan: Plan, section: "facts" | "basis"): readonly Diagnostic[] {
  return [...answers[section].keys()].flatMap((key) => {
    const [name = "", locale] = key.split(".");
    const declaration = plan.facts[name];
    if (!declaration)
      return [finding(answers, section, key, `There is no fact "${name}"`, didYouMean(name, Object.keys(plan.facts)))];
    if (locale === undefined || declaration.localized) return [];
    return [finding(answers, section, key, `The fact "${name}" is the same in all languages`, `write it as ${name}`)];
  });
}

function placeFindings(
  answers: AnswersFile,
  section: "choices" | "steps" | "uncertain",
  paths: readonly string[],
): readonly Diagnostic[] {
  return [...answers[section].keys()].flatMap((key) => {
    if (paths.includes(key)) return [];
    const meant = paths.filter((path) => lastPart(path) === key);
    if (meant.length === 1) return [];
    if (meant.length > 1)
      return [finding(answers, section, key, `Several steps are called "${key}"`, `write ${meant.join(" or ")}`)];
    const what = section === "choices" ? "decision" : "step";
    return [
      finding(
        answers,
        section,
        key,
        `There is no ${what} "${key}"`,
        didYouMean(key, [...paths, ...paths.map(lastPart)]),
      ),
    ];
  });
}

function optionFindings(answers: AnswersFile, plan: Plan): readonly Diagnostic[] {
  return [...answers.choices].flatMap(([key, { option }]) => {
    const step = plan.steps.find((candidate) => isNamed(candidate, key));
    if (step?.kind !== "choose" || step.options.some(({ id }) => id === option)) return [];
    const ids = step.options.map(({ id }) => id);
    return [finding(answers, "choices", key, `"${option}" is not an option of ${step.path}`, didYouMean(option, ids))];
  });
}

/** Only texts are published: those of notice steps and of promises. */
function publishFindings(answers: AnswersFile, plan: Plan): readonly Diagnostic[] {
  return [...answers.steps].flatMap(([key, { outcome }]) => {
    const step = plan.steps.find((candidate) => isNamed(candidate, key));
    const publishes = step === undefined || (step.kind === "notice" && step.publish === "by-hand");
    if (outcome !== "publish" || publishes) return [];
    return [finding(answers, "steps", key, `The step "${key}" publishes nothing`, "write it as done")];
  });
}

const isNamed = ({ path }: Step, key: string): boolean => path === key || lastPart(path) === key;

const finding = (
  answers: AnswersFile,
  section: AnswerSection,
  key: string,
  message: string,
  hint: string | undefined,
): Diagnostic => ({
  ruleId: "unknown-answer",
  severity: "error",
  message,
  file: answers.file,
  range: answers.locate(section, key),
  ...(hint !== undefined && { hint }),
});
