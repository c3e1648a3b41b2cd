import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Locale, locales } from "../../src/core/i18n/locale.ts";
import { type RenderResult, renderNotice } from "../../src/core/notice/render.ts";
import { parseTemplate, type ReadTemplate } from "../../src/core/notice/template.ts";
import type { RenderedNotice, Template } from "../../src/core/notice/types.ts";
import { root } from "../support/playbooks.ts";
import { type Facts, factOf, zone } from "./facts.ts";

const folder = join(root, "templates");

/** Names of the templates that are shipped. */
const templateNames: readonly string[] = readdirSync(folder).sort();

/** A shipped template as its file reads. */
const readShipped = (name: string, locale: Locale): ReadTemplate & { readonly text: string } => {
  const text = readFileSync(join(folder, name, `${locale}.hbs`), "utf8");
  return { ...parseTemplate(text, { name, locale, file: `templates/${name}/${locale}.hbs` }), text };
};

/** A shipped template that must be clean. */
export function shipped(name: string, locale: Locale): Template {
  const { template, diagnostics } = readShipped(name, locale);
  if (!template) throw new Error(`${name}.${locale}: ${JSON.stringify(diagnostics)}`);
  return template;
}

/** Every shipped template in every language. */
export const everyTemplate: ReadonlyArray<readonly [string, Locale]> = templateNames.flatMap((name) =>
  locales.map((locale) => [name, locale] as const),
);

/** Binds facts; problems are told in English. */
const bindFacts = (template: Template, facts: Facts): RenderResult =>
  renderNotice(template, factOf(facts), { zone, operatorLocale: "en" });

/** A notice that must come out. */
export function noticeOf(template: Template, facts: Facts): RenderedNotice {
  const result = bindFacts(template, facts);
  if (!result.ok) throw new Error(`${template.file}: ${JSON.stringify(result.problems)}`);
  return result.notice;
}
