import { type Locale, locales, parseLocale } from "./locale.ts";

/** The variables that may say the operator's language, in the order they are asked. */
export const localeVariables = ["CRISIS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] as const;

/** The choice; `problem` is set where `--lang` names a language there is none of (wrong usage). */
export interface LocaleChoice {
  readonly locale: Locale;
  /** `--lang`, the variable that says it, or `default`. */
  readonly from: string;
  readonly problem?: string;
}

/**
 * The operator's language: `--lang`, then the environment, then English (fault F6). An unknown `--lang` is a mistake
 * and is told; variables of the system are not the operator's word: the first one that is set decides, and what it
 * names is English where we do not speak it (`C`, `POSIX`, `fr_FR.UTF-8`). Only an unknown CRISIS_LANG is passed over.
 */
export function chooseLocale(from: {
  readonly flag: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}): LocaleChoice {
  if (from.flag !== undefined) {
    const asked = parseLocale(from.flag);
    if (asked) return { locale: asked, from: "--lang" };
    const problem = `there is no language "${from.flag}"; choose one of ${locales.join(", ")}`;
    return { ...fromEnvironment(from.env), problem };
  }
  return fromEnvironment(from.env);
}

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): LocaleChoice {
  const own = parseLocale(env["CRISIS_LANG"] ?? "");
  if (own) return { locale: own, from: "CRISIS_LANG" };
  const system = localeVariables.slice(1).find((name) => (env[name] ?? "") !== "");
  const spoken = system && parseLocale(env[system] ?? "");
  return spoken ? { locale: spoken, from: system } : { locale: "en", from: "default" };
}
