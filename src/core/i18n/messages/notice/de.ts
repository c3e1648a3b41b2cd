import type { NoticeMessages } from "./en.ts";

const units = { characters: "Zeichen", seconds: "Sekunden", words: "Wörter" };

export const de: NoticeMessages = {
  factProblems: {
    absent: "hat noch keinen Wert",
    empty: "ist leer",
    "not-a-number": "ist keine Zahl",
    "empty-list": "ist eine leere Liste",
    "wrong-kind": "lässt sich hier so nicht schreiben",
    "too-long": "ist zu lang für eine Mitteilung",
    "control-characters": "enthält Zeichen, die nicht in eine Mitteilung gehören",
    unknown: "ist noch nicht bekannt, und dieser Satz braucht den Wert",
    "line-break": "muss in einer Zeile stehen",
  },
  gap: "sieht aus wie eine Lücke, die niemand gefüllt hat",
  tooLong: (measured, most, unit) =>
    `braucht ${measured} ${units[unit]}; höchstens ${most} sind erlaubt. Bitte die verwendeten Fakten kürzen`,
  measure: (measured, most, unit) => `${measured} von ${most} ${unit === "words" ? "Wörtern" : units[unit]}`,
  subject: (text) => `Betreff: ${text}`,
};
