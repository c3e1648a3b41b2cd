import { describe, expect, it } from "vitest";
import { formatDateTime } from "../../../src/core/i18n/dateTime.ts";
import { lostFacts } from "../../../src/core/notice/lostFacts.ts";
import type { RenderedNotice } from "../../../src/core/notice/types.ts";

const eta = "2026-11-23T13:30:00.000Z";
const before: RenderedNotice = {
  template: "web-notice",
  channel: "web",
  locale: "de",
  subject: "Störung: der Shop",
  body: `Wir rechnen damit am ${formatDateTime(eta, "de", "Europe/Berlin")}.\n\n- Bestellungen sind sicher.\n- 12.400 Personen sind betroffen.\n`,
  parts: [],
  values: {
    eta,
    known: ["Bestellungen sind sicher."],
    people_hit: 12_400,
    service: "der Shop",
    unused: "das steht nirgends",
    started_at: { unknown: true },
  },
  zone: "Europe/Berlin",
};
const lost = (change: (body: string) => string) => lostFacts(before, { ...before, body: change(before.body) });

describe("facts edited away", () => {
  it.each([
    ["a time", (body: string) => body.replace("14:30", "16:00"), ["eta"]],
    ["a sentence", (body: string) => body.replace("sicher", "verloren"), ["known"]],
    ["a number", (body: string) => body.replace("12.400", "300"), ["people_hit"]],
    ["nothing", (body: string) => `${body}\nBitte haben Sie Geduld.\n`, []],
    ["only the line breaks", (body: string) => body.replaceAll(" sind ", "\nsind "), []],
  ])("%s is named", (_, change, expected) => {
    expect(lost(change).map(({ fact }) => fact)).toEqual(expected);
  });

  it("in the subject counts too, and what never stood there does not", () => {
    expect(lostFacts(before, { ...before, subject: "Störung" })).toEqual([{ fact: "service", words: "der Shop" }]);
  });
});
