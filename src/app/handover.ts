import { formatElapsed, formatRelative } from "../core/i18n/relative.ts";
import { joinList } from "../core/i18n/joinList.ts";
import { languageName } from "../core/i18n/languageName.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import type { CliMessages } from "../core/i18n/messages/cli/en.ts";
import { isUnknown } from "../core/facts/types.ts";
import type { AnyEvent } from "../core/incident/events.ts";
import { factHistory } from "../core/incident/factHistory.ts";
import type { Standing } from "../core/incident/standing.ts";
import type { NoticeState } from "../core/incident/state.ts";
import { timeline } from "../core/incident/timeline.ts";
import { zeroOf } from "../core/incident/view.ts";
import { factName, type IncidentWords, incidentWords } from "../core/incident/words.ts";
import type { Step } from "../core/playbook/types.ts";
import { markdownText } from "../core/text/markdownText.ts";
import type { ReadIncident } from "./readIncident.ts";
import { changesText } from "./statusText.ts";

interface Page {
  readonly incident: ReadIncident;
  readonly standing: Standing;
  readonly words: IncidentWords;
  readonly messages: CliMessages;
  readonly now: number;
}

/** One page of Markdown for the next shift: everything she needs to go on, nothing secret. */
export function handover(
  incident: ReadIncident,
  standing: Standing,
  { locale, now }: { readonly locale: Locale; readonly now: number },
): string {
  const words = incidentWords(incident.plan, locale, incident.state.zone);
  const page: Page = { incident, standing, words, messages: cliMessages[locale], now };
  const { messages } = page;
  const parts = [
    head(page),
    section(messages.openSteps, openSteps(page), messages.nothingOpen),
    section(messages.promised, promised(page), messages.nothingPromised),
    section(messages.published, notices(page), messages.none),
    section(messages.uncertain, uncertain(page)),
    section(messages.knownFacts, facts(page, false), messages.noFacts),
    section(messages.stillUnknown, facts(page, true)),
    section(messages.skippedSteps, skipped(page)),
    section(messages.happened, happened(page)),
    takingOver(page),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")}\n`;
}

/** A heading with its list; without a list the words for none, or nothing at all. */
function section(heading: string, lines: readonly string[], none?: string): readonly string[] {
  if (lines.length === 0 && none === undefined) return [];
  return [
    `## ${markdownText(heading)}`,
    "",
    ...(lines.length === 0 ? [markdownText(none ?? "")] : lines.map((line) => `- ${line}`)),
  ];
}

function head({ incident: { plan, state }, words, messages, now, standing }: Page): readonly string[] {
  const zero = zeroOf(plan, state);
  const since =
    state.closedAt === undefined
      ? messages.openSince(words.dateTime(zero), formatElapsed(Math.max(0, now - zero), words.locale))
      : messages.wasClosed(words.dateTime(state.closedAt));
  const { done, skipped: left, byHand, open, undecided } = standing.progress;
  return [
    `# ${markdownText(messages.handover(state.incident))}`,
    "",
    `**${markdownText(plan.texts[words.locale].title)}** · ${markdownText(messages.asOf(words.dateTime(now)))}`,
    "",
    `${markdownText(since)} · ${markdownText(messages.progressLine(done.length, left.length, byHand.length, open.length + undecided.length))}`,
  ];
}

function openSteps(page: Page): readonly string[] {
  const { standing, words, messages, now } = page;
  const due = new Map(standing.agenda.dues.map((entry) => [entry.path, entry]));
  const line = (step: Step): string => {
    const entry = due.get(step.path);
    const when = entry && messages.dueAt(words.near(entry.due, now), formatRelative(entry.due - now, words.locale));
    const notes = [step.role === undefined ? undefined : messages.forRole(words.role(step.role)), when];
    const told = notes.filter((note) => note !== undefined).map(markdownText);
    const late = entry?.overdue ? `**${messages.overdue}** ` : "";
    return `[ ] ${late}${markdownText(words.place(step.path))}${told.length > 0 ? ` – ${told.join(", ")}` : ""}`;
  };
  return [...standing.progress.open, ...standing.progress.undecided].map(line);
}

function promised({ standing: { agenda }, words, messages, now }: Page): readonly string[] {
  const line = (title: string, { due, overdue }: { readonly due: number; readonly overdue: boolean }): string => {
    const when = messages.dueAt(words.near(due, now), formatRelative(due - now, words.locale));
    return `${overdue ? `**${messages.overdue}** ` : ""}${markdownText(title)}: ${markdownText(when)}`;
  };
  return [
    ...agenda.duties.map((duty) => line(words.duty(duty.id), duty)),
    ...agenda.clocks.map((clock) => line(words.clock(clock.id), clock)),
  ];
}

/** What the readers have, where and since when; then what is written and not out. */
function notices(page: Page): readonly string[] {
  const { incident, standing, words, messages } = page;
  const places = publishedWhere(incident.reader.events);
  return Object.entries(incident.state.notices).map(([place, notice]) => {
    const old = standing.stale.find((stale) => stale.place === place);
    const languages = joinList(
      notice.locales.map((locale) => languageName(locale, words.locale)),
      words.locale,
    );
    const notes = [...noticeNotes(notice, places, page), languages];
    const stale = old ? `; **${markdownText(messages.saysOld(changesText(old, words, messages)))}**` : "";
    return `**${markdownText(words.place(place))}**: ${notes.map(markdownText).join("; ")}${stale}`;
  });
}

function noticeNotes(
  { revision, published }: NoticeState,
  places: ReadonlyMap<string, string>,
  { words, messages, now }: Page,
): readonly string[] {
  if (!published) return [messages.revision(revision), messages.writtenNotOut];
  const where = places.get(published.notice);
  return [
    messages.revision(published.revision),
    messages.publishedAt(words.near(published.at, now)),
    ...(where === undefined ? [] : [where]),
    ...(revision > published.revision ? [`${messages.revision(revision)}: ${messages.writtenNotOut}`] : []),
  ];
}

/** Where each notice went, in the operator's words. */
function publishedWhere(events: readonly AnyEvent[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap((event) =>
      event.type === "notice-published" && event.data.where !== undefined
        ? [[event.data.notice, event.data.where]]
        : [],
    ),
  );
}

function uncertain({ standing, words, messages, now }: Page): readonly string[] {
  return standing.uncertain.map(({ detail, at, by, host }) =>
    markdownText(messages.uncertainLine(detail, words.near(at, now), `${by}@${host}`)),
  );
}

/** Facts with a value, or those that are known to be unknown. */
function facts({ incident: { plan, state }, words, messages }: Page, unknown: boolean): readonly string[] {
  return Object.entries(state.facts).flatMap(([key, { value, basis, declined }]) => {
    if (declined || (value === undefined && !words.isSensitive(key))) return [];
    if ((value !== undefined && isUnknown(value)) !== unknown) return [];
    const question = plan.texts[words.locale].facts[factName(key)]?.ask ?? key;
    if (unknown) return [`**${markdownText(key)}** – ${markdownText(question)}`];
    const shown =
      value === undefined || words.isSensitive(key) ? messages.secret : (words.value(key, value) ?? messages.secret);
    const grounds = basis === undefined || words.isSensitive(key) ? "" : ` (${markdownText(messages.basis(basis))})`;
    return [`**${markdownText(key)}** – ${markdownText(question)} ${markdownText(shown)}${grounds}`];
  });
}

function skipped({ incident: { state }, standing, words, messages }: Page): readonly string[] {
  return standing.progress.skipped.map(({ path }) => {
    const reason = state.steps[path]?.reason;
    const why = reason === undefined ? messages.noReason : messages.withReason(reason);
    return `${markdownText(words.place(path))} – ${markdownText(why)}`;
  });
}

/** What belongs in a short story; the whole one is the timeline. */
const telling: ReadonlySet<AnyEvent["type"]> = new Set<AnyEvent["type"]>([
  "incident-opened",
  "notice-published",
  "notice-kept",
  "choice-made",
  "duty-missed",
  "clock-met",
  "note-added",
  "lock-taken-over",
  "plan-adopted",
  "incident-closed",
]);

function happened({ incident: { plan, reader }, words, now }: Page): readonly string[] {
  const entries = timeline(plan, reader.events, words.locale);
  const corrected = corrections(reader.events);
  return entries
    .filter(({ type, seq }) => telling.has(type) || (type === "fact-recorded" && corrected.has(seq)))
    .map(({ at, by, text }) => `${markdownText(words.near(at, now))} ${markdownText(by)}: ${markdownText(text)}`);
}

/** Sequence numbers of the events that corrected a fact. */
const corrections = (events: readonly AnyEvent[]): ReadonlySet<number> =>
  new Set([...factHistory(events).values()].flatMap((versions) => versions.slice(1).map(({ version }) => version)));

function takingOver({ incident: { reader, state }, messages }: Page): readonly string[] {
  if (state.closedAt !== undefined) return [];
  return [
    `## ${markdownText(messages.takeOver)}`,
    "",
    markdownText(messages.takeOverHow),
    "",
    "```",
    `crisis resume ${state.incident} --take-over`,
    "```",
    "",
    markdownText(messages.takeOverElse),
    "",
    "```",
    `crisis status ${state.incident}`,
    `crisis facts ${state.incident}`,
    `crisis timeline ${state.incident}`,
    "```",
    "",
    `${markdownText(messages.files)} \`${reader.place.replaceAll("`", "")}\`.`,
  ];
}
