import { plural } from "../../plural.ts";
import type { MeasureUnit } from "../../../notice/measure.ts";
import type { NoticeMessages } from "./en.ts";

const forms = {
  characters: { one: "# znak", few: "# znaki", many: "# znaków", other: "# znaku" },
  seconds: { one: "# sekundę", few: "# sekundy", many: "# sekund", other: "# sekundy" },
  words: { one: "# słowo", few: "# słowa", many: "# słów", other: "# słowa" },
} as const;
const amount = (count: number, unit: MeasureUnit): string => plural(count, "pl", forms[unit]);

const genitive = { characters: "znaków", seconds: "sekund", words: "słów" };

export const pl: NoticeMessages = {
  factProblems: {
    absent: "nie ma jeszcze wartości",
    empty: "wartość jest pusta",
    "not-a-number": "to nie jest liczba",
    "empty-list": "lista jest pusta",
    "wrong-kind": "nie da się tego tu zapisać w tej postaci",
    "too-long": "wartość jest za długa na komunikat",
    "control-characters": "zawiera znaki, które nie mogą się znaleźć w komunikacie",
    unknown: "jeszcze nieznane, a to zdanie wymaga wartości",
    "line-break": "musi się zmieścić w jednym wierszu",
  },
  gap: "wygląda na lukę, której nikt nie wypełnił",
  tooLong: (measured, most, unit) =>
    `zajmuje ${amount(measured, unit)}, limit wynosi ${most}. Należy skrócić użyte fakty`,
  measure: (measured, most, unit) => `${measured} z ${most} ${genitive[unit]}`,
  subject: (text) => `Temat: ${text}`,
};
