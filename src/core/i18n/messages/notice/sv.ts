import type { NoticeMessages } from "./en.ts";

const units = { characters: "tecken", seconds: "sekunder", words: "ord" };

export const sv: NoticeMessages = {
  factProblems: {
    absent: "har inget värde ännu",
    empty: "är tomt",
    "not-a-number": "är inget tal",
    "empty-list": "är en tom lista",
    "wrong-kind": "kan inte skrivas så här",
    "too-long": "är för långt för ett meddelande",
    "control-characters": "innehåller tecken som inte hör hemma i ett meddelande",
    unknown: "är inte känt ännu, och den här meningen behöver det",
    "line-break": "måste stå på en rad",
  },
  gap: "ser ut som en lucka som ingen har fyllt i",
  tooLong: (measured, most, unit) => `tar ${measured} ${units[unit]}; gränsen är ${most}. Korta de fakta som används`,
  measure: (measured, most, unit) => `${measured} av ${most} ${units[unit]}`,
  subject: (text) => `Ämne: ${text}`,
};
