import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "../../../../src/core/i18n/locale.ts";
import { channels } from "../../../../src/core/notice/channels/registry.ts";
import { atomEntry, jsonFeedItem } from "../../../../src/core/notice/channels/feedEntry.ts";
import { markdownToHtml } from "../../../../src/core/notice/markdown.ts";
import type { RenderedNotice } from "../../../../src/core/notice/types.ts";
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
  it("is written for the status page when a notice is accepted, and can be had of a web notice", () => {
    expect(channels.status.files).toEqual(["md", "html", "atom", "feed"]);
    expect(Object.keys(channels.web.forms)).toEqual(expect.arrayContaining(["atom", "feed"]));
  });

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

  it("a second revision is an entry of its own that shares the category of the incident", () => {
    const read = (id: string) => {
      const entry = atomEntry(notice, { ...about, id });
      const { id: item, tags } = JSON.parse(jsonFeedItem(notice, { ...about, id })) as { id: string; tags: string[] };
      return { ids: [/<id>(.*)<\/id>/.exec(entry)?.[1], item], terms: [/term="(.*)"/.exec(entry)?.[1], ...tags] };
    };
    const [first, again, second] = [read(about.id), read(about.id), read("outage-2026-11-23/first-update#2")];
    expect(first.ids[0]).toBe(first.ids[1]);
    expect(again).toEqual(first);
    expect(second.ids[0]).not.toBe(first.ids[0]);
    expect(second.terms).toEqual(["outage-2026-11-23", "outage-2026-11-23"]);
    expect(second.terms).toEqual(first.terms);
  });

  it("leads to where the news stands: of this incident, else configured; never to what is no web address", () => {
    const linkOf = (status_url: string, values: RenderedNotice["values"] = {}) =>
      (
        JSON.parse(jsonFeedItem({ ...notice, values }, { ...about, config: { facts: { status_url } } })) as {
          url?: string;
        }
      ).url;
    expect(linkOf("https://b.example/", { status_url: "https://a.example/" })).toBe("https://a.example/");
    expect(linkOf("https://b.example/")).toBe("https://b.example/");
    expect(linkOf("javascript:alert(1)")).toBeUndefined();
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

  it.skipIf(!has("xmllint"))(
    "its content is read back as the HTML of the notice, and as nothing else (RFC 4287 section 4.1.3.3)",
    () => {
      const body = "R&D < **Ops** ]]> &amp; <b>x</b>\n";
      const path = "string(//*[local-name()='content'][@type='html'])";
      const input = atomEntry({ ...notice, body }, about);
      const read = execFileSync("xmllint", ["--xpath", path, "-"], { input, encoding: "utf8", stdio: "pipe" });
      expect(read.trim()).toBe(markdownToHtml(body).trim());
    },
  );

  it.skipIf(!has("xmllint"))("whatever a fact holds, XML stays well-formed (N3)", () => {
    const words = fc.string({
      unit: fc.oneof(
        fc.constantFrom("<", "&", "]]>", "\u0000", "\ufffe", "\ud800", "'", '"', "--"),
        fc.string({ unit: "binary", maxLength: 1 }),
      ),
    });
    const entries = fc
      .sample(fc.record({ subject: words, body: words, company: words }), 200)
      .map(({ company, ...said }) => atomEntry({ ...notice, ...said }, { ...about, config: { company } }));
    const input = `<feed>${entries.map((entry) => entry.replace(/^<\?xml.*\n/, "")).join("")}</feed>`;
    execFileSync("xmllint", ["--noout", "-"], { input, stdio: "pipe" });
    expect(entries).toHaveLength(200);
  });
});
