import { fillSheet, keyTexts, openSheet, sheetPlan, takeDefaults } from "../app/factSheet.ts";
import { type GivenFact, readSets } from "../app/givenFacts.ts";
import type { Catalogue } from "../app/libraryPort.ts";
import type { ChannelContext, ChannelWriter } from "../app/ports.ts";
import { readIncident } from "../app/readIncident.ts";
import { renderDraft } from "../app/renderDraft.ts";
import type { Session } from "../app/session.ts";
import { factsOfIncident, readFactsFile } from "../app/sheetFacts.ts";
import { UserError } from "../core/errors.ts";
import { type ExitCode, exitCodes } from "../core/exitCodes.ts";
import { isLocale, type Locale, locales } from "../core/i18n/locale.ts";
import { dialogueMessages } from "../core/i18n/messages/dialogue.ts";
import { wordMeasure } from "../core/notice/measure.ts";
import type { RenderedNotice, Template } from "../core/notice/types.ts";
import type { Plan } from "../core/playbook/types.ts";
import { didYouMean } from "../core/text/suggest.ts";
import type { Cli } from "./cli.ts";

/** Where the facts of a message come from, and in which languages it is wanted. */
export interface FactOptions {
  readonly lang?: string;
  readonly facts?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly incident?: string;
  readonly plain?: boolean;
}

/** The languages a message is wanted in, and that of the person who asks for it. */
export interface Wanted {
  readonly catalogue: Catalogue;
  readonly templates: readonly Template[];
  readonly operator: Locale;
}

/**
 * The templates of a message in the languages asked for, else in those that are configured, else in the operator's.
 * @param one for a form that has room for one language only: then the configured ones do not count.
 * @throws UserError when there is no such template or language.
 */
export async function wantedTemplates(
  cli: Cli,
  name: string,
  { lang, one = false }: { readonly lang: string | undefined; readonly one?: boolean },
): Promise<Wanted> {
  const catalogue = await (await cli.library()).catalogue();
  const operator = cli.locale(isLocale(lang ?? "") ? lang : undefined);
  const readers = one ? undefined : (await cli.config()).config.languages;
  return { catalogue, templates: templatesOf(catalogue, name, languagesOf(lang, readers ?? [operator])), operator };
}

/** Written notices with what turns them into files; or how it ended without them. */
export type Gathered =
  | { readonly notices: readonly RenderedNotice[]; readonly writer: ChannelWriter; readonly context: ChannelContext }
  | { readonly code: ExitCode };

/** Gathers the facts of a template, asks for those that are missing, and binds them. What is in the way has been told. */
export async function gatherNotices(cli: Cli, wanted: Wanted, options: FactOptions): Promise<Gathered> {
  const { operator, templates } = wanted;
  const name = templates[0]?.name ?? "";
  const { session, filled } = await gather(cli, { ...wanted, options });
  if (!filled) return { code: exitCodes.interrupted };
  const rendered = renderDraft(session, name);
  if (rendered.type === "problems") return { code: tellProblems(cli, name, operator, rendered.problems) };
  const { notices } = rendered.draft;
  tellLengths(cli, notices, operator);
  const context = { notice: name, incident: options.incident ?? "", operatorLocale: operator, now: cli.clock.now() };
  return { notices, writer: session.deps.channels, context };
}

function languagesOf(flag: string | undefined, readers: readonly Locale[]): readonly Locale[] {
  if (flag === undefined) return readers;
  if (flag === "all") return locales;
  const words = flag.split(",").map((word) => word.trim());
  const known = words.filter(isLocale);
  if (known.length === words.length) return [...new Set(known)];
  throw new UserError("unknown-language", `There is no language "${words.find((word) => !isLocale(word)) ?? ""}"`, {
    hint: `expected ${locales.join(", ")}, several with commas, or all`,
    exitCode: exitCodes.usage,
  });
}

/** @throws UserError when there is no such template, it is broken, or it lacks a language. */
function templatesOf(catalogue: Catalogue, name: string, wanted: readonly Locale[]): readonly Template[] {
  const entry = catalogue.templates.find((template) => template.name === name);
  if (!entry) {
    const hint = didYouMean(
      name,
      catalogue.templates.map((template) => template.name),
    );
    throw new UserError("template-not-found", `There is no template "${name}"`, {
      hint: hint ?? "crisis templates shows them",
      exitCode: exitCodes.usage,
    });
  }
  if (entry.problem) throw entry.problem;
  return wanted.map((locale) => {
    const template = entry.languages[locale];
    if (template) return template;
    throw new UserError("template-language", `The template ${name} does not exist in "${locale}"`, {
      hint: `it exists in ${Object.keys(entry.languages).join(", ")}`,
    });
  });
}

interface Gathering extends Wanted {
  readonly options: FactOptions;
}

async function gather(
  cli: Cli,
  { catalogue, templates, operator, options }: Gathering,
): Promise<{ readonly session: Session; readonly filled: boolean }> {
  const { config } = await cli.config();
  const plan = sheetPlan(templates, catalogue);
  const languages = templates.map(({ locale }) => locale);
  const incident = await incidentFacts(cli, plan, languages, options.incident);
  const zone = incident?.zone ?? config.zone ?? cli.zone;
  const context = { now: cli.clock.now(), zone, locale: operator };
  const fromFile =
    options.facts === undefined
      ? []
      : readFactsFile(await cli.readInput(options.facts), options.facts, {
          plan,
          languages,
          context,
          known: catalogue.facts,
        });
  const given = [...(incident?.given ?? []), ...fromFile, ...(await readSets(plan, options.set, context))];
  const asks = cli.interactive && options.facts !== "-";
  const prompter = await cli.prompter({ locale: operator, plain: options.plain ?? false });
  try {
    const deps = { ...(await cli.runDeps(prompter, operator, config)), store: await cli.sheets() };
    const session = await openSheet(deps, {
      templates,
      plan,
      zone,
      given: spread(given, plan, languages),
      version: cli.version,
    });
    return { session, filled: asks ? await fillSheet(session) : await requireFilled(cli, session, operator) };
  } finally {
    prompter.close();
  }
}

/** Words given without a language stand for every language only where there is one. */
const spread = (given: readonly GivenFact[], { facts }: Plan, languages: readonly Locale[]): readonly GivenFact[] =>
  given.map(({ key, value }) =>
    facts[key]?.localized && languages.length === 1 ? { key: `${key}.${languages[0] ?? ""}`, value } : { key, value },
  );

async function incidentFacts(cli: Cli, plan: Plan, languages: readonly Locale[], id: string | undefined) {
  if (id === undefined) return undefined;
  const { state } = await readIncident(await cli.store(), id === "latest" ? undefined : id);
  return { zone: state.zone, given: factsOfIncident(plan, languages, state) };
}

async function requireFilled(cli: Cli, session: Session, operator: Locale): Promise<boolean> {
  const open = await takeDefaults(session);
  if (open.length === 0) return true;
  cli.screen.tell("bad", dialogueMessages[operator].missingHeading);
  for (const key of keyTexts(open)) cli.screen.say(`  facts: ${key}`);
  return false;
}

function tellProblems(
  cli: Cli,
  name: string,
  operator: Locale,
  problems: ReadonlyArray<{ readonly fact: string; readonly why: string }>,
): ExitCode {
  const messages = dialogueMessages[operator];
  cli.screen.tell("bad", messages.cannotRender(name));
  for (const { fact, why } of problems) cli.screen.say(`  ${messages.renderProblem(fact, why)}`);
  return exitCodes.problems;
}

function tellLengths(cli: Cli, notices: readonly RenderedNotice[], operator: Locale): void {
  for (const notice of notices) {
    const measure = wordMeasure(notice);
    if (measure && measure.measured > measure.most)
      cli.screen.tell(
        "warn",
        dialogueMessages[operator].longText(`${notice.template}.${notice.locale}`, measure.measured, measure.most),
      );
  }
}
