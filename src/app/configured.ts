import type { Config } from "../core/config/types.ts";
import { factAsTyped } from "../core/facts/format.ts";
import { type FactDeclaration, type FactKey, factKeyText } from "../core/facts/types.ts";
import { readerLanguagesFact } from "../core/incident/view.ts";
import type { Locale } from "../core/i18n/locale.ts";

/**
 * What the configuration answers to a question, in words the operator would type; undefined when it says nothing. What
 * is secret is never taken from a file that is committed, copied and zipped.
 */
export function configuredText(
  config: Config,
  key: FactKey,
  declaration: FactDeclaration,
  display: { readonly locale: Locale; readonly zone: string },
): string | undefined {
  if (declaration.sensitive) return undefined;
  const said =
    config.facts?.[factKeyText(key)] ??
    (singleLanguage(config) || !declaration.localized ? config.facts?.[key.name] : undefined);
  if (said !== undefined) return said;
  if (key.name === "company") return config.company;
  if (key.name === readerLanguagesFact) return config.languages?.join(", ");
  const person = declaration.type === "person" ? config.roles?.[roleOf(key.name)] : undefined;
  return person && factAsTyped(person, declaration, display);
}

/** The role a fact names: `report_owner` is the person of `report-owner`. */
const roleOf = (name: string): string => name.replaceAll("_", "-");

/** Words without a language stand for the only one there is. */
const singleLanguage = ({ languages = [] }: Config): boolean => languages.length === 1;
