import { InvalidArgumentError, Option } from "commander";

/** `--lang`: the operator's language. */
export const langOption = (): Option => new Option("--lang <language>", "language of the dialogue: en, de, pl or sv");

/** `--plain`: no redraw, no colour, one question after the other. */
export const plainOption = (): Option =>
  new Option("--plain", "plain numbered lines without redraw: for screen readers, pipes and simple terminals");

/** `--json`: data instead of text, on standard output. */
export const jsonOption = (): Option => new Option("--json", "print JSON");

/** `--answers`: an unattended run. */
export const answersOption = (): Option =>
  new Option("--answers <file>", "take the answers from a YAML file (- for standard input) instead of asking");

/** `--yes`: what is configured to publish runs without a question. */
export const yesOption = (): Option =>
  new Option("-y, --yes", "run the publish commands of crisis.yaml without asking; nothing else is answered");

/** `--set name=value`, repeatable. */
export const setOption = (): Option =>
  new Option("--set <fact=value>", "give a fact beforehand; may be repeated").argParser(collectSet).default({}, "none");

/** Gathers `name=value` pairs. */
export function collectSet(
  text: string,
  previous: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError('Write it as fact=value, for example eta="in 2 h".');
  return { ...previous, [text.slice(0, at).trim()]: text.slice(at + 1) };
}

/** `--incident`, where the arguments mean something else. */
export const incidentOption = (): Option =>
  new Option("--incident <id>", "id of the incident; the newest open one if left out");
