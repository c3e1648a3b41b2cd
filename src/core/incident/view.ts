import { type FactDeclaration, type FactKey, type FactValue, factKeyText } from "../facts/types.ts";
import { isLocale, type Locale } from "../i18n/locale.ts";
import type { Plan } from "../playbook/types.ts";
import type { FactState, IncidentState } from "./state.ts";

/** The fact that says in which languages the readers are addressed. */
export const readerLanguagesFact = "reader_languages";

/** The readers' languages: as answered, or the operator's own where the playbook does not ask. */
export function readerLocales(state: IncidentState): readonly Locale[] {
  const value = state.facts[readerLanguagesFact]?.value;
  const chosen = Array.isArray(value) ? value.filter((text): text is Locale => isLocale(text)) : [];
  return chosen.length > 0 ? chosen : [state.locale];
}

/** The value of a fact in its journal form; for a localized one in the given language. */
export function factValue(plan: Plan, state: IncidentState, name: string, locale?: Locale): FactValue | undefined {
  const declaration = plan.facts[name];
  if (!declaration) return undefined;
  if (!declaration.localized) return state.facts[name]?.value;
  return state.facts[factKeyText({ name, locale: locale ?? readerLocales(state)[0] ?? state.locale })]?.value;
}

/** The keys under which a fact is asked now: one, or one per reader language. */
export function keysOf(name: string, declaration: FactDeclaration, state: IncidentState): readonly FactKey[] {
  return declaration.localized ? readerLocales(state).map((locale) => ({ name, locale })) : [{ name }];
}

/**
 * Which of these facts have no answer yet. A localized fact needs the readers' languages first, so those are
 * asked for where the plan knows them.
 */
export function missingKeys(
  plan: Plan,
  state: IncidentState,
  names: readonly string[],
  optionalToo: boolean,
): readonly FactKey[] {
  const missing: FactKey[] = [];
  const languagesOpen =
    plan.facts[readerLanguagesFact] !== undefined && state.facts[readerLanguagesFact]?.value === undefined;
  for (const name of names) {
    const declaration = plan.facts[name];
    if (!declaration) continue;
    const open = keysOf(name, declaration, state).filter((key) => isOpen(state.facts[factKeyText(key)], optionalToo));
    if (declaration.localized && open.length > 0 && languagesOpen) return withLanguages(missing);
    missing.push(...open);
  }
  return missing;
}

const withLanguages = (missing: readonly FactKey[]): readonly FactKey[] =>
  missing.some(({ name }) => name === readerLanguagesFact) ? missing : [...missing, { name: readerLanguagesFact }];

/** A declined fact is answered where it may stay empty, and open again where a text needs it. */
const isOpen = (fact: FactState | undefined, optionalToo: boolean): boolean =>
  fact === undefined || (fact.value === undefined && !(fact.declined && optionalToo));

/** From when deadlines count: the playbook's zero once it is known, the opening until then. Epoch milliseconds. */
export function zeroOf(plan: Plan, state: IncidentState): number {
  const value = plan.zero === undefined ? undefined : state.facts[plan.zero]?.value;
  return typeof value === "string" ? Date.parse(value) : state.openedAt;
}
