import { plural } from "../../plural.ts";
import type { TimelineMessages } from "./en.ts";

export const de: TimelineMessages = {
  opened: (playbook) => `Vorfall eröffnet mit dem Ablauf „${playbook}“`,
  closed: "Vorfall abgeschlossen",
  // Facts
  fact: (fact, value) => `${fact}: ${value}`,
  corrected: (fact, from, to) => `${fact} berichtigt: ${from} → ${to}`,
  confirmed: (fact, value) => `${fact} stimmt noch: ${value}`,
  declined: (fact) => `${fact}: leer gelassen`,
  unset: "—",
  secret: "(bleibt geheim)",
  basis: (text) => `beruht auf: ${text}`,
  reason: (text) => `Grund: ${text}`,
  // Steps
  started: (title) => `Begonnen: ${title}`,
  done: (title) => `Erledigt: ${title}`,
  skipped: (title) => `Übersprungen: ${title}`,
  byHand: (title) => `Von Hand erledigt: ${title}`,
  reopened: (title) => `Zurück zu: ${title}`,
  passed: (title, why) => `Nicht nötig: ${title} (${why})`,
  ticked: (title, item) => `Abgehakt: ${item} (${title})`,
  decided: (title, option) => `${title} → ${option}`,
  note: (text) => `Anmerkung: ${text}`,
  // Notices
  approved: (notice, name) => `${notice} freigegeben von ${name}`,
  accepted: (notice, languages) => `Text angenommen: ${notice} (${languages})`,
  edited: "von Hand geändert",
  promises: (time) => `sagt die nächste Meldung zu für ${time}`,
  published: (notice) => `Veröffentlicht: ${notice}`,
  where: (text) => `wo: ${text}`,
  kept: (notice) => `${notice} hat veraltete Angaben und bleibt so stehen`,
  reissue: {
    stale: (title) => `Neu zu schreiben, weil sich eine Angabe geändert hat: ${title}`,
    due: (title) => `Jetzt zu schreiben, weil zugesagt: ${title}`,
    wanted: (title) => `Jetzt zu schreiben, auf Wunsch: ${title}`,
  },
  reissueDropped: (title) => `Doch nicht neu geschrieben: ${title}`,
  // Acts
  actStarted: {
    publish: (what) => `Von Hand zu veröffentlichen: ${what}`,
    send: (what) => `Von Hand zu versenden: ${what}`,
    run: (what) => `Befehl gestartet: ${what}`,
  },
  actDone: (what) => `Bestätigt: ${what}`,
  actFailed: (what) => `Fehlgeschlagen: ${what}`,
  actNotDone: (what) => `Nicht geschehen: ${what}`,
  exitCode: (code) => `Exit-Code ${code}`,
  recalled: "nach einer Unterbrechung erfragt",
  // Time
  missed: (title, count, since) =>
    `${title}: ${plural(count, "de", {
      one: "Der zugesagte Zeitpunkt ist ohne Meldung verstrichen",
      other: "# zugesagte Zeitpunkte sind ohne Meldung verstrichen",
    })} (zugesagt für ${since})`,
  postponed: (title, until) => `${title}: verschoben bis ${until}`,
  clockMet: (title) => `Gesetzliche Frist eingehalten: ${title}`,
  // Notes and the run
  noted: (text) => `Notiz: ${text}`,
  notedFrom: (who, text) => `Notiz von ${who}: ${text}`,
  paused: "Angehalten",
  resumed: (version) => `Fortgesetzt (crisis ${version})`,
  takenOver: (from) => `Übernommen von ${from}`,
  healed: (bytes) =>
    `Das Protokoll endete mitten in einer Zeile (${plural(bytes, "de", { one: "# Byte", other: "# Bytes" })}, nie bestätigt) und wurde repariert`,
  planAdopted: "Der geänderte Ablauf wurde übernommen",
  planKept: "Der Ablauf hat sich geändert; der Vorfall bleibt bei dem, mit dem er begann",
};
