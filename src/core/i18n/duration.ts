import type { Locale } from "./locale.ts";
import { type PluralForms, plural } from "./plural.ts";

/**
 * The grammatical frame a duration stands in. `counting`: nominative ("1 minuta"); `lasting`: accusative, after
 * "takes", "dauert", "potrwa", "co" ("1 minutę"); `since`: German dative and Polish genitive, after "seit", "vor",
 * "in", "innerhalb von" and "od", "do", "w ciągu", "co najmniej" ("2 Tagen", "2 godzin"). English and Swedish
 * have one form.
 */
export type DurationFrame = "counting" | "lasting" | "since";

type Unit = "day" | "hour" | "minute" | "second";

const units: ReadonlyArray<readonly [Unit, number]> = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/**
 * A duration in words, the two largest units that are not zero: "1 hour 5 minutes", "1 godzinę 5 minut".
 * @param seconds whole seconds, not negative.
 * @param frame where it stands in the sentence; `lasting` unless said otherwise.
 */
export function formatDuration(seconds: number, locale: Locale, frame: DurationFrame = "lasting"): string {
  const parts: string[] = [];
  let rest = Math.max(0, Math.floor(seconds));
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0 || (unit === "second" && parts.length === 0))
      parts.push(plural(count, locale, formsOf(unit, locale, frame)));
    if (parts.length === 2) break;
  }
  return parts.join(" ");
}

function formsOf(unit: Unit, locale: Locale, frame: DurationFrame): PluralForms {
  const forms = words[locale][unit];
  return { ...forms, ...(frame === "lasting" && forms.lasting), ...(frame === "since" && forms.since) };
}

/** The nominative forms, and what differs from them in the other frames. */
interface UnitWords {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
  readonly lasting?: Partial<PluralForms>;
  readonly since?: Partial<PluralForms>;
}

const words: Readonly<Record<Locale, Readonly<Record<Unit, UnitWords>>>> = {
  en: {
    day: { one: "# day", other: "# days" },
    hour: { one: "# hour", other: "# hours" },
    minute: { one: "# minute", other: "# minutes" },
    second: { one: "# second", other: "# seconds" },
  },
  de: {
    day: { one: "# Tag", other: "# Tage", since: { other: "# Tagen" } },
    hour: { one: "# Stunde", other: "# Stunden" },
    minute: { one: "# Minute", other: "# Minuten" },
    second: { one: "# Sekunde", other: "# Sekunden" },
  },
  pl: {
    day: { one: "# dzień", other: "# dni", since: { one: "# dnia" } },
    hour: polish("godzin", "a", "ę", "y"),
    minute: polish("minut", "a", "ę", "y"),
    second: polish("sekund", "a", "ę", "y"),
  },
  sv: {
    day: { one: "# dygn", other: "# dygn" },
    hour: { one: "# timme", other: "# timmar" },
    minute: { one: "# minut", other: "# minuter" },
    second: { one: "# sekund", other: "# sekunder" },
  },
};

/** Feminine nouns: 1 minuta, 2 minuty, 5 minut; accusative minutę; genitive minuty, minut. */
function polish(stem: string, nominative: string, accusative: string, few: string): UnitWords {
  return {
    one: `# ${stem}${nominative}`,
    few: `# ${stem}${few}`,
    many: `# ${stem}`,
    other: `# ${stem}${few}`,
    lasting: { one: `# ${stem}${accusative}` },
    since: { one: `# ${stem}${few}`, few: `# ${stem}` },
  };
}
