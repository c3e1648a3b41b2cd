import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Config } from "../../../../../src/core/config/types.ts";
import { hasChromium, startChromium } from "../../../../support/chromium.ts";
import { branded, everyMail, everything, htmlOf, mailOf } from "./mails.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A wide logo of dark letters on nothing, the kind that vanishes in the dark. */
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="160"><text x="8" y="112" font-size="96" fill="#1c2430">nordlight</text></svg>';
const address = "http://mail.test/";

/** What a mail is looked at with, by name. */
const configs: Readonly<Record<string, Config>> = {
  plain: {},
  brand: { ...branded, brand: { ...branded.brand, logo: "" } },
  light: { ...branded, brand: { ...branded.brand, colour: "#ffcc00" } },
  logo: branded,
};

interface View {
  /** Of a small telephone (WCAG 2.2, 1.4.10), or of the reading pane of a mail program. */
  readonly width: 320 | 640;
  readonly scheme: "light" | "dark";
}

const views: readonly View[] = ([320, 640] as const).flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
);
const twoViews: readonly View[] = [
  { width: 320, scheme: "dark" },
  { width: 640, scheme: "light" },
];

/** Every mail with everything told, without its picture; two of them in every look. */
const looks: ReadonlyArray<readonly [string, string, readonly View[]]> = [
  ...everyMail
    .filter(([name]) => !name.endsWith("told"))
    .map(([name, notice]) => [`${name} without pictures`, htmlOf(notice, branded), twoViews] as const),
  ...Object.entries(configs).flatMap(([name, config]) => [
    [`everything ${name}`, htmlOf(everything, { ...config, company: "Nordlight Shop" }), views] as const,
    [`apology-mail.de ${name}`, htmlOf(mailOf("apology-mail", "de"), config), views] as const,
  ]),
];

/** Folder for pictures, to be looked at: `CRISIS_SCREENSHOTS=/tmp/shots npx vitest run …`. */
const shots = process.env["CRISIS_SCREENSHOTS"];

describe.skipIf(!hasChromium)("mails in a real browser (skipped where there is no chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
    if (shots !== undefined) mkdirSync(shots, { recursive: true });
  });
  afterAll(() => browser.close());

  async function look(html: string, pictures: boolean, check: (page: Page, asked: readonly string[]) => Promise<void>) {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    try {
      const asked: string[] = [];
      await context.route("**/*", async (route) => {
        const url = route.request().url();
        asked.push(url);
        if (url === address) return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
        return pictures ? route.fulfill({ contentType: "image/svg+xml", body: logo }) : route.abort();
      });
      const page = await context.newPage();
      await page.goto(address);
      await page.evaluate(axeSource);
      await check(page, asked);
    } finally {
      await context.close();
    }
  }

  /** A mail is shown inside a page that has landmarks of its own. */
  async function violations(page: Page): Promise<readonly string[]> {
    const { violations: found } = await page.evaluate<AxeResults>(
      "axe.run({ rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'target-size': { enabled: true } } })",
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  }

  it.each(looks)(
    "%s: no finding of axe-core, nothing to scroll sideways, no request but for the logo (WCAG1, N3)",
    async (name, html, each) => {
      await look(html, !name.endsWith("without pictures"), async (page, asked) => {
        for (const { width, scheme } of each) {
          await page.setViewportSize({ width, height: 700 });
          await page.emulateMedia({ colorScheme: scheme });
          if (shots !== undefined)
            await page.screenshot({
              path: join(shots, `${name.replaceAll(/[ ,]+/g, "-")}-${width}-${scheme}.png`),
              fullPage: true,
            });
          expect(await violations(page)).toEqual([]);
          expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        }
        expect(asked.filter((url) => url !== address && url !== branded.brand?.logo)).toEqual([]);
      });
    },
  );

  it("axe-core would see a fault", async () => {
    const html = htmlOf(everything).replace('<html lang="en"', "<html").replaceAll("#1c2430", "#cccccc");
    await look(html, false, async (page) => {
      const rules = (await violations(page)).map((line) => line.split(":")[0]);
      expect(rules).toEqual(expect.arrayContaining(["color-contrast", "html-has-lang"]));
    });
  });

  it("without style sheet and pictures the same words are read, dark on light", async () => {
    const html = htmlOf(mailOf("apology-mail", "de"), branded);
    const words = "document.body.innerText";
    await look(html, false, async (page) => {
      const read = await page.evaluate<string>(words);
      await look(html.replace(/<style>[\s\S]*<\/style>/, ""), false, async (bare) => {
        await bare.emulateMedia({ colorScheme: "dark" });
        expect(await bare.evaluate<string>(words)).toBe(read);
        expect(await violations(bare)).toEqual([]);
        expect(read).toContain("Unser Fehler, es tut uns leid");
      });
    });
  });
});
