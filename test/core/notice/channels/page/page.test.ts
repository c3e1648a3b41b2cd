import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { Config } from "../../../../../src/core/config/types.ts";
import { locales } from "../../../../../src/core/i18n/locale.ts";
import { hostile, pageNotice, pageNotices, pagesOf } from "./pages.ts";

const config: Config = { company: "Nordlight Ltd", brand: { colour: "#0b5345", website: "https://nordlight.example" } };
const pages = pagesOf(pageNotices(), config);
const all = pages.get("placeholder-page.all.html") ?? "";
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  // Written as the HTML standard writes it; a title is as long as the service's name makes it (GOV1).
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "void-style": ["error", { style: "omit" }],
    "long-title": "off",
  },
});

async function findings(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
}

describe("the pages of a placeholder notice", () => {
  it("are one a language and one with all of them", () => {
    expect([...pages.keys()]).toEqual([
      ...locales.map((one) => `placeholder-page.${one}.html`),
      "placeholder-page.all.html",
    ]);
  });

  it("with one language there is no page with all of them: it would say the same", () => {
    expect([...pagesOf([pageNotice("pl")]).keys()]).toEqual(["placeholder-page.pl.html"]);
  });

  it.each([...pages])("%s is valid HTML", async (_, html) => {
    expect(await findings(html)).toEqual([]);
  });

  it.each([...pagesOf(pageNotices(hostile), config)])(
    "%s is valid HTML with hostile facts too (N3)",
    async (_, html) => {
      expect(await findings(html)).toEqual([]);
      expect(html).not.toMatch(
        /<(?:script|iframe|img|object|embed|link|form|base)\b|<[a-z][^<>]*\son[a-z]+=|href="(?!https?:|mailto:|tel:|#)/i,
      );
      expect(count(html, /<style\b/g)).toBe(1);
    },
  );

  it("the check would see a fault", async () => {
    expect(await findings(all.replace("<h1>", '<h1><img src="x">'))).not.toEqual([]);
  });

  it.each([...pages])("%s names nothing outside itself that a browser would fetch (HTTP3)", (_, html) => {
    expect(html).not.toMatch(/<(?:link|script|img|source|iframe|object|embed|use)\b|url\(|@import|\bsrc(?:set)?=/);
    expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
  });

  it.each([...pages])(
    "%s has one first heading, a title that says the same, its language, and words for the picture (GOV1, WCAG1, D37)",
    (_, html) => {
      const heading = /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "";
      expect(count(html, /<h1\b/g)).toBe(1);
      expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toMatch(new RegExp(`^${heading}`));
      expect(html).toMatch(/<html lang="(?:en|de|pl|sv)">/);
      expect(html).toMatch(/<svg [^>]*role="img"[^>]*>\n<title id="picture">[^<]{10,}<\/title>/);
    },
  );

  it.each([...pages])(
    "%s says none of the words that a page in an outage must not say, and nothing of status codes (GOV5, D35)",
    (_, html) => {
      const words =
        /maintenance|improvement|wartung|verbesserung|konserwac|ulepsz|underhåll|förbättr|\b(?:404|50[023])\b|error/i;
      expect(html.slice(html.indexOf("<body>"))).not.toMatch(words);
    },
  );

  it("the page with all languages has a section and a link each, by the language's own name", () => {
    expect([...all.matchAll(/<section id="(..)" lang="(..)">/g)].map(([, id, lang]) => [id, lang])).toEqual(
      locales.map((one) => [one, one]),
    );
    expect([...all.matchAll(/<a href="#(..)" [^>]*>([^<]*)</g)].map(([, id, name]) => `${id} ${name}`)).toEqual([
      "en English",
      "de Deutsch",
      "pl Polski",
      "sv Svenska",
    ]);
    for (const notice of pageNotices()) expect(all).toContain(`>${notice.subject}</h`);
  });

  it("the page with all languages follows the order of the notice; title and first heading are of its first language", () => {
    const html = pagesOf(pageNotices({}, ["sv", "en"])).get("placeholder-page.all.html") ?? "";
    expect(html).toContain('<html lang="sv">');
    expect(html).toMatch(
      /<section id="sv" lang="sv">\n<h1>Förlåt[\s\S]*<section id="en" lang="en">\n<h2 class="title">Sorry/,
    );
    expect(html).toMatch(/<title>Förlåt[^<]*Nordljus Butik<\/title>/);
  });

  it("headings of the message rank below that of the page", () => {
    const [first, second] = pageNotices({}, ["en", "de"]).map((notice) => ({ ...notice, body: "# One\n\n### Three" }));
    const html = pagesOf([first, second].flatMap((one) => one ?? [])).get("placeholder-page.all.html") ?? "";
    expect([...html.matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(["h1", "h2", "h3", "h2", "h3", "h3"]);
  });
});

describe("company and colour", () => {
  const styleOf = (colour: string): string =>
    pagesOf([pageNotice("en")], { brand: { colour } }).get("placeholder-page.en.html") ?? "";

  it("the name in the message goes before the configured one, which stands where the message has none", () => {
    const named = pagesOf([pageNotice("en")], config).get("placeholder-page.en.html");
    expect(named).toContain('<p class="company">Nordlight Shop</p>');
    const unnamed = pagesOf([{ ...pageNotice("en"), values: {} }], config).get("placeholder-page.en.html");
    expect(unnamed).toContain('<p class="company">Nordlight Ltd</p>');
  });

  it.each([
    ["#0b5345", "dark on white only", 1],
    ["#ffd54f", "light on black only", 1],
    ["#777777", "neither", 0],
    ["#FE0", "short and light", 1],
    ["red; } body { display: none", "no colour at all", 0],
  ])("%s (%s) is used in as many schemes as it can be read in", (colour, _, times) => {
    expect(styleOf(colour).split(`--accent: ${colour};`).length - 1).toBe(times);
    expect(styleOf(colour)).toMatch(/--accent: #[0-9a-f]{3,6};/i);
    expect(styleOf(colour)).not.toContain("display: none }");
  });
});
