import type { Locale } from "../core/i18n/locale.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import { type TimelineEntry, timeline } from "../core/incident/timeline.ts";
import { type IncidentWords, incidentWords } from "../core/incident/words.ts";
import type { Plan } from "../core/playbook/types.ts";
import { harmless } from "../core/text/harmless.ts";
import { markdownText } from "../core/text/markdownText.ts";
import { padded } from "../core/text/table.ts";
import { displayWidth } from "../core/text/displayWidth.ts";
import type { IncidentReader, Store } from "./ports.ts";
import { chooseIncident, neverOpened } from "./resume.ts";

/** An incident's events, told; where the journal is damaged, as far as it is whole. */
export interface Timeline {
  readonly reader: IncidentReader;
  readonly plan: Plan;
  readonly zone: string;
  readonly entries: readonly TimelineEntry[];
  readonly words: IncidentWords;
}

/** @throws UserError when there is no such incident, or its journal is damaged and that was not asked for. */
export async function readTimeline(
  store: Store,
  given: string | undefined,
  { damaged, locale }: { readonly damaged: boolean; readonly locale: Locale },
): Promise<Timeline> {
  const reader = await store.read(await chooseIncident(store, given), { damaged });
  const first = reader.events[0];
  if (first === undefined && !reader.damage) throw neverOpened(reader.id);
  const plan = await reader.pinnedPlan();
  const zone = first?.type === "incident-opened" ? first.data.zone : "UTC";
  return {
    reader,
    plan,
    zone,
    entries: timeline(plan, reader.events, locale),
    words: incidentWords(plan, locale, zone),
  };
}

interface Day {
  readonly date: string;
  readonly entries: readonly TimelineEntry[];
}

function byDay(entries: readonly TimelineEntry[], words: IncidentWords): readonly Day[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const date = words.date(entry.at);
    const day = days.get(date) ?? [];
    day.push(entry);
    days.set(date, day);
  }
  return [...days].map(([date, list]) => ({ date, entries: list }));
}

/** For the terminal: one event a line, a heading a day. */
export function timelineText({ reader, plan, entries, words }: Timeline): string {
  const messages = cliMessages[words.locale];
  const who = Math.max(0, ...entries.map(({ by }) => displayWidth(by)));
  const lines = [
    `${reader.id} · ${plan.texts[words.locale].title}`,
    ...(entries.length === 0 ? [messages.noEvents] : []),
    ...byDay(entries, words).flatMap(({ date, entries: list }) => [
      "",
      date,
      ...list.map((entry) => {
        const head = `  ${words.time(entry.at)}  ${padded(entry.by, who)}  `;
        return head + entry.text.replaceAll("\n", `\n${" ".repeat(displayWidth(head))}`);
      }),
    ]),
    ...damageLines({ reader, words }),
  ];
  return `${harmless(lines.join("\n"), { lines: true })}\n`;
}

/** For reports: Markdown; nothing an operator typed is read as markup. */
export function timelineMarkdown({ reader, plan, zone, entries, words }: Timeline): string {
  const messages = cliMessages[words.locale];
  const lines = [
    `# ${markdownText(messages.timelineOf(reader.id))}`,
    "",
    `${markdownText(plan.texts[words.locale].title)} · ${markdownText(messages.zone(zone))}`,
    ...byDay(entries, words).flatMap(({ date, entries: list }) => [
      "",
      `## ${markdownText(date)}`,
      "",
      ...list.map((entry) => `- **${words.time(entry.at)}** ${markdownText(entry.by)}: ${markdownText(entry.text)}`),
    ]),
    ...damageLines({ reader, words }).map((line) => (line === "" ? line : `**${markdownText(line)}**`)),
  ];
  return `${lines.join("\n")}\n`;
}

function damageLines({ reader, words }: Pick<Timeline, "reader" | "words">): readonly string[] {
  const { damage } = reader;
  return damage ? ["", cliMessages[words.locale].damagedHere(damage.line)] : [];
}

/** For programs: ISO 8601 times in UTC, the event's data as it is in the journal, and its sentence. */
export function timelineJson({ reader, plan, zone, entries }: Timeline): object {
  return {
    incident: reader.id,
    playbook: plan.id,
    zone,
    damage: reader.damage ?? null,
    events: entries.map(({ at, ...rest }) => ({ ...rest, at: new Date(at).toISOString() })),
  };
}
