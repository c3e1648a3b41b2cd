import { join } from "node:path";
import { createLibrary } from "../../src/adapters/library/library.ts";
import { languageName } from "../../src/core/i18n/languageName.ts";
import type { Locale } from "../../src/core/i18n/locale.ts";
import { dialogueMessages } from "../../src/core/i18n/messages/dialogue.ts";
import { parseTemplate } from "../../src/core/notice/template.ts";
import type { Plan } from "../../src/core/playbook/types.ts";
import type { Answers } from "./evening.ts";

const root = join(import.meta.dirname, "..", "..");

/** A plan of the package, or of a file, as the command sees it. */
export async function loadPlan(nameOrPath: string): Promise<Plan> {
  const library = createLibrary({ root, cwd: root, templateParser: async () => parseTemplate });
  return (await library.load(nameOrPath)).plan;
}

/** A question as it stands on the screen. */
interface Seen {
  /** The question's id, or its kind where all of a kind look the same (`publish`, `step`). */
  readonly id: string;
  readonly text: string;
}

/** Somebody at the keyboard who knows the questions by their words alone. */
export interface Operator {
  /** The question that stands last on this screen, or undefined. */
  read(screen: string): string | undefined;
  /** What she types to it, line by line. @throws Error when she has no answer. */
  answer(question: string): readonly string[];
}

/**
 * An operator with a table of answers.
 * @param answers by question id, else by kind (`publish`).
 */
export function createOperator(plan: Plan, locale: Locale, readers: readonly Locale[], answers: Answers): Operator {
  // A decision may be worded like the fact it sets; the decision is what is asked.
  const questions = [
    ...planQuestions(plan, locale),
    ...factQuestions(plan, locale, readers),
    ...dialogueQuestions(plan, locale),
  ];
  return {
    read(screen) {
      const text = oneLine(screen);
      const seen = questions
        .map((question) => ({ ...question, end: endOf(text, question.text) }))
        .filter(({ end }) => end >= 0)
        .sort((a, b) => b.end - a.end || b.text.length - a.text.length);
      return seen[0]?.id;
    },
    answer(question) {
      const [kind = ""] = question.split(":");
      const answer = answers[question] ?? answers[kind];
      if (answer === undefined) throw new Error(`no answer to ${question}`);
      return typeof answer === "string" ? [answer] : [...answer, ""];
    },
  };
}

/** Lines may be broken anywhere a space is. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

function endOf(screen: string, question: string): number {
  const at = screen.lastIndexOf(question);
  return at < 0 ? -1 : at + question.length;
}

function factQuestions(plan: Plan, locale: Locale, readers: readonly Locale[]): readonly Seen[] {
  return Object.entries(plan.facts).flatMap(([name, { localized }]) => {
    const ask = oneLine(plan.texts[locale].facts[name]?.ask ?? name);
    if (!localized) return [{ id: `fact:${name}`, text: ask }];
    if (readers.length === 1) return [{ id: `fact:${name}.${readers[0]}`, text: ask }];
    return readers.map((reader) => ({
      id: `fact:${name}.${reader}`,
      text: oneLine(dialogueMessages[locale].inLanguage(ask, languageName(reader, locale))),
    }));
  });
}

function planQuestions(plan: Plan, locale: Locale): readonly Seen[] {
  return plan.steps
    .filter(({ kind }) => kind === "choose")
    .map(({ path }) => ({ id: `choice:${path}`, text: oneLine(plan.texts[locale].steps[path]?.title ?? path) }));
}

function dialogueQuestions(plan: Plan, locale: Locale): readonly Seen[] {
  const messages = dialogueMessages[locale];
  const table: ReadonlyArray<readonly [string, string]> = [
    ...plan.duties.map(({ promises }) => [`fact:${promises}`, messages.promiseAsk] as const),
    ["basis:eta", messages.basis],
    ["accept", messages.acceptAsk],
    ["publish", messages.publishAsk],
    ["approve", messages.approveAsk],
    ["send", messages.sendAsk],
    ["step", messages.doneKeys],
    ["step", messages.tickKeys],
    ["run", messages.runAsk],
    ["reason", messages.reasonAsked],
    ["reason", messages.reasonNeeded],
    ["reason", messages.dutyReason],
    ["uncertain", messages.uncertainAsk],
    ["take-over", messages.takeOverAsk],
    ["duty", messages.dutyAsk],
    ["reissue", messages.staleAsk],
    ["plan", messages.planAsk],
  ];
  return table.map(([id, text]) => ({ id, text: oneLine(text) }));
}
