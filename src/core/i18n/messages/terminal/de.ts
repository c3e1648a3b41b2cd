import type { TerminalMessages } from "./en.ts";

export const de: TerminalMessages = {
  commands: {
    skip: ["überspringen", "ueberspringen", "ü"],
    back: ["zurück", "zurueck", "z"],
    correct: ["korrigieren", "k", "ändern", "aendern"],
    note: ["notiz", "n"],
    facts: ["fakten", "f"],
    status: ["status", "stand"],
    update: ["neuigkeit", "meldung"],
    pause: ["pause", "p", "ende"],
    why: ["warum", "w"],
    help: ["hilfe", "h", "?"],
    again: ["nochmal", "erneut"],
    "by-hand": ["von-hand", "hand"],
    abort: ["abbrechen"],
  },
  commandHelp: {
    skip: "diesen Schritt überspringen, mit Begründung: /überspringen nicht unser Server",
    back: "einen Schritt zurück",
    correct: "eine Angabe berichtigen: /korrigieren eta",
    note: "eine Notiz ins Protokoll: /notiz Anbieter angerufen",
    facts: "die Angaben bisher",
    status: "offene Schritte, Zusagen und Fristen",
    update: "jetzt eine neue Meldung schreiben",
    pause: "hier anhalten; alles Bestätigte bleibt erhalten",
    why: "warum das gefragt wird",
    help: "diese Liste",
    again: "die Frage noch einmal stellen",
    "by-hand": "von Hand erledigt: /von-hand wo und wie",
    abort: "den Ablauf beenden; er lässt sich fortsetzen",
  },
  helpHeading: "An jeder Stelle möglich:",
  slashHint: "Eine Antwort, die mit einem Schrägstrich beginnt, schreiben Sie mit zweien: //pfad",
  keysHint: "? warum · /hilfe Befehle · Strg-C hält an",
  keysHintPlain: "? = warum und Befehle",
  linesHint: "je eine Zeile; eine leere Zeile beendet die Liste",
  enterTakes: (text) => `Enter: ${text}`,
  unknownCommand: (word, nearest) =>
    nearest === undefined
      ? `Den Befehl /${word} gibt es nicht; /hilfe zeigt alle`
      : `Den Befehl /${word} gibt es nicht; meinten Sie /${nearest}?`,
  notAnOption: (text, options) =>
    `„${text}“ steht nicht zur Wahl; geben Sie eine Nummer ein oder eines von: ${options}`,
  chooseOne: (options) => `Geben Sie eine Nummer ein oder eines von: ${options}`,
  pasteTooLong: (length, most) =>
    `Der eingefügte Text ist zu lang (${length} Zeichen, höchstens ${most}) und wurde nicht übernommen`,
  notYet: "Enter erst, wenn es erledigt ist; /überspringen lässt es aus, /pause hält hier an",
};
