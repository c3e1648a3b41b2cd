import { byThousands } from "./byThousands.ts";
import type { SpokenLanguage } from "./language.ts";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = " ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const irregular: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
  twenty: "twentieth",
  thirty: "thirtieth",
};

function belowThousand(value: number): string {
  if (value >= 100) {
    const rest = value % 100;
    return `${small[Math.floor(value / 100)]} hundred${rest === 0 ? "" : ` and ${belowThousand(rest)}`}`;
  }
  if (value < 20) return small[value] ?? "";
  const unit = value % 10;
  return `${tens[Math.floor(value / 10)]}${unit === 0 ? "" : `-${small[unit]}`}`;
}

const cardinal = byThousands(belowThousand, {
  zero: "zero",
  thousand: (count) => `${belowThousand(count)} thousand`,
  million: (count) => `${belowThousand(count)} million`,
  joint: " ",
});

function ordinal(value: number): string {
  return belowThousand(value).replace(/[a-z]+$/, (word) => irregular[word] ?? `${word}th`);
}

function partOfDay(hour: number): string {
  if (hour < 5 || hour >= 22) return "at night";
  if (hour < 12) return "in the morning";
  return hour < 18 ? "in the afternoon" : "in the evening";
}

/** British English, on the twelve-hour clock with the part of the day: nobody mishears "two thirty in the afternoon". */
export const en: SpokenLanguage = {
  cardinal,
  time({ hour, minute }) {
    if (minute === 0 && hour % 12 === 0) return hour === 0 ? "twelve midnight" : "twelve noon";
    const twelve = belowThousand(hour % 12 === 0 ? 12 : hour % 12);
    const minutes = minute === 0 ? "o'clock" : minute < 10 ? `oh ${belowThousand(minute)}` : belowThousand(minute);
    return `${twelve} ${minutes} ${partOfDay(hour)}`;
  },
  day: ({ day, monthName }) => `the ${ordinal(day)} of ${monthName}`,
  at: (day, time) => `${day} at ${time}`,
  minus: "minus",
  point: "point",
  plus: "plus",
  signs: {
    ".": "dot",
    "/": "slash",
    "-": "hyphen",
    _: "underscore",
    ":": "colon",
    "?": "question mark",
    "=": "equals",
    "&": "ampersand",
    "#": "hash",
    "~": "tilde",
    "%": "percent",
    "+": "plus",
    "@": "at",
  },
  www: "double-u double-u double-u",
};
