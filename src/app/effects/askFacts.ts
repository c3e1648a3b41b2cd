import { factAsTyped } from "../../core/facts/format.ts";
import { parseFact } from "../../core/facts/parse.ts";
import {
  type FactDeclaration,
  type FactKey,
  type FactTexts,
  type FactValue,
  factKeyText,
  isUnknown,
} from "../../core/facts/types.ts";
import { languageName } from "../../core/i18n/languageName.ts";
import { readerLanguagesFact, readerLocales } from "../../core/incident/view.ts";
import { configuredText } from "../configured.ts";
import { type Answered, ask, type Handled, handled } from "../ask.ts";
import { factRecorded, parseContext } from "../factEvents.ts";
import type { Question, QuestionKind } from "../ports.ts";
import type { Session } from "../session.ts";
import { factText } from "../showFacts.ts";
import { whyLines } from "../stepText.ts";
import type { At, Performer } from "./performer.ts";

/** Asks facts one after the other; each answer is on disk before the next question. */
export const askFacts: Performer<"ask-facts"> = async (session, { keys, refresh }, at) => {
  for (const key of keys) {
    const result = await askFact(session, key, { refresh, at });
    if (result.type === "leave") return result;
    if (key.name === readerLanguagesFact) return handled;
  }
  return handled;
};

interface Asking {
  /** Offer the current value; confirming it is an answer. */
  readonly refresh: boolean;
  readonly at: At;
  /** Hint and example are shown with the question, not only on `?`. */
  readonly examples?: boolean;
}

/** Asks one fact until it has an answer, is declined, or the operator leads away. */
export async function askFact(session: Session, key: FactKey, asking: Asking): Promise<Handled> {
  const declaration = session.machine.plan.facts[key.name];
  if (!declaration) throw new Error(`fact ${key.name} is not declared`);
  for (;;) {
    const answered = await ask(session, factQuestion(session, key, declaration, asking));
    if (answered.type === "leave") {
      if (answered.command !== "skip") return answered;
      if (await leaveAsItIs(session, key, declaration, asking)) return handled;
      return answered;
    }
    const settled = await settleAnswer(session, key, declaration, asking, answered);
    if (settled) return settled;
  }
}

/** What `/skip` means at a fact: a known one stays as it is, an optional one stays empty; a required one is no fact to skip. */
async function leaveAsItIs(
  session: Session,
  key: FactKey,
  declaration: FactDeclaration,
  asking: Asking,
): Promise<boolean> {
  const known = asking.refresh && session.state.facts[factKeyText(key)] !== undefined;
  if (known) await confirmFact(session, key, asking);
  else if (!declaration.required) await decline(session, key, asking);
  return known || !declaration.required;
}

/** Nothing, or a dash where a fact may be empty: how one that was filled by mistake is emptied. */
const isEmptyAnswer = (text: string, { required }: FactDeclaration): boolean =>
  text.trim() === "" || (!required && text.trim() === "-");

async function settleAnswer(
  session: Session,
  key: FactKey,
  declaration: FactDeclaration,
  asking: Asking,
  answered: Extract<Answered, { type: "answer" }>,
): Promise<Handled | undefined> {
  if (isEmptyAnswer(answered.text, declaration)) {
    if (declaration.required) {
      session.deps.screen.tell("warn", session.messages.required);
      return undefined;
    }
    await decline(session, key, asking);
    return handled;
  }
  const labels = session.texts.facts[key.name]?.values;
  const parsed = parseFact(declaration, answered.text, parseContext(session), labels);
  if (!parsed.ok) {
    session.deps.screen.tell("warn", parsed.problem);
    session.typed.set(`fact:${factKeyText(key)}`, answered.text);
    return undefined;
  }
  return keep(session, key, declaration, asking, parsed.value);
}

async function keep(
  session: Session,
  key: FactKey,
  declaration: FactDeclaration,
  asking: Asking,
  value: FactValue,
): Promise<Handled> {
  const { at } = asking;
  const text = factKeyText(key);
  const current = session.state.facts[text];
  const same = current?.value !== undefined && JSON.stringify(current.value) === JSON.stringify(value);
  if (same) {
    await confirmFact(session, key, asking);
    return handled;
  }
  const basis = declaration.basis === "required" && !isUnknown(value) ? await askBasis(session, text) : undefined;
  if (typeof basis === "object") return basis;
  await session.record(factRecorded(at.place, key, declaration.sensitive ? undefined : value, basis));
  if (declaration.sensitive) session.remember(text, value);
  session.deps.screen.tell("good", session.messages.recorded(text, factText(session, text, session.state.facts[text])));
  return handled;
}

async function askBasis(session: Session, key: string): Promise<string | Extract<Handled, { type: "leave" }>> {
  const { messages } = session;
  const answered = await ask(session, {
    id: `basis:${key}`,
    kind: "line",
    message: messages.basis,
    validate: (text) => (text.trim() === "" ? messages.basisMissing : undefined),
  });
  return answered.type === "leave" ? answered : answered.text.trim();
}

async function confirmFact(session: Session, key: FactKey, { at }: Asking): Promise<void> {
  const data = { fact: key.name, ...(key.locale && { locale: key.locale }) };
  await session.record({ type: "fact-confirmed", step: at.place, data });
}

async function decline(session: Session, key: FactKey, { at }: Asking): Promise<void> {
  const data = { fact: key.name, ...(key.locale && { locale: key.locale }) };
  await session.record({ type: "fact-declined", step: at.place, data });
}

function factQuestion(session: Session, key: FactKey, declaration: FactDeclaration, asking: Asking): Question {
  const { refresh, at, examples = false } = asking;
  const { messages, deps } = session;
  const texts = session.texts.facts[key.name];
  const message = texts?.ask ?? key.name;
  const several = key.locale !== undefined && readerLocales(session.state).length > 1;
  const preset = presetText(session, key, declaration, refresh);
  const options = optionsOf(declaration, texts);
  const hints = hintLines(session, declaration, texts);
  return {
    id: `fact:${factKeyText(key)}`,
    kind: questionKind(declaration),
    message: several && key.locale ? messages.inLanguage(message, languageName(key.locale, deps.locale)) : message,
    optional: !declaration.required,
    why: [...hints, ...whyLines(session, at.step)],
    ...(examples && { body: hints.map((line) => `  ${line}`) }),
    ...(preset !== undefined && { default: preset }),
    ...(options && { options }),
    ...(declaration.sensitive && { secret: true }),
    validate: (text) => problemWith(session, declaration, text, texts),
  };
}

function problemWith(
  session: Session,
  declaration: FactDeclaration,
  text: string,
  texts: FactTexts | undefined,
): string | undefined {
  if (isEmptyAnswer(text, declaration)) return declaration.required ? session.messages.required : undefined;
  const parsed = parseFact(declaration, text, parseContext(session), texts?.values);
  return parsed.ok ? undefined : parsed.problem;
}

function questionKind(declaration: FactDeclaration): QuestionKind {
  if ((declaration.type === "list" && !declaration.values) || declaration.type === "table") return "lines";
  return declaration.type === "enum" || declaration.type === "bool" ? "choice" : "line";
}

function optionsOf(declaration: FactDeclaration, texts: FactTexts | undefined): Question["options"] {
  if (declaration.type === "bool") return undefined;
  return declaration.values?.map((id) => ({ id, label: texts?.values?.[id] ?? id }));
}

function hintLines(session: Session, declaration: FactDeclaration, texts: FactTexts | undefined): readonly string[] {
  const { messages } = session;
  const lines = [texts?.hint, texts?.example === undefined ? undefined : messages.example(texts.example)];
  if (declaration.allowUnknown) lines.push(messages.unknownAllowed);
  if (!declaration.required) lines.push(messages.leaveEmpty);
  return lines.filter((line): line is string => line !== undefined);
}

/** What Enter takes: the value so far when it is looked at again, what is configured, the playbook's default, or the operator's language. */
function presetText(
  session: Session,
  key: FactKey,
  declaration: FactDeclaration,
  refresh: boolean,
): string | undefined {
  const current = session.state.facts[factKeyText(key)]?.value;
  if (refresh && current !== undefined && !declaration.sensitive) {
    return factAsTyped(current, declaration, { locale: session.deps.locale, zone: session.state.zone });
  }
  const configured = fittingConfigured(session, key, declaration);
  if (configured !== undefined) return defaultAsTyped(session, declaration, configured);
  if (declaration.default !== undefined) return defaultAsTyped(session, declaration, declaration.default);
  return key.name === readerLanguagesFact ? session.deps.locale : undefined;
}

/** What the configuration says; where it does not fit the fact, that is told and it is not offered. */
function fittingConfigured(session: Session, key: FactKey, declaration: FactDeclaration): string | undefined {
  const { deps, state, messages } = session;
  const text = configuredText(deps.config, key, declaration, { locale: deps.locale, zone: state.zone });
  if (text === undefined) return undefined;
  const problem = problemWith(session, declaration, text, session.texts.facts[key.name]);
  if (problem === undefined) return text;
  deps.screen.tell("warn", messages.configuredWrong(factKeyText(key), problem));
  return undefined;
}

/** A default in words the operator would type herself. */
function defaultAsTyped(session: Session, declaration: FactDeclaration, text: string): string {
  if (declaration.type === "datetime" && text === "now") return session.messages.now;
  if (declaration.type !== "bool") return text;
  const parsed = parseFact(declaration, text, parseContext(session));
  const display = { locale: session.deps.locale, zone: session.state.zone };
  return parsed.ok ? factAsTyped(parsed.value, declaration, display) : text;
}
