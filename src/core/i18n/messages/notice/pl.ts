import { plural } from "../../plural.ts";
import type { NoticeMessages } from "./en.ts";

const amount = (count: number, unit: "characters" | "seconds"): string =>
  unit === "characters"
    ? plural(count, "pl", { one: "# znak", few: "# znaki", many: "# znaków", other: "# znaku" })
    : plural(count, "pl", { one: "# sekundę", few: "# sekundy", many: "# sekund", other: "# sekundy" });

const genitive = { characters: "znaków", seconds: "sekund" };

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
