/** Five years: no crisis fact lasts longer. In seconds. */
export const longestDuration = 5 * 366 * 86_400;

const units: ReadonlyArray<readonly [seconds: number, words: string]> = [
  [604_800, "w week weeks woche wochen tydzień tydzien tygodnie tygodni vecka veckor"],
  [86_400, "d day days tag tage tagen t. dzień dzien dni doba doby dób dnia dag dagar dygn"],
  [
    3_600,
    "h hr hrs hour hours std std. stunde stunden g godz godz. godzina godzinę godzine godziny godzin tim tim. timme timmar",
  ],
  [60, "m min min. mins minute minutes minuten minuta minutę minuty minut minuter"],
  [1, "s sec secs sec. second seconds sek sek. sekunde sekunden sekunda sekundę sekundy sekund sekunder"],
];

const secondsOf: ReadonlyMap<string, number> = new Map(
  units.flatMap(([seconds, words]) => words.split(" ").map((word) => [word, seconds] as const)),
);

/** Lengths that are said without a number. */
const phrases: ReadonlyMap<string, number> = new Map([
  ...["an hour", "one hour", "eine stunde", "einer stunde", "godzinę", "godzina", "en timme"].map(
    (p) => [p, 3_600] as const,
  ),
  ...["a minute", "eine minute", "einer minute", "minutę", "en minut"].map((p) => [p, 60] as const),
  ...[
    "half an hour",
    "halbe stunde",
    "eine halbe stunde",
    "einer halben stunde",
    "pół godziny",
    "halvtimme",
    "en halvtimme",
  ].map((p) => [p, 1_800] as const),
]);

/** One amount with its unit; sticky, so that the text must be nothing but such parts. */
const part = /\s*(?:(?:and|und|i|och|,|\+)\s+)?(\d{1,9}(?:[.,]\d{1,6})?)\s*(\p{L}+\.?)/uy;

/**
 * Reads a length of time in any of the four languages: `45m`, `2 h 30 min`, `1,5 Stunden`, `2 godziny`, `PT45M`,
 * `1:30 h`. Each unit once, the larger before the smaller.
 * @returns whole seconds, or undefined where it is none.
 */
export function readDuration(text: string): number | undefined {
  const lower = text.trim().toLowerCase();
  if (lower === "" || lower.length > 80) return undefined;
  return phrases.get(lower) ?? isoDuration(lower) ?? clockDuration(lower) ?? wordsDuration(lower);
}

function wordsDuration(text: string): number | undefined {
  const matcher = new RegExp(part);
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  while (matcher.lastIndex < text.length) {
    const found = matcher.exec(text);
    const unit = found ? secondsOf.get(found[2] ?? "") : undefined;
    if (!found || unit === undefined || unit >= last) return undefined;
    total += Number((found[1] ?? "").replace(",", ".")) * unit;
    last = unit;
  }
  return Math.round(total);
}

function isoDuration(text: string): number | undefined {
  const found = /^p(?:(\d{1,4})d)?(?:t(?:(\d{1,5})h)?(?:(\d{1,7})m)?(?:(\d{1,9})s)?)?$/.exec(text);
  if (!found || !/\d/.test(text)) return undefined;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = found;
  return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

function clockDuration(text: string): number | undefined {
  const found = /^(\d{1,4}):([0-5]\d)\s*(?:h|std\.?|godz\.?|tim\.?)$/.exec(text);
  return found ? Number(found[1]) * 3_600 + Number(found[2]) * 60 : undefined;
}

/** The shortest form that reads back the same: `2h 30m`, `3d`, `0s`. @param seconds whole seconds. */
export function typedDuration(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [length, letter] of [
    [86_400, "d"],
    [3_600, "h"],
    [60, "m"],
    [1, "s"],
  ] as const) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count}${letter}`);
  }
  return parts.join(" ") || "0s";
}
