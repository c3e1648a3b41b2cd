import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "../../../../src/core/i18n/locale.ts";
import { atomEntry, jsonFeedItem } from "../../../../src/core/notice/channels/feedEntry.ts";
import { has } from "../../../support/programs.ts";
import { fullFacts } from "../../../templates/facts.ts";
import { noticeOf, shipped } from "../../../templates/shipped.ts";

const about = {
  config: { company: "Nordlight & Sons", facts: { status_url: "https://status.nordlight.example/?a=1&b=2" } },
  now: Date.parse("2026-11-23T12:00:00Z"),
  id: "outage-2026-11-23/first-update#1",
};
const notice = noticeOf(shipped("status-update", "en"), fullFacts("en"));

describe("an entry for a feed", () => {
  it("says who, when, in which language, and of which incident (RFC 4287)", () => {
    expect(atomEntry(notice, about)).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<entry [^>]*xml:lang="en">/);
    expect(atomEntry(notice, about)).toContain("<updated>2026-11-23T12:00:00.000Z</updated>");
    expect(atomEntry(notice, about)).toContain("<name>Nordlight &amp; Sons</name>");
    expect(atomEntry(notice, about)).toContain('<category term="outage-2026-11-23"/>');
    expect(atomEntry(notice, about)).toContain('href="https://status.nordlight.example/?a=1&amp;b=2"');
    expect(JSON.parse(jsonFeedItem(notice, about))).toMatchObject({
      title: notice.subject,
      language: "en",
      tags: ["outage-2026-11-23"],
      date_published: "2026-11-23T12:00:00.000Z",
      url: "https://status.nordlight.example/?a=1&b=2",
    });
  });

  it("keeps its id from one rendering to the next; revisions and languages have their own", () => {
    const idOf = (id: string, locale = "en") =>
      (JSON.parse(jsonFeedItem({ ...notice, locale: locale as "en" }, { ...about, id })) as { id: string }).id;
    expect(idOf(about.id)).toBe("urn:crisis:outage-2026-11-23%2Ffirst-update%231:en");
    expect(
      new Set([idOf(about.id), idOf(about.id), idOf("outage-2026-11-23/first-update#2"), idOf(about.id, "de")]).size,
    ).toBe(3);
  });

  it("works without a configuration", () => {
    expect(atomEntry(notice, { ...about, config: {}, id: "/status-update" })).not.toMatch(/undefined|<category|<link/);
  });

  it("whatever a fact holds, no markup of its own comes out (N3)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (subject, body) => {
        const entry = atomEntry({ ...notice, subject, body }, about);
        const tags = entry.replace(/^<\?xml.*\n/, "").match(/<\/?[^>\s]+/g) ?? [];
        const known = ["entry", "id", "title", "published", "updated", "author", "name", "category", "link", "content"];
        expect(tags.filter((tag) => !known.includes(tag.replace(/^<\/?/, "")))).toEqual([]);
        expect(() => JSON.parse(jsonFeedItem({ ...notice, subject, body }, about)) as unknown).not.toThrow();
      }),
    );
  });

  it.skipIf(!has("xmllint")).each(locales)("in %s is well-formed XML, as xmllint reads it", (locale) => {
    const one = noticeOf(shipped("status-update", locale), fullFacts(locale));
    for (const entry of [
      atomEntry(one, about),
      atomEntry({ ...one, subject: "]]>&<\u0001\ud800", body: "<b>\u0000&amp;" }, about),
    ])
      execFileSync("xmllint", ["--noout", "-"], { input: entry, stdio: "pipe" });
  });
});
