import type { z } from "zod";
import { type Diagnostic, sortDiagnostics } from "../diagnostic.ts";
import type { FactDeclaration, FactTexts } from "../facts/types.ts";
import { type Locale, locales } from "../i18n/locale.ts";
import { sidecarLocales } from "./planFiles.ts";
import { factDeclaration } from "./planSteps.ts";
import { factTexts, overlay } from "./planTexts.ts";
import { factsFileSchema, factsSidecarSchema } from "./schema/factsFile.ts";
import { check } from "./schema/issues.ts";
import { textDifferences } from "./textDifferences.ts";
import { parseYaml } from "./yaml.ts";

/** Facts with what the operator is asked, in every language; what a language lacks is English. */
export interface Facts {
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, FactTexts>>>>;
}

/** A folder's facts as far as they could be read, with all findings. */
export interface ReadFacts extends Facts {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the facts of a template's folder. Never throws on any text.
 * @param texts by file name: `facts.yaml`, `facts.de.yaml` …; nothing there gives no facts.
 * @param shown the path a user would type for a file name.
 */
export function readFacts(texts: ReadonlyMap<string, string>, shown: (name: string) => string): ReadFacts {
  const main = readFile(texts, "facts.yaml", shown, factsFileSchema);
  const declared = main?.value?.facts ?? {};
  const english = mapValues(declared, factTexts);
  const others = sidecarLocales.map((locale) => ({
    locale,
    read: readFile(texts, `facts.${locale}.yaml`, shown, factsSidecarSchema),
  }));
  const spoken = (locale: Locale): Readonly<Record<string, FactTexts>> => {
    const other = others.find((one) => one.locale === locale)?.read?.value?.facts;
    return other ? (overlay(english, other) as Record<string, FactTexts>) : english;
  };
  return {
    facts: mapValues(declared, factDeclaration),
    texts: Object.fromEntries(locales.map((locale) => [locale, spoken(locale)])) as Facts["texts"],
    diagnostics: sortDiagnostics([
      ...(main?.diagnostics ?? []),
      ...others.flatMap(({ read }) => [
        ...(read?.diagnostics ?? []),
        ...(read?.value ? textDifferences(english, read.value.facts, ["facts"], read.yaml) : []),
      ]),
    ]),
  };
}

const mapValues = <T, U>(map: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, to(value)]));

function readFile<T>(
  texts: ReadonlyMap<string, string>,
  name: string,
  shown: (name: string) => string,
  schema: z.ZodType<T>,
) {
  const text = texts.get(name);
  if (text === undefined) return undefined;
  const yaml = parseYaml(text, shown(name));
  const form = yaml.value === undefined ? { diagnostics: [] } : check(schema, yaml.value, yaml);
  const value = "value" in form ? form.value : undefined;
  return { yaml, value, diagnostics: [...yaml.diagnostics, ...form.diagnostics] };
}
