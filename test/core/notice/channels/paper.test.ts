import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paper } from "../../../../src/core/notice/channels/paper.ts";
import { hasChromium, startChromium } from "../../../support/chromium.ts";
import { fullFacts } from "../../../templates/facts.ts";
import { everyTemplate, noticeOf, shipped } from "../../../templates/shipped.ts";

const about = { config: { company: "Nordlight Ltd" }, now: Date.parse("2026-11-23T12:00:00Z"), id: "i/n#1" };
const papers = everyTemplate
  .map(([name, locale]) => ({ title: `${name}.${locale}`, template: shipped(name, locale), locale }))
  .filter(({ template: { channel } }) => ["letter", "document", "sheet"].includes(channel))
  .map(({ title, template, locale }) => [title, paper(noticeOf(template, fullFacts(locale)), about)] as const);

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "void-style": ["error", { style: "omit" }],
    "long-title": "off",
  },
});

describe("letters, documents and sheets as pages of their own", () => {
  it("there are all of them", () => {
    expect(papers.length).toBe(9 * 4);
  });

  it.each(papers)("%s is valid HTML without anything from outside", async (_, html) => {
    const report = await validator.validateString(html);
    const findings = report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    );
    expect(findings).toEqual([]);
    expect(html).not.toMatch(/\b(?:src|srcset)=|url\(|@import|<link|<script/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!hasChromium)("in a real browser (skipped where there is no chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it.each(papers.filter(([title]) => title.endsWith(".de")))(
    "%s reads on a phone, in the light and in the dark: no finding of axe-core, nothing to scroll sideways",
    async (title, html) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await browser.newPage({ viewport: { width: 320, height: 800 }, colorScheme });
        await page.setContent(html);
        await page.evaluate(axeSource);
        const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(" ")}`)).toEqual(
          [],
        );
        const wide = await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        expect(wide).toBe(false);
        const shots = process.env["CRISIS_SCREENSHOTS"];
        if (shots !== undefined)
          await page.screenshot({ path: `${shots}/${title}.${colorScheme}.png`, fullPage: true });
        await page.close();
      }
    },
    60_000,
  );
});
