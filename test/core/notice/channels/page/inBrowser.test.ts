import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Config } from "../../../../../src/core/config/types.ts";
import { hasChromium, startChromium } from "../../../../support/chromium.ts";
import { hostile, pageNotices, pagesOf } from "./pages.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const config: Config = { brand: { colour: "#7a1f5c" } };
const long =
  "https://status.nordlight.example/an/address/that/is/much/longer/than/a/small/telephone/is/wide?really=yes";
const pages = pagesOf(pageNotices(), config);
const hostilePages = pagesOf(pageNotices({ ...hostile, status_url: long }), config);
const all = pages.get("placeholder-page.all.html") ?? "";

/** Every page; beside it those whose facts try to be markup. */
const named: ReadonlyArray<readonly [string, string]> = [
  ...pages,
  ...[...hostilePages].map(([name, html]) => [`hostile-${name}`, html] as const),
];

interface View {
  /** Of a small telephone (WCAG 2.2, 1.4.10), or of a screen. */
  readonly width: 320 | 1280;
  readonly scheme: "light" | "dark";
}

const views: readonly View[] = ([320, 1280] as const).flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
);

/** Folder for pictures, to be looked at: `CRISIS_SCREENSHOTS=/tmp/shots npx vitest run …`. */
const shots = process.env["CRISIS_SCREENSHOTS"];

interface Looked {
  readonly page: Page;
  /** What the page asked for, also in vain. */
  readonly asked: readonly string[];
  /** What left the browser. */
  readonly left: readonly string[];
  readonly dialogs: readonly string[];
}

const address = "http://placeholder.test/any/path";

describe.skipIf(!hasChromium)("placeholder pages in a real browser (skipped where there is no chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
    if (shots !== undefined) mkdirSync(shots, { recursive: true });
  });
  afterAll(() => browser.close());

  async function look(html: string, check: (looked: Looked) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    try {
      const page = await context.newPage();
      const [asked, left, dialogs]: [string[], string[], string[]] = [[], [], []];
      page.on("request", (request) => asked.push(request.url()));
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await context.route("**/*", async (route) => {
        left.push(route.request().url());
        if (route.request().url() !== address) return route.abort();
        return route.fulfill({ status: 503, contentType: "text/html; charset=utf-8", body: html });
      });
      await page.goto(address);
      await check({ page, asked, left, dialogs });
    } finally {
      await context.close();
    }
  }

  /** Findings of axe-core, with the elements they stand on. */
  async function violations(page: Page): Promise<readonly string[]> {
    const { violations: found } = await page.evaluate<AxeResults>(
      "axe.run({ rules: { 'target-size': { enabled: true } } })",
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  }

  it.each(named)(
    "%s, at 320 and 1280 px, light and dark: no finding of axe-core, nothing to scroll sideways, no request but for itself (WCAG1, HTTP3, N3)",
    async (name, html) => {
      await look(html, async ({ page, asked, dialogs }) => {
        await page.evaluate(axeSource);
        for (const { width, scheme } of views) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme: scheme });
          if (shots !== undefined)
            await page.screenshot({ path: join(shots, `${name}-${width}-${scheme}.png`), fullPage: true });
          expect(await violations(page)).toEqual([]);
          expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        }
        expect(asked).toEqual([address]);
        expect(dialogs).toEqual([]);
        expect(await page.title()).not.toBe("taken");
      });
    },
  );

  it("axe-core would see a fault", async () => {
    const html = all.replace('<html lang="en"', "<html").replaceAll("--ink: #1c2430", "--ink: #cccccc");
    await look(html, async ({ page }) => {
      await page.evaluate(axeSource);
      const rules = (await violations(page)).map((line) => line.split(":")[0]);
      expect(rules).toEqual(expect.arrayContaining(["color-contrast", "html-has-lang"]));
    });
  });

  it("the policy in the page stops what markup would fetch or run, should any ever get in (N3)", async () => {
    const bad =
      '<img src="http://evil.test/i.png" alt=""><script>document.title="taken"</script><script src="http://evil.test/x.js"></script>';
    const openly = all
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
      .replace("</main>", `${bad}</main>`);
    await look(openly, async ({ page, left }) => {
      expect(left.length).toBeGreaterThan(1);
      expect(await page.title()).toBe("taken");
    });
    await look(all.replace("</main>", `${bad}</main>`), async ({ page, left }) => {
      expect(left).toEqual([address]);
      expect(await page.title()).not.toBe("taken");
    });
  });

  it("links of the page with all languages lead to the language", async () => {
    await look(all, async ({ page, asked }) => {
      await page.getByRole("link", { name: "Polski" }).click();
      expect(await page.evaluate('document.querySelector(":target").lang')).toBe("pl");
      expect(await page.evaluate('document.querySelector(":target").getBoundingClientRect().top')).toBeLessThan(800);
      expect(asked).toEqual([address]);
    });
  });

  it("on paper it is dark on white without the links between languages, whatever the screen is", async () => {
    await look(all, async ({ page }) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      if (shots !== undefined) await page.screenshot({ path: join(shots, "print.png"), fullPage: true });
      const style = "const { color, backgroundColor } = getComputedStyle(document.body);";
      const nav = 'getComputedStyle(document.querySelector("nav")).display';
      expect(await page.evaluate(`(() => { ${style} return [color, backgroundColor, ${nav}]; })()`)).toEqual([
        "rgb(28, 36, 48)",
        "rgb(255, 255, 255)",
        "none",
      ]);
    });
  });
});
