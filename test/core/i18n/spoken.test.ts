import { describe, expect, it } from "vitest";
import type { Locale } from "../../../src/core/i18n/locale.ts";
import { speechSeconds } from "../../../src/core/i18n/spoken/speechSeconds.ts";
import { spellUrl } from "../../../src/core/i18n/spoken/spellUrl.ts";
import { spokenNumber } from "../../../src/core/i18n/spoken/spokenNumber.ts";
import { spokenPhone } from "../../../src/core/i18n/spoken/spokenPhone.ts";
import { spokenDateTime, spokenTime } from "../../../src/core/i18n/spoken/spokenTime.ts";

const zone = "Europe/Warsaw";
const at = (time: string): string => `2026-11-22T${time}:00+01:00`;

describe("spokenTime", () => {
  const table: ReadonlyArray<readonly [Locale, string, string]> = [
    ["en", "14:30", "two thirty in the afternoon"],
    ["en", "00:30", "twelve thirty at night"],
    ["en", "00:00", "twelve midnight"],
    ["en", "12:00", "twelve noon"],
    ["en", "12:05", "twelve oh five in the afternoon"],
    ["en", "09:00", "nine o'clock in the morning"],
    ["en", "18:45", "six forty-five in the evening"],
    ["en", "23:10", "eleven ten at night"],
    ["de", "14:30", "vierzehn Uhr dreißig"],
    ["de", "01:00", "ein Uhr"],
    ["de", "00:01", "null Uhr eins"],
    ["de", "21:21", "einundzwanzig Uhr einundzwanzig"],
    ["pl", "14:30", "czternastej trzydzieści"],
    ["pl", "00:05", "zerowej zero pięć"],
    ["pl", "01:00", "pierwszej"],
    ["pl", "02:00", "drugiej"],
    ["pl", "03:15", "trzeciej piętnaście"],
    ["pl", "20:00", "dwudziestej"],
    ["pl", "22:22", "dwudziestej drugiej dwadzieścia dwa"],
    ["pl", "23:59", "dwudziestej trzeciej pięćdziesiąt dziewięć"],
    ["sv", "14:30", "klockan fjorton och trettio"],
    ["sv", "01:00", "klockan ett"],
    ["sv", "21:05", "klockan tjugoett och fem"],
  ];
  it.each(table)("%s says %s as %s", (locale, time, words) => {
    expect(spokenTime(at(time), locale, zone)).toBe(words);
  });

  it.each([
    ["02:30", "druga trzydzieści", "drugą trzydzieści"],
    ["03:00", "trzecia", "trzecią"],
    ["14:30", "czternasta trzydzieści", "czternastą trzydzieści"],
    ["22:10", "dwudziesta druga dziesięć", "dwudziestą drugą dziesięć"],
  ])("declines the Polish hour %s", (time, nominative, accusative) => {
    expect(spokenTime(at(time), "pl", zone, "nominative")).toBe(nominative);
    expect(spokenTime(at(time), "pl", zone, "accusative")).toBe(accusative);
  });
});

describe("spokenDateTime", () => {
  it.each([
    ["en", "22", "the twenty-second of November at two thirty in the afternoon"],
    ["en", "03", "the third of November at two thirty in the afternoon"],
    ["en", "20", "the twentieth of November at two thirty in the afternoon"],
    ["de", "22", "zweiundzwanzigsten November um vierzehn Uhr dreißig"],
    ["de", "01", "ersten November um vierzehn Uhr dreißig"],
    ["de", "19", "neunzehnten November um vierzehn Uhr dreißig"],
    ["pl", "22", "dwudziestego drugiego listopada o godzinie czternastej trzydzieści"],
    ["pl", "03", "trzeciego listopada o godzinie czternastej trzydzieści"],
    ["pl", "30", "trzydziestego listopada o godzinie czternastej trzydzieści"],
    ["sv", "22", "den tjugoandra november klockan fjorton och trettio"],
    ["sv", "30", "den trettionde november klockan fjorton och trettio"],
  ] as const)("%s, the %s", (locale, day, words) => {
    expect(spokenDateTime(`2026-11-${day}T13:30:00Z`, locale, zone)).toBe(words);
  });
});

describe("spokenNumber", () => {
  const table: ReadonlyArray<readonly [Locale, number, string]> = [
    ["en", 0, "zero"],
    ["en", 21, "twenty-one"],
    ["en", 12_345, "twelve thousand three hundred and forty-five"],
    ["en", -1.5, "minus one point five"],
    ["de", 1, "eins"],
    ["de", 21, "einundzwanzig"],
    ["de", 101, "einhunderteins"],
    ["de", 1_001, "eintausendeins"],
    ["de", 21_000, "einundzwanzigtausend"],
    ["de", 1_000_000, "eine Million"],
    ["de", 2_500_000, "zwei Millionen fünfhunderttausend"],
    ["de", 2.5, "zwei Komma fünf"],
    ["pl", 1_000, "tysiąc"],
    ["pl", 2_000, "dwa tysiące"],
    ["pl", 5_000, "pięć tysięcy"],
    ["pl", 12_000, "dwanaście tysięcy"],
    ["pl", 22_345, "dwadzieścia dwa tysiące trzysta czterdzieści pięć"],
    ["pl", 0.5, "zero przecinek pięć"],
    ["sv", 21, "tjugoett"],
    ["sv", 1_000, "ettusen"],
    ["sv", 3_121, "tretusen etthundratjugoett"],
    ["sv", 1_000_000, "en miljon"],
  ];
  it.each(table)("%s says %d", (locale, value, words) => {
    expect(spokenNumber(value, locale)).toBe(words);
  });

  it("reads out digits where a number is too large to take in", () => {
    expect(spokenNumber(1_234_567_890, "en")).toBe("one two three four five six seven eight nine zero");
  });
});

describe("spokenPhone", () => {
  it.each([
    ["en", "+48 22 123 45 67", "plus four eight, two two, one two three, four five, six seven"],
    ["de", "+49 (0)30 1234567", "plus vier neun, drei null, eins zwei drei, vier fünf sechs sieben"],
    ["pl", "112", "jeden jeden dwa"],
    ["sv", "08-123 45", "noll åtta, ett två tre, fyra fem"],
  ] as const)("%s reads %s", (locale, phone, words) => {
    expect(spokenPhone(phone, locale)).toBe(words);
  });
});

describe("spellUrl", () => {
  it.each([
    ["en", "https://status.example.com/outage", "status dot example dot com slash outage"],
    ["en", "https://www.example.com/", "double-u double-u double-u dot example dot com"],
    ["de", "http://status-seite.example.de", "status Bindestrich seite Punkt example Punkt d e"],
    ["pl", "https://stan24.example.pl/a_b", "stan dwa cztery kropka example kropka p l ukośnik a podkreślnik b"],
    ["sv", "https://läge.example.se", "läge punkt example punkt s e"],
  ] as const)("%s reads %s", (locale, url, words) => {
    expect(spellUrl(url, locale)).toBe(words);
  });
});

describe("speechSeconds", () => {
  const scripts: Readonly<Record<Locale, string>> = {
    en: "Our mail service has been down since nine o'clock this morning. We know the cause and are mending it. We expect it to work again at two thirty in the afternoon.",
    de: "Unser Maildienst ist seit neun Uhr heute früh gestört. Wir kennen die Ursache und beheben sie. Wir rechnen damit, dass er um vierzehn Uhr dreißig wieder läuft.",
    pl: "Nasza poczta nie działa od godziny dziewiątej rano. Znamy przyczynę i już ją usuwamy. Przewidujemy, że będzie działać o godzinie czternastej trzydzieści.",
    sv: "Vår e-post har legat nere sedan klockan nio i morse. Vi känner till orsaken och åtgärdar den. Vi räknar med att den fungerar igen klockan fjorton och trettio.",
  };
  it.each(Object.entries(scripts))("%s: about thirty words take 10 to 14 seconds", (locale, script) => {
    const seconds = speechSeconds(script, locale as Locale);
    expect(seconds).toBeGreaterThan(10);
    expect(seconds).toBeLessThan(14);
  });

  it("counts digits as the words they are read as", () => {
    expect(speechSeconds("12345", "en")).toBeGreaterThan(3);
    expect(speechSeconds("", "en")).toBe(0);
  });
});
