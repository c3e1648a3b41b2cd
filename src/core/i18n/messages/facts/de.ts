import type { FactsMessages } from "./en.ts";

/** German, formal address. */
export const de: FactsMessages = {
  unknownWord: "unbekannt",
  unknownShown: "noch nicht bekannt",
  yes: "ja",
  no: "nein",
  blank: "Es wurde nichts eingegeben",
  tooLong: (length, max) => `Zu lang: ${length} Zeichen, höchstens ${max}`,
  controlCharacters: "Steuerzeichen sind hier nicht erlaubt, bitte geben Sie es ohne diese ein",
  lineBreak: "Nur eine Zeile, bitte lassen Sie den Zeilenumbruch weg",
  directionMarks:
    "Unsichtbare Zeichen für die Schreibrichtung sind hier nicht erlaubt, bitte tippen Sie, statt einzufügen",
  pattern: (pattern) => `Das hat nicht die verlangte Form: ${pattern}`,
  secretForm: "Das hat nicht die verlangte Form",
  orUnknown: (problem) => `${problem}; oder „unbekannt“`,
  wholeNumber: "Bitte geben Sie eine ganze Zahl an, zum Beispiel 12500",
  number: "Bitte geben Sie eine Zahl an, zum Beispiel 12,5",
  numberUnclear: (text, thousand, decimal) =>
    `${text} lässt sich auf zwei Arten lesen: bitte schreiben Sie ${thousand} oder ${decimal}`,
  numberTooBig: "Diese Zahl ist zu groß",
  bool: "Bitte antworten Sie mit ja oder nein",
  choice: (values) => `Bitte wählen Sie eines aus: ${values}`,
  choiceNear: (near, values) => `Meinten Sie „${near}“? Möglich: ${values}`,
  listEmpty: "Bitte geben Sie mindestens einen Eintrag an; einen je Zeile oder durch Semikolon getrennt",
  listTooMany: (count, max) => `Zu viele Einträge: ${count}, höchstens ${max}`,
  listItem: (number, problem) => `Eintrag ${number}: ${problem}`,
  email: "Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.com",
  emailSeveral: "Bitte geben Sie genau eine E-Mail-Adresse an",
  emailPlain: "Bitte geben Sie nur die Adresse an, ohne Namen und spitze Klammern",
  url: "Bitte geben Sie eine Webadresse an, zum Beispiel https://status.example.com",
  urlScheme: (suggestion) => `Bitte schreiben Sie die Webadresse mit https:// am Anfang: ${suggestion}`,
  urlProtocol: "Möglich sind nur Webadressen mit https:// oder http://",
  urlSecret: "Eine Webadresse darf weder Benutzernamen noch Passwort enthalten",
  phone: "Bitte geben Sie eine Telefonnummer an, zum Beispiel +49 30 1234567",
  file: "Bitte geben Sie den Pfad einer Datei an",
  person:
    "Bitte geben Sie einen Namen an, dazu nach Belieben Rolle, E-Mail und Telefon: Anna Nowak, Support, anna@example.com, +49 30 1234567",
  personName: "Der Name fehlt: Anna Nowak, Support, anna@example.com, +49 30 1234567",
  contact:
    "Bitte geben Sie eine E-Mail-Adresse, Telefonnummer oder Webadresse an, dazu nach Belieben die Zeiten: hilfe@example.com, +49 30 1234567, Mo bis Fr 8 bis 18 Uhr",
  twice: (what) =>
    `Bitte geben Sie nur eine ${{ email: "E-Mail-Adresse", phone: "Telefonnummer", url: "Webadresse" }[what]} an`,
  tableRow: (row, problem) => `Zeile ${row}: ${problem}`,
  tableColumns: (columns) => `erwartet wird ${columns}, durch Semikolons getrennt`,
  tableEmpty: (column, columns) => `${column} fehlt; erwartet wird ${columns}`,
  measure: (date) =>
    `Bitte geben Sie an, was getan wird, von wem und bis wann: jedes Update testen; Anna Nowak; ${date}`,
  duration: "Bitte geben Sie eine Dauer an, zum Beispiel 45 min, 2 h 30 min oder 3 Tage",
  durationUnit: (number) => `Bitte geben Sie die Einheit an: ${number} min oder ${number} h`,
  durationTooLong: "Das ist länger als fünf Jahre",
  time: (date) => `Bitte geben Sie eine Zeit an, zum Beispiel ${date} 14:30, 14:30 heute, in 45 min, 45m`,
  timePast: (date) => `Bitte geben Sie eine Zeit an, zum Beispiel ${date} 14:30, 14:30 heute, vor 20 min, jetzt`,
  timeMissing: (date) => `Es fehlt die Uhrzeit: ${date} 14:30`,
  date: (date) => `Bitte geben Sie ein Datum an, zum Beispiel ${date}`,
  noSuchDay: (text) => `${text} gibt es im Kalender nicht`,
  noSuchTime: (text) => `${text} ist keine Uhrzeit, diese gehen von 00:00 bis 23:59`,
  dayUnclear: (text, date) => `${text} lässt sich auf zwei Arten lesen: bitte schreiben Sie den Tag als ${date}`,
  gap: (text, zone, before, after) =>
    `${text} gibt es in ${zone} nicht, weil dort die Uhr vorgestellt wird; am nächsten liegen ${before} und ${after}`,
  fold: (text, zone, first, second) =>
    `${text} gibt es in ${zone} zweimal, weil dort die Uhr zurückgestellt wird: bitte schreiben Sie ${first} für das erste oder ${second} für das zweite Mal`,
  mustBePast: (shown) => `${shown} liegt noch in der Zukunft, bitte geben Sie eine vergangene Zeit an`,
  mustBeFuture: (shown) => `${shown} ist schon vorbei, bitte geben Sie eine künftige Zeit an`,
  notYetToday: (time) =>
    `${time} heute liegt noch in der Zukunft; für den Vortag schreiben Sie bitte „${time} gestern“`,
  overToday: (time) => `${time} heute ist schon vorbei; für den nächsten Tag schreiben Sie bitte „${time} morgen“`,
  tooFar: (shown) => `${shown} ist zu weit weg: höchstens ein Jahr zurück und fünf Jahre voraus`,
  zoneUnknown: (zone) => `Die Zeitzone ${zone} ist nicht eindeutig, bitte schreiben Sie +01:00 oder Europe/Berlin`,
  zoneNotThen: (zone, one, other) => `${zone} gilt an diesem Tag nicht: bitte schreiben Sie ${one} oder ${other}`,
};
