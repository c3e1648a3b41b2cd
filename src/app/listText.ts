import { formatDateTime } from "../core/i18n/dateTime.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import type { CliMessages } from "../core/i18n/messages/cli/en.ts";
import { formatElapsed } from "../core/i18n/relative.ts";
import { harmless } from "../core/text/harmless.ts";
import { table } from "../core/text/table.ts";
import type { PlaybookSummary } from "./libraryPort.ts";
import type { IncidentSummary } from "./ports.ts";
import { ownerText } from "./resume.ts";

/** For whom a list is written. */
export interface ListDisplay {
  readonly locale: Locale;
  /** IANA zone of the operator. */
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Closed incidents are among them. */
  readonly all?: boolean;
}

/** The playbooks, the incidents, and what to type next. */
export function listText(
  playbooks: readonly PlaybookSummary[],
  incidents: readonly IncidentSummary[],
  display: ListDisplay,
): string {
  const messages = cliMessages[display.locale];
  const lines = [
    messages.playbooks,
    ...(playbooks.length === 0 ? [`  ${messages.noPlaybooks}`] : playbookLines(playbooks, display, messages)),
    "",
    display.all ? messages.allIncidents : messages.openIncidents,
    ...(incidents.length === 0 ? [`  ${messages.noOpenIncidents}`] : incidentLines(incidents, display, messages)),
    "",
    nextLine(playbooks, incidents, messages),
  ];
  return `${harmless(lines.join("\n"), { lines: true })}\n`;
}

function playbookLines(
  playbooks: readonly PlaybookSummary[],
  { locale }: ListDisplay,
  messages: CliMessages,
): readonly string[] {
  return table(
    playbooks.map(({ id, texts, steps }) => [id, texts[locale].title, messages.steps(steps), texts[locale].when]),
  );
}

function incidentLines(
  incidents: readonly IncidentSummary[],
  display: ListDisplay,
  messages: CliMessages,
): readonly string[] {
  return table(incidents.map((incident) => [incident.id, ...stateCells(incident, display, messages)]));
}

function stateCells(
  { openedAt, closedAt, empty, problem, lock }: IncidentSummary,
  { locale, zone, now }: ListDisplay,
  messages: CliMessages,
): readonly string[] {
  if (empty) return [messages.neverOpened, ""];
  if (problem !== undefined) return [`[!] ${problem}`, ""];
  if (closedAt !== undefined)
    return [messages.closedAt(formatDateTime(new Date(closedAt).toISOString(), locale, zone)), ""];
  const owner = lock && (lock.alive === "no" ? messages.leftBy(ownerText(lock)) : messages.atWork(ownerText(lock)));
  return [messages.openFor(formatElapsed(Math.max(0, now - openedAt), locale)), owner ?? ""];
}

function nextLine(
  playbooks: readonly PlaybookSummary[],
  incidents: readonly IncidentSummary[],
  messages: CliMessages,
): string {
  const open = incidents.find(({ closedAt, problem }) => closedAt === undefined && problem === undefined);
  if (open) return messages.goOnWith(`crisis resume ${open.id}`);
  const first = playbooks.find(({ id }) => id === "outage") ?? playbooks[0];
  return messages.beginWith(`crisis run ${first?.id ?? "outage"}`);
}
