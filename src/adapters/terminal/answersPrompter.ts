import { type AnswersFile, type AnswerSection, answerSections, type StepAnswer } from "../../app/answersFile.ts";
import { findFact, findPlace, type Found } from "../../app/findAnswer.ts";
import type { OperatorCommand, Prompter, Question, Reply } from "../../app/ports.ts";
import { MissingAnswer, UserError } from "../../core/errors.ts";
import { exitCodes } from "../../core/exitCodes.ts";
import type { FactKey } from "../../core/facts/types.ts";
import { isLocale, type Locale } from "../../core/i18n/locale.ts";
import { interpretAnswer } from "./interpret.ts";

/** A prompter that reads its replies from a file of answers. */
export interface AnswersPrompter extends Prompter {
  /** Answers that no question asked for, as they stand in the file: `facts.eta`. */
  unused(): readonly string[];
}

interface Reading {
  readonly answers: AnswersFile;
  readonly locale: Locale;
  readonly used: Set<string>;
  /** `run:` questions already answered: one asked again means that the command has failed. */
  readonly started: Set<string>;
  /** The language for which words without a language were taken, by fact. */
  readonly languages: Map<string, string>;
}

/** How often in a row the same question may come back before the answers are held to be at fault. */
const mostRepeats = 5;

/**
 * Answers from a file, without a person.
 * @throws MissingAnswer (from `ask`) where the file has none, UserError `bad-answer` where it does not fit.
 */
export function createAnswersPrompter(answers: AnswersFile, locale: Locale): AnswersPrompter {
  const reading: Reading = { answers, locale, used: new Set(), started: new Set(), languages: new Map() };
  let last = { id: "", times: 0 };
  return {
    unattended: true,
    async ask(question) {
      last = { id: question.id, times: last.id === question.id ? last.times + 1 : 1 };
      if (last.times > mostRepeats) throw new MissingAnswer(question.id);
      return replyTo(reading, question);
    },
    unused: () => unusedOf(reading),
    close: () => undefined,
  };
}

function unusedOf({ answers, used }: Reading): readonly string[] {
  return answerSections.flatMap((section) =>
    [...answers[section].keys()].map((key) => `${section}.${key}`).filter((name) => !used.has(name)),
  );
}

function replyTo(reading: Reading, question: Question): Reply {
  const [kind = "", ...rest] = question.id.split(":");
  const place = rest.join(":");
  switch (kind) {
    case "fact":
      return factReply(reading, question, place);
    case "basis":
      return textReply(reading, question, use(reading, "basis", findFactText(reading.answers.basis, place)));
    case "choice":
      return choiceReply(reading, question, place);
    case "reason":
      return textReply(reading, question, reasonFor(reading, place));
    case "uncertain":
      return textReply(reading, question, use(reading, "uncertain", findPlace(reading.answers.uncertain, place)));
    case "publish-command":
      return publishReply(question, use(reading, "steps", findPlace(reading.answers.steps, place)));
    case "step":
    case "publish":
    case "send":
    case "approve":
    case "run":
    case "accept":
      return stepReply(reading, question, kind, use(reading, "steps", findPlace(reading.answers.steps, place)));
    default:
      return textReply(reading, question, undefined);
  }
}

function use<T>({ used }: Reading, section: AnswerSection, found: Found<T> | undefined): T | undefined {
  if (found) used.add(`${section}.${found.key}`);
  return found?.value;
}

const answer = (text: string): Reply => ({ type: "answer", text });
const command = (name: OperatorCommand, rest: string): Reply => ({ type: "command", command: name, rest, typed: "" });

function factReply(reading: Reading, question: Question, place: string): Reply {
  const key = factKey(place);
  const found = findFact(reading.answers, key);
  const text = found && isOfAnotherLanguage(reading, key, found.key) ? undefined : use(reading, "facts", found);
  if (text === null)
    return question.optional ? command("skip", "") : wrong(reading, question, "null", "this fact is required");
  if (text === undefined && question.default === undefined && question.optional) return command("skip", "");
  return textReply(reading, question, text);
}

/** The same words cannot stand in messages of two languages. */
function isOfAnotherLanguage({ languages }: Reading, { name, locale }: FactKey, found: string): boolean {
  if (locale === undefined || found !== name) return false;
  const first = languages.get(name) ?? locale;
  languages.set(name, first);
  return first !== locale;
}

function factKey(place: string): FactKey {
  const [name = "", locale = ""] = place.split(".");
  return isLocale(locale) ? { name, locale } : { name };
}

/** A decision may have been left out, as any other step. */
function choiceReply(reading: Reading, question: Question, place: string): Reply {
  const choice = use(reading, "choices", findPlace(reading.answers.choices, place));
  const step = choice ? undefined : findPlace(reading.answers.steps, place);
  if (step?.value.outcome !== "skip") return textReply(reading, question, choice?.option);
  return command("skip", use(reading, "steps", step)?.note ?? "");
}

function findFactText(answers: ReadonlyMap<string, string>, place: string): Found<string> | undefined {
  const key = answers.has(place) ? place : (place.split(".")[0] ?? place);
  const value = answers.get(key);
  return value === undefined ? undefined : { key, value };
}

/** The reason for a decision or for leaving a step out. */
function reasonFor(reading: Reading, place: string): string | undefined {
  const choice = findPlace(reading.answers.choices, place);
  if (choice?.value.reason !== undefined) return use(reading, "choices", choice)?.reason;
  const step = findPlace(reading.answers.steps, place);
  return step?.value.outcome === "skip" && step.value.note !== "" ? use(reading, "steps", step)?.note : undefined;
}

/** @throws MissingAnswer when the file has no answer and the question no default. */
function textReply(reading: Reading, question: Question, text: string | undefined): Reply {
  const given = text ?? question.default;
  if (given === undefined) throw new MissingAnswer(question.id);
  const read = interpretAnswer(question, literally(given), reading.locale);
  if (read.type === "reply") return read.reply;
  return wrong(reading, question, given, read.type === "problem" ? read.problem : "");
}

/** A slash in a file is no command. */
const literally = (text: string): string => (text.trimStart().startsWith("/") ? `/${text.trimStart()}` : text);

/** @throws UserError always: asking again would bring the same answer. */
function wrong({ answers }: Reading, { id, message }: Question, text: string, problem: string): never {
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  throw new UserError("bad-answer", `${answers.file}: the answer to ${id} (“${message}”) does not fit: ${shown}`, {
    hint: problem,
    exitCode: exitCodes.cannotStart,
  });
}

type StepQuestion = "step" | "publish" | "send" | "approve" | "run" | "accept";

function stepReply(reading: Reading, question: Question, kind: StepQuestion, given: StepAnswer | undefined): Reply {
  if (!given) throw new MissingAnswer(question.id);
  const { outcome, note } = given;
  if (outcome === "skip") return command("skip", note);
  if (kind === "accept") return answer("accept");
  if (outcome === "publish")
    return wrong(reading, question, "publish: yes", "no command is configured that publishes it");
  if (kind === "approve") return textReply(reading, question, note === "" ? undefined : note);
  if (outcome === "by-hand") return command("by-hand", note);
  if (kind === "run") return startOnce(reading, question);
  return answer(note === "" ? "done" : note);
}

/** A configured command runs where the file says so, or with `--yes`; a step that is merely done is done by hand. */
function publishReply(question: Question, given: StepAnswer | undefined): Reply {
  if (!given) throw new MissingAnswer(question.id);
  const { outcome, note } = given;
  if (outcome === "skip") return command("skip", note);
  if (outcome === "publish") return answer("run");
  return answer(outcome === "done" ? (question.default ?? "by-hand") : "by-hand");
}

/** A command that has failed is not started again without a person. */
function startOnce({ started }: Reading, question: Question): Reply {
  if (started.has(question.id)) throw new MissingAnswer(question.id);
  started.add(question.id);
  return answer("run");
}
