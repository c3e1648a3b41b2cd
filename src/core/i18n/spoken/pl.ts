import { byThousands } from "./byThousands.ts";
import type { SpokenCase, SpokenLanguage } from "./language.ts";

const small =
  "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście".split(
    " ",
  );
const tens =
  " dziesięć dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt".split(
    " ",
  );
const hundreds = " sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset".split(" ");

function belowThousand(value: number): string {
  const words = [hundreds[Math.floor(value / 100)]];
  const rest = value % 100;
  if (rest > 0 && rest < 20) words.push(small[rest]);
  if (rest >= 20) words.push(tens[Math.floor(rest / 10)], rest % 10 === 0 ? "" : small[rest % 10]);
  return words.filter((word) => word !== "").join(" ");
}

/** 1 tysiąc, 2 tysiące, 5 tysięcy, 12 tysięcy, 22 tysiące. */
function counted(count: number, one: string, few: string, many: string): string {
  if (count === 1) return one;
  const isFew = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
  return `${belowThousand(count)} ${isFew ? few : many}`;
}

const cardinal = byThousands(belowThousand, {
  zero: "zero",
  thousand: (count) => counted(count, "tysiąc", "tysiące", "tysięcy"),
  million: (count) => counted(count, "milion", "miliony", "milionów"),
  joint: " ",
});

/** Ordinals as adjectives without their ending; a soft stem takes -i- before it ("drug-iej", "trzec-iej"). */
const ordinalStems =
  "zerow pierwsz drug trzec czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast piętnast szesnast siedemnast osiemnast dziewiętnast dwudziest".split(
    " ",
  );

type Ending = SpokenCase | "date";

/** Feminine endings for hours ("godzina"), the masculine genitive for days ("dwudziestego drugiego"). */
const endings: Readonly<Record<Ending, { readonly hard: string; readonly second: string; readonly third: string }>> = {
  nominative: { hard: "a", second: "a", third: "ia" },
  genitive: { hard: "ej", second: "iej", third: "iej" },
  accusative: { hard: "ą", second: "ą", third: "ią" },
  date: { hard: "ego", second: "iego", third: "iego" },
};

function ordinal(value: number, ending: Ending): string {
  if (value > 20) {
    const ten = value >= 30 ? `trzydziest${endings[ending].hard}` : ordinal(20, ending);
    return value % 10 === 0 ? ten : `${ten} ${ordinal(value % 10, ending)}`;
  }
  const { hard, second, third } = endings[ending];
  return `${ordinalStems[value]}${value === 2 ? second : value === 3 ? third : hard}`;
}

/** Polish, on the twenty-four-hour clock: hours are feminine ordinals, minutes cardinals. */
export const pl: SpokenLanguage = {
  cardinal,
  time({ hour, minute }, grammaticalCase) {
    const words = ordinal(hour, grammaticalCase);
    if (minute === 0) return words;
    return `${words} ${minute < 10 ? "zero " : ""}${belowThousand(minute)}`;
  },
  day: ({ day, monthName }) => `${ordinal(day, "date")} ${monthName}`,
  at: (day, time) => `${day} o godzinie ${time}`,
  minus: "minus",
  point: "przecinek",
  plus: "plus",
  signs: {
    ".": "kropka",
    "/": "ukośnik",
    "-": "myślnik",
    _: "podkreślnik",
    ":": "dwukropek",
    "?": "znak zapytania",
    "=": "równa się",
    "&": "znak and",
    "#": "krzyżyk",
    "~": "tylda",
    "%": "procent",
    "+": "plus",
    "@": "małpa",
  },
  www: "wu wu wu",
};
