import { conditionsText } from "./conditionText.ts";
import { formatDuration } from "../core/i18n/duration.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import type { CliMessages } from "../core/i18n/messages/cli/en.ts";
import type { FactDeclaration, FactTexts } from "../core/facts/types.ts";
import type { Plan, PlanTexts, Step } from "../core/playbook/types.ts";
import { harmless } from "../core/text/harmless.ts";
import { markdownText } from "../core/text/markdownText.ts";
import { unreachable } from "../core/errors.ts";

interface Sheet {
  readonly plan: Plan;
  readonly texts: PlanTexts;
  readonly messages: CliMessages;
  readonly locale: Locale;
}

const sheetOf = (plan: Plan, locale: Locale): Sheet => ({
  plan,
  locale,
  texts: plan.texts[locale],
  messages: cliMessages[locale],
});

/** A playbook to be read on the screen: its steps with why, for whom, by when, and where they come from. */
export function playbookText(plan: Plan, locale: Locale): string {
  const sheet = sheetOf(plan, locale);
  const { texts, messages } = sheet;
  const lines = [
    `${plan.id} · ${texts.title}`,
    texts.when,
    ...plan.steps.flatMap((step, index) => [
      "",
      `${String(index + 1).padStart(3)}. ${titleOf(step, sheet)}`,
      ...notesOf(step, sheet).map((note) => `     ${note}`),
      ...(step.source.length > 0 ? [`     ${messages.sources}: ${step.source.join(", ")}`] : []),
    ]),
    ...timesOf(sheet).flatMap(({ heading, lines: entries }) => ["", heading, ...entries.map((entry) => `  ${entry}`)]),
  ];
  return `${harmless(lines.join("\n"), { lines: true })}\n`;
}

/** The playbook on paper: boxes to tick, lines to fill in; works when nothing else does. */
export function playbookMarkdown(plan: Plan, locale: Locale): string {
  const sheet = sheetOf(plan, locale);
  const { texts, messages } = sheet;
  const lines = [
    `# ${markdownText(texts.title)}`,
    "",
    markdownText(texts.when),
    ...timesOf(sheet).flatMap(({ heading, lines: entries }) => [
      "",
      `**${markdownText(heading)}**`,
      "",
      ...entries.map((entry) => `- ${markdownText(entry)}`),
    ]),
    "",
    `## ${markdownText(messages.factsToFillIn)}`,
    "",
    ...factsInOrder(plan).flatMap(([name, fact]) => factLines(name, fact, texts.facts[name], messages)),
    "",
    `## ${markdownText(messages.progress)}`,
    ...plan.steps.flatMap((step, index) => stepLines(step, index + 1, sheet)),
  ];
  return `${lines.join("\n")}\n`;
}

/** As they are asked; those no step asks for by itself come last. */
function factsInOrder({ facts, steps }: Plan): ReadonlyArray<readonly [string, FactDeclaration]> {
  const asked = steps.flatMap((step) => (step.kind === "ask" ? step.facts : []));
  return [...new Set([...asked, ...Object.keys(facts)])].flatMap((name) => {
    const fact = facts[name];
    return fact ? [[name, fact] as const] : [];
  });
}

const blank = "\\_".repeat(24);

function factLines(
  name: string,
  fact: FactDeclaration,
  texts: FactTexts | undefined,
  messages: CliMessages,
): readonly string[] {
  const notes = [
    fact.required ? undefined : messages.optional,
    fact.allowUnknown ? messages.unknownAllowed : undefined,
    fact.localized ? messages.perLanguage : undefined,
    fact.values
      ? `${messages.oneOf}: ${fact.values.map((value) => texts?.values?.[value] ?? value).join(" / ")}`
      : undefined,
  ].filter((note) => note !== undefined);
  const told = notes.length === 0 ? "" : ` *(${notes.map(markdownText).join("; ")})*`;
  return [`- **${markdownText(texts?.ask ?? name)}** ${markdownText(name)}${told}  `, `  ${blank}`];
}

function stepLines(step: Step, number: number, sheet: Sheet): readonly string[] {
  const { messages, texts } = sheet;
  const checklist = texts.steps[step.path]?.checklist ?? [];
  const options = Object.values(texts.steps[step.path]?.options ?? {});
  const notes = notesOf(step, sheet, { lists: false });
  return [
    "",
    `- [ ] **${number}. ${markdownText(titleOf(step, sheet))}**`,
    ...notes.flatMap((note) => ["", `  ${markdownText(note)}`]),
    ...(checklist.length + options.length > 0 ? [""] : []),
    ...[...checklist, ...options].map((line) => `  - [ ] ${markdownText(line)}`),
    "",
    `  ${markdownText(messages.doneAt)} \\_\\_\\_\\_\\_\\_ ${markdownText(messages.by)} \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ · ${markdownText(messages.reasonIfSkipped)} ${blank}`,
  ];
}

const titleOf = ({ path }: Step, { texts }: Sheet): string => texts.steps[path]?.title ?? path;

/** What there is to say about a step besides its title. */
function notesOf(step: Step, sheet: Sheet, { lists = true }: { readonly lists?: boolean } = {}): readonly string[] {
  const { messages, texts, locale } = sheet;
  const own = texts.steps[step.path];
  const dated = [
    step.role === undefined ? undefined : messages.forRole(texts.roles[step.role] ?? step.role),
    step.due === undefined ? undefined : messages.due(formatDuration(step.due, locale, "since")),
  ].filter((note) => note !== undefined);
  return [
    dated.length === 0 ? undefined : dated.join(" · "),
    step.conditions.length === 0 ? undefined : messages.onlyIf(conditionsText(step.conditions, sheet.plan, locale)),
    ...(own?.text ?? "").split("\n").filter((line) => line.trim() !== ""),
    ...kindNotes(step, sheet),
    ...(lists ? [...(own?.checklist ?? []), ...Object.values(own?.options ?? {})].map((line) => `[ ] ${line}`) : []),
    own?.why === undefined ? undefined : `${messages.why}: ${own.why}`,
  ].filter((note) => note !== undefined);
}

/** What the kind of a step adds: questions, the text it is about, the audience, the command. */
function kindNotes(step: Step, { texts, messages }: Sheet): readonly string[] {
  switch (step.kind) {
    case "ask":
      return step.facts.map((name) => `? ${texts.facts[name]?.ask ?? name}`);
    case "notice":
      return [messages.noticeOf(step.template)];
    case "approve":
      return [messages.noticeOf(texts.steps[step.notice]?.title ?? step.notice)];
    case "send":
      return [messages.sendTo(texts.steps[step.path]?.audience ?? step.audience)];
    case "run":
      return [messages.command(step.argv.join(" "))];
    case "do":
    case "choose":
      return [];
    default:
      return unreachable(step, "step kind");
  }
}

/** Promises and legal deadlines, where the playbook has any. */
function timesOf({
  plan,
  texts,
  messages,
  locale,
}: Sheet): ReadonlyArray<{ readonly heading: string; readonly lines: readonly string[] }> {
  const sections = [
    {
      heading: messages.duties,
      lines: plan.duties.map(
        ({ id, every }) => `${texts.duties[id] ?? id}: ${messages.every(formatDuration(every, locale))}`,
      ),
    },
    {
      heading: messages.clocks,
      lines: plan.clocks.map(
        ({ id, length }) => `${texts.clocks[id] ?? id}: ${messages.within(formatDuration(length, locale, "since"))}`,
      ),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** The plan for other programs: durations in seconds, all texts in the operator's language beside their ids. */
export function playbookJson(plan: Plan, locale: Locale): object {
  const { texts: all, ...rest } = plan;
  const texts = all[locale];
  return {
    ...rest,
    title: texts.title,
    when: texts.when,
    roles: Object.fromEntries(plan.roles.map((role) => [role, texts.roles[role] ?? role])),
    facts: Object.fromEntries(
      Object.entries(plan.facts).map(([name, fact]) => [name, { ...fact, texts: texts.facts[name] ?? {} }]),
    ),
    duties: plan.duties.map((duty) => ({ ...duty, title: texts.duties[duty.id] ?? duty.id })),
    clocks: plan.clocks.map((clock) => ({ ...clock, title: texts.clocks[clock.id] ?? clock.id })),
    steps: plan.steps.map((step) => ({ ...step, texts: texts.steps[step.path] ?? {} })),
  };
}
