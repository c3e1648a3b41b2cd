import type { Locale } from "../core/i18n/locale.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import { factsMessages } from "../core/i18n/messages/facts.ts";
import type { Condition, Plan } from "../core/playbook/types.ts";

/**
 * Conditions as somebody reads them on paper: `web_server_hit = yes and eta − now > 3h`. Facts keep their names,
 * values get their labels. For reading only: what counts is the expression.
 */
export function conditionsText(conditions: readonly Condition[], plan: Plan, locale: Locale): string {
  const parts = conditions.length > 1 ? conditions.map((condition) => `(${condition})`) : conditions;
  const joined = parts.join(" && ");
  const words = new Map<string, string>([
    ["||", cliMessages[locale].or],
    ["&&", cliMessages[locale].and],
    ["==", "="],
    ["!=", "≠"],
    [">=", "≥"],
    ["<=", "≤"],
    ["!", `${cliMessages[locale].not} `],
    ["true", factsMessages[locale].yes],
    ["false", factsMessages[locale].no],
    ["now", cliMessages[locale].now],
    ["unknown", factsMessages[locale].unknownShown],
  ]);
  let fact = "";
  return joined.replace(
    /duration\("([^"]*)"\)|"([^"]*)"|[|&=!<>]{1,2}|[a-z_]\w*/gi,
    (token, length?: string, text?: string) => {
      if (length !== undefined) return length;
      if (text !== undefined) return quoted(plan.texts[locale].facts[fact]?.values?.[text] ?? text, locale);
      if (Object.hasOwn(plan.facts, token)) fact = token;
      return words.get(token) ?? token;
    },
  );
}

const marks: Readonly<Record<Locale, readonly [string, string]>> = {
  en: ["“", "”"],
  de: ["„", "“"],
  pl: ["„", "”"],
  sv: ["”", "”"],
};

const quoted = (text: string, locale: Locale): string => marks[locale].join(text);
