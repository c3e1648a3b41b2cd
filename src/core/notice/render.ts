import type { FactValue } from "../facts/types.ts";
import type { Locale } from "../i18n/locale.ts";
import { noticeMessages } from "../i18n/messages/notice.ts";
import { channelMeasure } from "./measure.ts";
import { evaluate, type Piece, type Refused, type Scope } from "./evaluate.ts";
import { problemOfValue } from "./factProblem.ts";
import { escapeMarkdown } from "./markdown.ts";
import { placeholdersIn } from "./placeholders.ts";
import { parseSyntax } from "./syntax.ts";
import type { RenderedNotice, Template } from "./types.ts";

/** In which zone times are shown, and in which language problems are told. */
export interface RenderContext {
  /** IANA zone. */
  readonly zone: string;
  /** The operator's language. */
  readonly operatorLocale: Locale;
}

/** Something that keeps a notice from being written: a fact (or the notice's own text), and a sentence. */
export interface NoticeProblem {
  readonly fact: string;
  readonly why: string;
}

export type RenderResult =
  | { readonly ok: true; readonly notice: RenderedNotice }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] };

/**
 * A template with facts bound, or everything that is in the way: nothing half-filled ever comes out.
 * @param facts the value of a fact in the template's language; undefined when it has none.
 */
export function renderNotice(
  template: Template,
  facts: (name: string) => FactValue | undefined,
  context: RenderContext,
): RenderResult {
  const scope = { fact: facts, locale: template.locale, zone: context.zone };
  const body = bind(template.body, { ...scope, write: escapeMarkdown });
  const subject = template.subject === undefined ? undefined : bind(template.subject, { ...scope, write: oneLine });
  const refused = [...absentNeeds(template, facts), ...body.refused, ...(subject?.refused ?? [])];
  const problems = [
    ...unique(refused, context.operatorLocale),
    ...leftovers([...body.pieces, ...(subject?.pieces ?? [])], context),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const notice: RenderedNotice = {
    template: template.name,
    channel: template.channel,
    locale: template.locale,
    body: tidy(textOf(body.pieces)),
    parts: template.parts,
    values: valuesOf(template, facts),
    zone: context.zone,
    ...(template.words !== undefined && { words: template.words }),
    ...(subject && { subject: textOf(subject.pieces).trim() }),
  };
  const tooLong = limitProblem(notice, context);
  return tooLong ? { ok: false, problems: [tooLong] } : { ok: true, notice };
}

/** What the facts held, for channels that need a value itself: a time for a header, an address for a filter. */
function valuesOf(
  { needs, optional }: Template,
  facts: (name: string) => FactValue | undefined,
): RenderedNotice["values"] {
  const entries = [...needs, ...optional].flatMap((name) => {
    const value = facts(name);
    return problemOfValue(value) === undefined && value !== undefined ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function bind(text: string, scope: Scope): ReturnType<typeof evaluate> {
  const parsed = parseSyntax(text);
  if (!parsed.ok) throw new Error(`unchecked template: ${parsed.message}`);
  return evaluate(parsed.program, scope);
}

/** A declared need without a value is refused even where the text happens not to reach it. */
const absentNeeds = ({ needs }: Template, facts: (name: string) => FactValue | undefined): Refused[] =>
  needs.flatMap((fact) => {
    const problem = problemOfValue(facts(fact));
    return problem ? [{ fact, problem }] : [];
  });

function unique(refused: readonly Refused[], locale: Locale): NoticeProblem[] {
  const byFact = new Map(refused.map(({ fact, problem }) => [`${fact} ${problem}`, { fact, problem }]));
  return [...byFact.values()].map(({ fact, problem }) => ({ fact, why: noticeMessages[locale].factProblems[problem] }));
}

/** Gaps in the template's own words; what stands in a fact is data and is left as it is (fault N2). */
function leftovers(pieces: readonly Piece[], { operatorLocale }: RenderContext): NoticeProblem[] {
  const own = pieces.map(({ text, data }) => (data ? "\u25a1" : text)).join("");
  return placeholdersIn(own).map((gap) => ({ fact: gap, why: noticeMessages[operatorLocale].gap }));
}

function limitProblem(notice: RenderedNotice, { operatorLocale }: RenderContext): NoticeProblem | undefined {
  const measure = channelMeasure(notice);
  if (!measure || measure.measured <= measure.most) return undefined;
  const why = noticeMessages[operatorLocale].tooLong(measure.measured, measure.most, measure.unit);
  return { fact: `${notice.template}.${notice.locale}`, why };
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");

/** Parts left out leave no hole behind. */
const tidy = (text: string): string =>
  text
    .replaceAll(/[ \t]+\n/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();

/** A subject is one line whatever a fact holds (fault N5). */
const oneLine = (words: string): string => words.replaceAll(/\s+/g, " ").trim();
