import type { FactDeclaration, FactTexts } from "../core/facts/types.ts";
import { type Locale, locales } from "../core/i18n/locale.ts";
import { formsOf } from "../core/notice/channels/formsOf.ts";
import type { Template } from "../core/notice/types.ts";
import { table } from "../core/text/table.ts";
import type { Catalogue, CatalogueTemplate } from "./libraryPort.ts";

/** A line a template: name, channel, for whom, languages; then the user's own and what is wrong with them. */
export function templatesText({ templates }: Catalogue): string {
  const rows = templates.map((entry) => {
    const template = anyLanguage(entry);
    const state = entry.problem ? "cannot be used" : entry.own === undefined ? "" : `yours: ${entry.own}`;
    return [
      entry.name,
      template?.channel ?? "",
      Object.keys(entry.languages).join(" "),
      template?.audience ?? "",
      state,
    ];
  });
  const problems = templates.flatMap(({ problem }) => (problem ? [problem.message] : []));
  return [...table(rows), ...(problems.length > 0 ? ["", ...problems] : []), ""].join("\n");
}

/** Everything a program may want to know: facts with their types and questions too. */
export function templatesJson(catalogue: Catalogue, operator: Locale): unknown {
  return catalogue.templates.map((entry) => {
    const template = anyLanguage(entry);
    return {
      name: entry.name,
      ...(entry.own !== undefined && { own: entry.own }),
      ...(entry.problem && { problem: entry.problem.message }),
      languages: Object.keys(entry.languages),
      ...(template && templateJson(template, catalogue, operator)),
    };
  });
}

function templateJson(template: Template, { facts, texts }: Catalogue, operator: Locale): object {
  const { channel, audience, needs, optional, parts, personal = [], words, source } = template;
  const fact = (name: string, required: boolean): unknown => ({
    name,
    required,
    ...factJson(facts[name], texts[operator][name]),
  });
  return {
    channel,
    audience,
    class: template.class,
    forms: formsOf(channel),
    facts: [...needs.map((name) => fact(name, true)), ...optional.map((name) => fact(name, false))],
    personal,
    parts,
    ...(words !== undefined && { words }),
    source,
  };
}

const factJson = (declaration: FactDeclaration | undefined, texts: FactTexts | undefined): object => ({
  ...(declaration && {
    type: declaration.type,
    localized: declaration.localized,
    allowUnknown: declaration.allowUnknown,
  }),
  ...(declaration?.values && { values: declaration.values }),
  ...(texts && { ask: texts.ask, ...(texts.example !== undefined && { example: texts.example }) }),
});

/** The parts, facts and channel are the same in every language. */
const anyLanguage = ({ languages }: CatalogueTemplate): Template | undefined =>
  locales.map((locale) => languages[locale]).find((template) => template !== undefined);
