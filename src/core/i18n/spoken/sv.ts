import { byThousands } from "./byThousands.ts";
import type { SpokenLanguage } from "./language.ts";

const small =
  "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton".split(
    " ",
  );
const tens = " tio tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split(" ");
const ordinals =
  "nollte första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde".split(
    " ",
  );

function belowThousand(value: number): string {
  if (value >= 100) {
    const rest = value % 100;
    return `${small[Math.floor(value / 100)]}hundra${rest === 0 ? "" : belowThousand(rest)}`;
  }
  if (value < 20) return small[value] ?? "";
  const unit = value % 10;
  return `${tens[Math.floor(value / 10)]}${unit === 0 ? "" : small[unit]}`;
}

/** "ettusen" after "ett": Swedish never writes three equal letters. */
const cardinal = byThousands(belowThousand, {
  zero: "noll",
  thousand: (count) => `${belowThousand(count)}tusen`.replace("etttusen", "ettusen"),
  million: (count) => (count === 1 ? "en miljon" : `${belowThousand(count).replace(/ett$/, "en")} miljoner`),
  joint: " ",
});

function ordinal(day: number): string {
  if (day <= 20) return ordinals[day] ?? "";
  const ten = tens[Math.floor(day / 10)] ?? "";
  return day % 10 === 0 ? `${ten}nde` : `${ten}${ordinals[day % 10]}`;
}

/** Swedish, on the twenty-four-hour clock. */
export const sv: SpokenLanguage = {
  cardinal,
  time: ({ hour, minute }) =>
    `klockan ${small[hour] ?? belowThousand(hour)}${minute === 0 ? "" : ` och ${belowThousand(minute)}`}`,
  day: ({ day, monthName }) => `den ${ordinal(day)} ${monthName}`,
  at: (day, time) => `${day} ${time}`,
  minus: "minus",
  point: "komma",
  plus: "plus",
  signs: {
    ".": "punkt",
    "/": "snedstreck",
    "-": "bindestreck",
    _: "understreck",
    ":": "kolon",
    "?": "frågetecken",
    "=": "lika med",
    "&": "och-tecken",
    "#": "fyrkant",
    "~": "tilde",
    "%": "procent",
    "+": "plus",
    "@": "snabel-a",
  },
  www: "ve ve ve",
};
