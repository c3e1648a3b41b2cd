import type { FactKey } from "../core/facts/types.ts";
import { factKeyText } from "../core/facts/types.ts";
import { factValue, readerLocales } from "../core/incident/view.ts";
import { renderNotice } from "../core/notice/render.ts";
import type { RenderedNotice, Template } from "../core/notice/types.ts";
import type { Draft } from "./acceptNotice.ts";
import type { Session } from "./session.ts";

/** Why a notice cannot be written: which fact, and what is wrong with it. */
export interface RenderProblem {
  readonly fact: string;
  readonly why: string;
}

/** A notice in every reader language with the fact versions it used, or everything that stands in its way. */
export type DraftResult =
  | { readonly type: "draft"; readonly draft: Pick<Draft, "notices" | "facts" | "promise"> }
  | { readonly type: "problems"; readonly problems: readonly RenderProblem[] };

/** Renders a template from the incident's facts; nothing half-filled comes out. */
export function renderDraft(session: Session, name: string): DraftResult {
  const notices: RenderedNotice[] = [];
  const problems: RenderProblem[] = [];
  const templates = readerLocales(session.state).map((locale) => templateIn(session, name, locale));
  for (const template of templates) {
    const result = renderNotice(
      template,
      (fact) => factValue(session.machine.plan, session.state, fact, template.locale),
      {
        zone: session.state.zone,
        operatorLocale: session.deps.locale,
      },
    );
    if (result.ok) notices.push(result.notice);
    else problems.push(...result.problems);
  }
  if (problems.length > 0) return { type: "problems", problems };
  return {
    type: "draft",
    draft: { notices, facts: versionsUsed(session, templates), ...promiseIn(session, templates) },
  };
}

function templateIn(session: Session, name: string, locale: string): Template {
  const template = session.templates.find((candidate) => candidate.name === name && candidate.locale === locale);
  if (!template) throw new Error(`no template ${name} in ${locale}`);
  return template;
}

function versionsUsed(session: Session, templates: readonly Template[]): Readonly<Record<string, number>> {
  const versions: Record<string, number> = {};
  for (const { needs, optional, locale } of templates) {
    for (const name of [...needs, ...optional]) {
      const localized = session.machine.plan.facts[name]?.localized ?? false;
      const key: FactKey = localized ? { name, locale } : { name };
      const fact = session.state.facts[factKeyText(key)];
      if (fact) versions[factKeyText(key)] = fact.version;
    }
  }
  return versions;
}

/** The promised time a text holds, if it holds one. */
function promiseIn(session: Session, templates: readonly Template[]): Pick<Draft, "promise"> {
  const promised = session.machine.plan.duties.map(({ promises }) => promises);
  const fact = templates[0]?.needs.find((name) => promised.includes(name));
  const value = fact === undefined ? undefined : session.state.facts[fact]?.value;
  return fact !== undefined && typeof value === "string" ? { promise: { fact, at: value } } : {};
}
