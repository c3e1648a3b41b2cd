import type { InitAnswers } from "../core/config/writeConfig.ts";
import { readConfig } from "../core/config/readConfig.ts";
import { configYaml } from "../core/config/writeConfig.ts";
import { Interrupted } from "../core/errors.ts";
import { parseFact } from "../core/facts/parse.ts";
import type { FactType } from "../core/facts/types.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { configMessages } from "../core/i18n/messages/config.ts";
import type { ConfigMessages } from "../core/i18n/messages/config/en.ts";
import type { Prompter } from "./ports.ts";

type Key = keyof ConfigMessages["ask"];

interface InitQuestion {
  readonly key: Key;
  /** What each answer must be, as a fact of this type is read. */
  readonly type: FactType;
  /** The sign between several values. */
  readonly separator?: RegExp;
}

/** In the order they are asked. */
const questions: readonly InitQuestion[] = [
  { key: "company", type: "line" },
  { key: "languages", type: "line", separator: /[\s,;]+/ },
  { key: "contactEmail", type: "email" },
  { key: "contactPhone", type: "phone" },
  { key: "statusUrl", type: "url" },
  { key: "website", type: "url" },
  { key: "lead", type: "person" },
  { key: "address", type: "line", separator: /\s*;\s*/ },
  { key: "mailboxes", type: "email", separator: /[\s,;]+/ },
  { key: "smtpHost", type: "line" },
  { key: "smtpUser", type: "line" },
  { key: "smtpFrom", type: "email" },
];

/** Asks what `crisis.yaml` is to hold; each answer is checked as the file will be. @throws Interrupted when left. */
export async function askConfig(prompter: Prompter, locale: Locale, zone: string): Promise<InitAnswers> {
  const messages = configMessages[locale];
  let answers: InitAnswers = { zone };
  for (const question of questions) {
    const { key, separator } = question;
    if ((key === "smtpUser" || key === "smtpFrom") && answers.smtpHost === undefined) continue;
    const add = (text: string): InitAnswers => {
      const parts = partsOf(text, separator);
      return parts.length === 0 ? answers : { ...answers, [key]: separator ? parts : parts[0] };
    };
    const reply = await prompter.ask({
      id: `init:${key}`,
      kind: "line",
      message: messages.ask[key],
      optional: true,
      ...(key === "languages" && { default: locale }),
      validate: (text) => factProblem(text, question, locale) ?? fileProblem(add(text), key, messages),
    });
    if (reply.type === "command" && reply.command === "skip") continue;
    if (reply.type !== "answer") throw new Interrupted("paused");
    answers = add(reply.text);
  }
  return answers;
}

const partsOf = (text: string, separator?: RegExp): readonly string[] =>
  (separator ? text.split(separator) : [text]).map((part) => part.trim()).filter((part) => part !== "");

/** What is wrong with an answer, in the operator's language. */
function factProblem(text: string, { type, separator }: InitQuestion, locale: Locale): string | undefined {
  const declaration = { type, required: true, allowUnknown: false, localized: false, public: false, sensitive: false };
  for (const part of partsOf(text, separator)) {
    const parsed = parseFact({ ...declaration, basis: "none" }, part, { now: 0, zone: "UTC", locale });
    if (!parsed.ok) return parsed.problem;
  }
  return undefined;
}

/** What would be wrong with the file that these answers give. */
function fileProblem(answers: InitAnswers, key: Key, messages: ConfigMessages): string | undefined {
  const [finding] = readConfig(configYaml(answers, messages), "crisis.yaml").diagnostics;
  if (!finding) return undefined;
  return key === "languages" || key === "smtpHost" ? messages.wrong[key] : finding.message;
}
