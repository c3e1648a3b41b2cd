import type { Locale } from "../core/i18n/locale.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import type { CliMessages } from "../core/i18n/messages/cli/en.ts";
import { factHistory, type FactVersion } from "../core/incident/factHistory.ts";
import { factName, type IncidentWords, incidentWords } from "../core/incident/words.ts";
import { harmless } from "../core/text/harmless.ts";
import type { ReadIncident } from "./readIncident.ts";

/** All facts for a person: value, when and by whom, on what it rests, what stood there before. */
export function factsText({ reader, plan, state }: ReadIncident, locale: Locale): string {
  const messages = cliMessages[locale];
  const words = incidentWords(plan, locale, state.zone);
  const history = [...factHistory(reader.events)];
  if (history.length === 0) return `${messages.noFacts}\n`;
  const lines = history.flatMap(([key, versions]) => factLines(key, versions, words, messages));
  return `${harmless(lines.join("\n"), { lines: true })}\n`;
}

function factLines(
  key: string,
  versions: readonly FactVersion[],
  words: IncidentWords,
  messages: CliMessages,
): readonly string[] {
  const [current, ...earlier] = [...versions].reverse();
  if (!current) return [];
  const notes = [
    messages.recordedBy(words.dateTime(current.at), current.by),
    ...grounds(key, current, words, messages),
  ];
  return [
    `${key}: ${indented(shownValue(key, current, words, messages))}`,
    `    ${notes.join("; ")}`,
    ...earlier.map((version) => {
      const value = shownValue(key, version, words, messages);
      return `    ${messages.earlier(indented(value), words.dateTime(version.at), version.by)}`;
    }),
  ];
}

/** What it rests on and why it was changed; of a secret nothing is said. */
function grounds(
  key: string,
  { basis, reason }: FactVersion,
  words: IncidentWords,
  messages: CliMessages,
): readonly string[] {
  if (words.isSensitive(key)) return [];
  return [
    ...(basis === undefined ? [] : [messages.basis(indented(basis))]),
    ...(reason === undefined ? [] : [messages.reason(indented(reason))]),
  ];
}

/** Lines after the first stay inside the entry. */
const indented = (text: string): string => text.replaceAll(/\r\n?|\n/g, "\n    ");

/** One version in the operator's words. */
function shownValue(
  key: string,
  { value, declined }: Pick<FactVersion, "value" | "declined">,
  words: IncidentWords,
  messages: CliMessages,
): string {
  if (words.isSensitive(key)) return messages.secret;
  if (declined) return messages.declined;
  return value === undefined ? messages.secret : (words.value(key, value) ?? messages.secret);
}

/** All facts as other programs read them: typed values as in the journal, ISO 8601 times. */
export function factsJson({ reader, plan, state }: ReadIncident, locale: Locale): object {
  const words = incidentWords(plan, locale, state.zone);
  const messages = cliMessages[locale];
  const facts = [...factHistory(reader.events)].map(([key, versions]) => {
    const [current, ...earlier] = [...versions].reverse();
    const name = factName(key);
    return {
      key,
      type: plan.facts[name]?.type ?? null,
      question: plan.texts[locale].facts[name]?.ask ?? null,
      ...(current && versionJson(key, current, words, messages)),
      earlier: earlier.map((version) => versionJson(key, version, words, messages)),
    };
  });
  return { incident: state.incident, zone: state.zone, facts };
}

function versionJson(key: string, version: FactVersion, words: IncidentWords, messages: CliMessages): object {
  const secret = words.isSensitive(key) || (version.value === undefined && !version.declined);
  return {
    value: secret ? null : (version.value ?? null),
    state: secret ? "secret" : version.declined ? "left-empty" : "given",
    text: shownValue(key, version, words, messages),
    at: new Date(version.at).toISOString(),
    by: version.by,
    ...(!secret && version.basis !== undefined && { basis: version.basis }),
    ...(!secret && version.reason !== undefined && { reason: version.reason }),
  };
}
