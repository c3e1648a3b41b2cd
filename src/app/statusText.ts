import { formatElapsed, formatRelative } from "../core/i18n/relative.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import type { CliMessages } from "../core/i18n/messages/cli/en.ts";
import type { StaleNotice } from "../core/incident/stale.ts";
import type { Standing } from "../core/incident/standing.ts";
import { zeroOf } from "../core/incident/view.ts";
import { type IncidentWords, incidentWords } from "../core/incident/words.ts";
import { harmless } from "../core/text/harmless.ts";
import { ownerText } from "./resume.ts";
import type { ReadIncident } from "./readIncident.ts";

/** For whom and when. */
export interface StatusDisplay {
  readonly locale: Locale;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface Writing extends StatusDisplay {
  readonly messages: CliMessages;
  readonly words: IncidentWords;
}

/** The status for a person: where we are, what is promised, what is overdue, what is out and old. */
export function statusText(incident: ReadIncident, standing: Standing, display: StatusDisplay): string {
  const { plan, state } = incident;
  const writing: Writing = {
    ...display,
    messages: cliMessages[display.locale],
    words: incidentWords(plan, display.locale, state.zone),
  };
  const lines = [
    ...headLines(incident, writing),
    "",
    ...progressLines(incident, standing, writing),
    ...timeLines(standing, writing),
    ...staleLines(incident, standing, writing),
    ...contradictionLines(standing, writing),
    ...uncertainLines(standing, writing),
    ...(state.closedAt === undefined ? ["", writing.messages.goOnWith(`crisis resume ${state.incident}`)] : []),
  ];
  return `${harmless(lines.join("\n"), { lines: true })}\n`;
}

function headLines(
  { reader, plan, state }: ReadIncident,
  { messages, words, locale, now }: Writing,
): readonly string[] {
  const title = `${state.incident} · ${plan.texts[locale].title}`;
  if (state.closedAt !== undefined) return [title, messages.wasClosed(words.dateTime(state.closedAt))];
  const zero = zeroOf(plan, state);
  return [title, messages.openSince(words.near(zero, now), formatElapsed(Math.max(0, now - zero), locale)), lockLine()];

  function lockLine(): string {
    const { lock } = reader;
    if (!lock) return messages.nobody;
    if (lock.alive === "no") return messages.deadOwner(ownerText(lock));
    return messages.lockedBy(ownerText(lock), words.near(lock.since, now));
  }
}

function progressLines(
  { plan, state }: ReadIncident,
  { progress }: Standing,
  { messages, words }: Writing,
): readonly string[] {
  const { done, skipped, byHand, open, undecided } = progress;
  const counts = messages.progressLine(done.length, skipped.length, byHand.length, open.length + undecided.length);
  const counted = `${messages.progress}: ${counts}`;
  if (state.closedAt !== undefined) return [counted];
  const [step] = open;
  if (!step) return [`${messages.currentStep}: ${messages.nothingOpen}`, counted];
  const number = messages.stepNumber(plan.steps.indexOf(step) + 1, plan.steps.length);
  const role = step.role === undefined ? "" : ` (${messages.forRole(words.role(step.role))})`;
  return [`${messages.currentStep}: ${number} ${words.place(step.path)}${role}`, counted];
}

function timeLines({ agenda }: Standing, writing: Writing): readonly string[] {
  const { messages, words } = writing;
  return [
    ...section(
      messages.duties,
      agenda.duties.map((duty) => {
        const missed = duty.missed > 0 ? `; ${messages.missed(duty.missed)}` : "";
        return dueLine(words.duty(duty.id), duty, writing) + missed;
      }),
    ),
    ...section(
      messages.clocks,
      agenda.clocks.map((clock) => dueLine(words.clock(clock.id), clock, writing)),
    ),
    ...section(
      messages.dues,
      agenda.dues.map((due) => dueLine(words.place(due.path), due, writing)),
    ),
  ];
}

/** `OVERDUE Public update: 14:30 CET (overdue by 5 min)`. */
function dueLine(
  title: string,
  { due, overdue }: { readonly due: number; readonly overdue: boolean },
  { messages, words, now, locale }: Writing,
): string {
  const line = `${title}: ${messages.dueAt(words.near(due, now), formatRelative(due - now, locale))}`;
  return overdue ? `${messages.overdue} ${line}` : line;
}

function staleLines({ state }: ReadIncident, { stale }: Standing, { messages, words }: Writing): readonly string[] {
  const lines = stale.map((notice) => {
    const kept = notice.kept ? ` (${messages.keptStale})` : "";
    return messages.staleLine(notice.notice, changesText(notice, words, messages)) + kept;
  });
  const open = state.closedAt === undefined && stale.some(({ kept }) => !kept);
  return section(messages.stale, open ? [...lines, messages.staleAnew(`crisis resume ${state.incident}`)] : lines);
}

/** `eta 14:30 → 16:00; known.de … → …`. */
export function changesText(
  { changes }: Pick<StaleNotice, "changes">,
  words: IncidentWords,
  messages: CliMessages,
): string {
  const show = (key: string, value: Parameters<IncidentWords["value"]>[1] | undefined): string =>
    words.isSensitive(key)
      ? messages.secret
      : value === undefined
        ? messages.unset
        : (words.value(key, value) ?? messages.secret);
  return changes.map(({ key, from, to }) => messages.change(key, show(key, from), show(key, to))).join("; ");
}

/** `eta: web-notice#1 says 14:30, hotline#1 says 16:00`. */
function contradictionLines({ contradictions }: Standing, { messages, words }: Writing): readonly string[] {
  return section(
    messages.contradictions,
    contradictions.map(({ key, says }) => {
      const said = says.map(({ notice, value }) =>
        messages.says(notice, value === undefined ? messages.unset : (words.value(key, value) ?? messages.secret)),
      );
      return `${key}: ${said.join("; ")}`;
    }),
  );
}

function uncertainLines({ uncertain }: Standing, { messages, words, now }: Writing): readonly string[] {
  return section(
    messages.uncertain,
    uncertain.map(({ detail, at, by, host }) => messages.uncertainLine(detail, words.near(at, now), `${by}@${host}`)),
  );
}

/** A heading with its lines; nothing where there are none. */
const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines.map((line) => `  ${line}`)];
