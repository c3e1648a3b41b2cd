import type { InitAnswers } from "../core/config/writeConfig.ts";
import { readConfig } from "../core/config/readConfig.ts";
import { configYaml } from "../core/config/writeConfig.ts";
import { Interrupted } from "../core/errors.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { configMessages } from "../core/i18n/messages/config.ts";
import type { ConfigMessages } from "../core/i18n/messages/config/en.ts";
import type { Prompter } from "./ports.ts";

type Key = keyof ConfigMessages["ask"];

/** In the order they are asked; several values are set apart by the sign. */
const questions: readonly (readonly [key: Key, separator?: RegExp])[] = [
  ["company"],
  ["languages", /[\s,;]+/],
  ["contactEmail"],
  ["contactPhone"],
  ["statusUrl"],
  ["website"],
  ["lead"],
  ["address", /\s*;\s*/],
  ["mailboxes", /[\s,;]+/],
  ["smtpHost"],
  ["smtpUser"],
  ["smtpFrom"],
];

/** Asks what `crisis.yaml` is to hold; each answer is checked as the file will be. @throws Interrupted when left. */
export async function askConfig(prompter: Prompter, locale: Locale, zone: string): Promise<InitAnswers> {
  const messages = configMessages[locale];
  let answers: InitAnswers = { zone };
  for (const [key, separator] of questions) {
    if ((key === "smtpUser" || key === "smtpFrom") && answers.smtpHost === undefined) continue;
    const add = (text: string): InitAnswers => {
      const value = text.trim() === "" ? undefined : separator ? text.trim().split(separator) : text.trim();
      return value === undefined ? answers : { ...answers, [key]: value };
    };
    const reply = await prompter.ask({
      id: `init:${key}`,
      kind: "line",
      message: messages.ask[key],
      optional: true,
      ...(key === "languages" && { default: locale }),
      validate: (text) => problemOf(add(text), messages),
    });
    if (reply.type === "command" && reply.command === "skip") continue;
    if (reply.type !== "answer") throw new Interrupted("paused");
    answers = add(reply.text);
  }
  return answers;
}

/** What would be wrong with the file that these answers give. */
function problemOf(answers: InitAnswers, messages: ConfigMessages): string | undefined {
  return readConfig(configYaml(answers, messages), "crisis.yaml").diagnostics[0]?.message;
}
