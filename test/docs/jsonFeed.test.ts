import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { locales } from "../../src/core/i18n/locale.ts";
import { jsonFeedItem } from "../../src/core/notice/channels/feedEntry.ts";
import { root } from "../support/playbooks.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { fullFacts } from "../templates/facts.ts";
import { noticeOf, shipped } from "../templates/shipped.ts";

describe("docs/status-feed.md", () => {
  it("its second command makes a JSON Feed 1.1 of the items, the newest first", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "entries"));
    for (const [index, locale] of locales.entries()) {
      const notice = noticeOf(shipped("status-update", locale), fullFacts(locale));
      const about = { config: {}, now: Date.UTC(2026, 10, 23, 12, index), id: `outage/update#${index}` };
      writeFileSync(join(folder, "entries", `${index}.feed.json`), jsonFeedItem(notice, about));
    }
    const text = readFileSync(join(root, "docs", "status-feed.md"), "utf8");
    const [, [, commands = ""] = []] = [...text.matchAll(/```sh\n([\s\S]*?)```/g)];
    execFileSync("sh", ["-c", commands], { cwd: folder });
    const feed = JSON.parse(readFileSync(join(folder, "feed.json"), "utf8")) as {
      readonly version: string;
      readonly items: ReadonlyArray<{ readonly id: string; readonly language: string; readonly content_html: string }>;
    };
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.items.map(({ language }) => language)).toEqual([...locales].reverse());
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(locales.length);
    for (const { content_html } of feed.items) expect(content_html).toMatch(/^<p>/);
  });
});
