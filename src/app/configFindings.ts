import { parseFact } from "../core/facts/parse.ts";
import { isLocale, type Locale } from "../core/i18n/locale.ts";
import { configMessages } from "../core/i18n/messages/config.ts";
import type { Facts } from "../core/playbook/factsFile.ts";
import { suggest } from "../core/text/suggest.ts";
import type { LoadedConfig } from "./ports.ts";

/** When, where and in which language a value is read. */
export interface ReadAs {
  readonly now: number;
  readonly zone: string;
  readonly locale: Locale;
}

/** Configured facts that nobody will ask for, or that will be refused as an answer: a line each, with its place. */
export function factFindings(
  { config, origins }: LoadedConfig,
  { facts, texts }: Facts,
  context: ReadAs,
): readonly string[] {
  const messages = configMessages[context.locale];
  return Object.entries(config.facts ?? {}).flatMap(([key, text]) => {
    const from = origins.find((one) => one.key === `facts.${key}`)?.from ?? key;
    const [name = "", language] = key.split(".");
    const declaration = facts[name];
    if (!declaration) return [`${from}: ${messages.unknownFact(name, suggest(name, Object.keys(facts)))}`];
    if (language !== undefined && isLocale(language) && !declaration.localized)
      return [`${from}: ${messages.notByLanguage(name)}`];
    if (declaration.sensitive) return [`${from}: ${messages.secretFact(name)}`];
    const labels = texts[context.locale][name]?.values;
    const parsed = parseFact(declaration, text, context, labels);
    return parsed.ok ? [] : [`${from}: ${messages.factWrong(key, parsed.problem)}`];
  });
}
