import { exitCodeMeanings } from "../core/exitCodes.ts";
import { localeVariables } from "../core/i18n/chooseLocale.ts";
import { table } from "../core/text/table.ts";

/** What `crisis help <topic>` knows besides the commands: a title and its text. */
export const helpTopics: Readonly<Record<string, { readonly summary: string; readonly text: () => string }>> = {
  "exit-codes": { summary: "what the exit codes mean", text: exitCodes },
  environment: { summary: "the environment variables that are looked at", text: environment },
  formats: { summary: "answers files, crisis.yaml, the journal, --json, times", text: formats },
};

function exitCodes(): string {
  return [
    "Exit codes:",
    ...table(exitCodeMeanings.map(([code, meaning]) => [String(code).padStart(2), meaning])),
    "",
    "Examples:",
    '  $ crisis status || echo "something is overdue"',
    '  $ crisis run outage --answers answers.yaml; [ $? -eq 4 ] && echo "answers are missing"',
  ].join("\n");
}

const variables: ReadonlyArray<readonly [string, string]> = [
  ["CRISIS_HOME", "the folder incidents are kept in"],
  ["XDG_STATE_HOME", "without CRISIS_HOME: the folder above it; else ~/.local/state (LOCALAPPDATA on Windows)"],
  ["CRISIS_CONFIG", "the configuration; else the nearest crisis.yaml from the working folder upwards"],
  [
    "XDG_CONFIG_HOME",
    "the folder above crisis/crisis.yaml, where no other is found; else ~/.config (APPDATA on Windows)",
  ],
  [
    "CRISIS_SMTP_URL",
    "the mail server, before crisis.yaml: smtp://user@host:587 or smtps://user@host:465, never a password",
  ],
  [localeVariables.join(", "), "the operator's language, in this order; --lang comes first"],
  ["TZ", "the zone in which times are read and shown; an incident keeps the one it was opened in"],
  ["VISUAL, EDITOR", "the editor texts are changed in, in this order"],
  ["CRISIS_COLOR", "never, always or auto; comes before the next two"],
  ["FORCE_COLOR", "colour also where there is no terminal; 0 for none"],
  ["NO_COLOR", "no colour, if set to anything"],
  ["TERM", "dumb: plain numbered lines without redraw, as with --plain"],
];

function environment(): string {
  return ["Environment variables, all of them optional:", ...table(variables)].join("\n");
}

function formats(): string {
  return `Answers file (--answers, crisis answers): YAML, crisis schema answers prints its schema
  facts:      fact → what you would type; null leaves it empty; words by language as known.de or known: { de: … }
  basis:      fact → what it rests on
  choices:    step → option, or { choose: option, reason: … }
  steps:      step → done | { done: note } | { skip: reason } | { by_hand: note } | { publish: yes }
  uncertain:  step → yes | no: whether an act under way at an interruption has happened
  Times: 2026-11-22 14:30, 14:30 today, in 45 min, 45m, 2026-11-22T14:30+01:00

Configuration (crisis.yaml, crisis init): YAML, schema crisis/v1; crisis schema config prints its schema
  company, languages, zone, brand, roles, staff, mailboxes, channels, facts, smtp: all optional; no secret is ever in it
  channels: { web: { publish: [program, argument] } }: {folder} {notice} {locale} {file} {file.html} are filled in

Playbook (crisis run FILE): YAML, schema crisis/v1; texts in other languages beside it as NAME.de.yaml
  crisis schema playbook and crisis schema sidecar print the schemas, for editors

Journal (incidents/ID/journal.jsonl): one JSON object a line, only ever added to
  v, seq, at (milliseconds since 1970), by, host, type, step, data; prev and sum chain the lines by hash
  notices/ holds the accepted texts; crisis timeline ID --format md writes it all out

--json: on standard output, one JSON value
  times are ISO 8601 in UTC, ids are stable, titles are in the operator's language
  a fact's value is a text, a number, true, false, a list, { name, … } or { "unknown": true }; null is no value`;
}
