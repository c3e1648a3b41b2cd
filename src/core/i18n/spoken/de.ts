import { byThousands } from "./byThousands.ts";
import type { SpokenLanguage } from "./language.ts";

const small =
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const tens = " zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");
const ordinals: Readonly<Record<number, string>> = { 1: "ersten", 3: "dritten", 7: "siebten", 8: "achten" };

/** Before a noun or inside a compound "eins" is "ein". */
const joined = (value: number): string => (value === 1 ? "ein" : belowThousand(value));

function belowThousand(value: number): string {
  if (value >= 100) {
    const rest = value % 100;
    return `${joined(Math.floor(value / 100))}hundert${rest === 0 ? "" : belowThousand(rest)}`;
  }
  if (value < 20) return small[value] ?? "";
  const unit = value % 10;
  return `${unit === 0 ? "" : `${joined(unit)}und`}${tens[Math.floor(value / 10)]}`;
}

const compound = byThousands(belowThousand, {
  zero: "null",
  thousand: (count) => `${count === 1 ? "ein" : belowThousand(count).replace(/eins$/, "ein")}tausend`,
  million: (count) => (count === 1 ? "eine Million " : `${belowThousand(count).replace(/eins$/, "eine")} Millionen `),
  joint: "",
});

/** After "am", "bis zum", "seit dem". */
const ordinal = (day: number): string => ordinals[day] ?? `${belowThousand(day)}${day < 20 ? "ten" : "sten"}`;

/** German, on the twenty-four-hour clock. */
export const de: SpokenLanguage = {
  cardinal: (value) => compound(value).trim(),
  time: ({ hour, minute }) => `${joined(hour)} Uhr${minute === 0 ? "" : ` ${belowThousand(minute)}`}`,
  day: ({ day, monthName }) => `${ordinal(day)} ${monthName}`,
  at: (day, time) => `${day} um ${time}`,
  minus: "minus",
  point: "Komma",
  plus: "plus",
  signs: {
    ".": "Punkt",
    "/": "Schrägstrich",
    "-": "Bindestrich",
    _: "Unterstrich",
    ":": "Doppelpunkt",
    "?": "Fragezeichen",
    "=": "gleich",
    "&": "Und-Zeichen",
    "#": "Raute",
    "~": "Tilde",
    "%": "Prozent",
    "+": "plus",
    "@": "at",
  },
  www: "we we we",
};
