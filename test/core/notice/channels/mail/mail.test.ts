import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { Brand, Config } from "../../../../../src/core/config/types.ts";
import { answerable } from "../../../../../src/core/notice/channels/mail/answerable.ts";
import { lookOf, type Scheme } from "../../../../../src/core/notice/channels/mail/look.ts";
import { mailText } from "../../../../../src/core/notice/channels/mail/text.ts";
import { contrast, leastContrast } from "../../../../../src/core/notice/contrast.ts";
import { escapeHtml, markdownToText } from "../../../../../src/core/notice/markdown.ts";
import { isNoReply } from "../../../../../src/core/notice/noReply.ts";
import { fillPersonal } from "../../../../../src/core/notice/personal.ts";
import { branded, everyMail, everything, harmfulIn, htmlOf, mailOf } from "./mails.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "void-style": ["error", { style: "omit" }],
    // A subject is as long as the name of the service makes it.
    "long-title": "off",
    // Mail programs take looks from tags only, and Outlook widths and alignment from old attributes and comments.
    "no-inline-style": "off",
    "no-deprecated-attr": "off",
    "no-conditional-comment": "off",
    // A body of a table that is no data says nothing.
    "prefer-tbody": "off",
  },
});

async function findings(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
}

const apology = mailOf("apology-mail", "de");
const withBrand = (brand: Brand): Config => ({ company: "Nordlight Shop", brand });
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe("the HTML of a mail", () => {
  it.each(everyMail)("%s is valid, with a brand and without (B37)", async (_, notice) => {
    expect(await findings(htmlOf(notice))).toEqual([]);
    expect(await findings(htmlOf(notice, branded))).toEqual([]);
  });

  it("is valid with every kind of element", async () => {
    expect(await findings(htmlOf(everything, branded))).toEqual([]);
  });

  it("the check would see a fault", async () => {
    expect(await findings(htmlOf(apology).replace("<h1", '<p><img src="x"><h1'))).not.toEqual([]);
  });

  it.each(everyMail)("%s says its language, its subject as title and first heading (B36, B42, WCAG1)", (_, notice) => {
    const html = htmlOf(notice, branded);
    const subject = escapeHtml(notice.subject ?? "");
    expect(html).toContain(`<html lang="${notice.locale}">`);
    expect(html).toContain(`<div lang="${notice.locale}">`);
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html.match(/<h1\b[^>]*>(.*?)<\/h1>/)?.[1]).toBe(subject);
    expect(count(html, /<h1\b/g)).toBe(1);
  });

  it("lays out with tables that say they are no data, and keeps what mail programs do not know away", () => {
    const html = htmlOf(everything, branded);
    const layout = html.match(/<table\b[^>]*>/g)?.filter((tag) => tag.includes("cellpadding")) ?? [];
    expect(layout.length).toBe(3);
    for (const tag of layout) expect(tag).toContain('role="presentation"');
    expect(html).not.toMatch(
      /display:\s*(?:flex|grid)|position:|float:|background(?:-image)?:\s*url|var\(--|<script|<link|@import|@font-face/,
    );
    expect(count(html, /<style\b/g)).toBe(1);
  });

  it("carries the look of every element on its tag, for programs that drop the style sheet", () => {
    const html = htmlOf(everything).replace(/<style>[\s\S]*<\/style>/, "");
    for (const tag of ["p", "ul", "ol", "li", "h1", "h2", "h3", "a", "blockquote", "th"])
      for (const [start] of html.matchAll(new RegExp(`<${tag}\\b[^>]*>`, "g"))) expect(start).toContain('style="');
  });

  it("names every class that the dark changes", () => {
    const html = htmlOf(everything, branded);
    const [, sheet = ""] = /<style>([\s\S]*)<\/style>/.exec(html) ?? [];
    for (const [, name] of sheet.matchAll(/^\s*\.([a-z]+) \{/gm))
      expect(html).toMatch(new RegExp(`class="[^"]*\\b${name}\\b`));
  });

  it.each([
    '<img src="https://evil.example/i.png" alt="">',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<p style="background:url(//evil.example)">',
    "<script>",
    "<style>@import 'x';</style>",
  ])("the check for what runs or fetches would see %s", (bad) => {
    const html = htmlOf(apology, branded);
    expect(harmfulIn(html, branded.brand?.logo)).toEqual([]);
    expect(harmfulIn(html.replace("</h1>", `</h1>${bad}`), branded.brand?.logo)).toHaveLength(1);
  });

  it("is smaller than what mail programs cut off", () => {
    for (const [, notice] of everyMail) expect(Buffer.byteLength(htmlOf(notice, branded))).toBeLessThan(20_000);
  });
});

describe("the company in a mail", () => {
  it("is named as the message names it, else as configured, else not at all", () => {
    expect(htmlOf(apology, withBrand({}))).toContain(">Nordlicht Shop</span>");
    expect(htmlOf(everything, { company: "A & B" })).toContain(">A &amp; B</span>");
    expect(htmlOf(everything)).not.toContain("</span>");
  });

  it("a logo is told in words of the same look, has a fixed width, and is the only thing fetched", () => {
    const html = htmlOf(apology, branded);
    expect(html).toMatch(
      /<img src="https:\/\/www\.nordlight\.example\/logo\.png" alt="Nordlicht Shop" width="160" style="[^"]*color:#b3261e/,
    );
    expect(fetched(html)).toEqual(["https://www.nordlight.example/logo.png"]);
    expect(fetched(htmlOf(apology))).toEqual([]);
  });

  it.each([
    "javascript:alert(1)",
    "data:image/png;base64,AA",
    "logo.png",
    "cid:logo",
    'https://a.example/"onload="x',
    "",
  ])("a logo or website at %j is left out: it could not be fetched, or is no address", (address) => {
    const html = htmlOf(apology, withBrand({ logo: address, website: address }));
    expect(html).not.toContain("<img");
    expect(html).toBe(htmlOf(apology, withBrand({})));
  });

  it("company, postal address and website stand under every mail, in HTML and in text (CAN2)", () => {
    for (const [, notice] of everyMail) {
      const text = mailText(notice, { config: branded });
      expect(text).toMatch(
        /\n\n-- \n[^\n]+\nLindenallee 4\n10115 Berlin\nDeutschland\nhttps:\/\/www\.nordlight\.example\n$/,
      );
      expect(htmlOf(notice, branded)).toMatch(
        /Lindenallee 4<br>\n10115 Berlin<br>\nDeutschland<br>\n<a [^>]*href="https:\/\/www\.nordlight\.example"/,
      );
    }
  });

  it("an address that names the company is not headed by it again", () => {
    const text = mailText(apology, { config: withBrand({ address: ["Nordlicht Shop GmbH", "Lindenallee 4"] }) });
    expect(text).toMatch(/-- \nNordlicht Shop GmbH\nLindenallee 4\n$/);
  });

  it("without address and website there is no footer", () => {
    expect(fillPersonal(mailText(apology, { config: {} }), "text").trim()).toBe(
      fillPersonal(markdownToText(apology.body), "text"),
    );
    expect(mailText(apology, { config: withBrand({ address: [" ", ""] }) })).not.toContain("-- ");
  });

  it("a line break in an entry adds no line", () => {
    expect(mailText(apology, { config: withBrand({ address: ["One\r\nStreet"] }) })).toMatch(/\nOne Street\n$/);
  });
});

/** Addresses a program would fetch on opening the mail. */
const fetched = (html: string): readonly string[] =>
  [
    ...html.matchAll(/\b(?:src|srcset|background|poster|data)="([^"]*)"|url\(([^)]*)\)|<link\b[^>]*href="([^"]*)"/g),
  ].map(([, one, two, three]) => one ?? two ?? three ?? "");

/** Everything that is read, with what it stands on. */
const pairs = ({ ink, muted, accent, paper, ground }: Scheme): ReadonlyArray<readonly [string, string]> => [
  [ink, paper],
  [accent, paper],
  [muted, ground],
];

describe("colours", () => {
  it.each([undefined, "#b3261e", "#ffcc00", "#777777", "#fe0", "#000000", "#ffffff", "red", "#12", "url(x)", "red;}"])(
    "with %s words can be read in the light and in the dark (WCAG 1.4.3)",
    (colour) => {
      const look = lookOf(colour);
      for (const [words, ground] of [...pairs(look.light), ...pairs(look.dark)])
        expect(contrast(words, ground)).toBeGreaterThanOrEqual(leastContrast);
      for (const value of [...Object.values(look.light), ...Object.values(look.dark)])
        expect(value).toMatch(/^#[0-9a-f]{3,6}$/i);
    },
  );

  it.each([
    ["#b3261e", true, false],
    ["#ffcc00", false, true],
    ["#7a7a7a", false, false],
  ])("%s is in the words where it can be read, and in the bar always", (colour, light, dark) => {
    const look = lookOf(colour);
    expect([look.light.accent === colour, look.dark.accent === colour]).toEqual([light, dark]);
    expect([look.light.bar, look.dark.bar]).toEqual([colour, colour]);
  });
});

describe("who can be answered (B49)", () => {
  it.each([
    "no-reply@nordlight.example",
    "NoReply@nordlight.example",
    "Nordlight <do_not_reply@nordlight.example>",
    "nicht-antworten@nordlight.example",
    "nie.odpowiadaj@nordlight.example",
    "svara-ej@nordlight.example",
    "shop+noreply@nordlight.example",
  ])("%s is a no-reply address and stands in no draft", (address) => {
    expect(isNoReply(address)).toBe(true);
    expect(answerable({ from: address, replyTo: address })).toEqual({});
  });

  it.each([
    "help@no-reply.example",
    "Noreen Plyth <noreen@nordlight.example>",
    "hilfe@nordlicht.example",
    "svar@nordljus.example",
  ])("%s can be answered", (address) => {
    expect(isNoReply(address)).toBe(false);
    expect(answerable({ from: address, replyTo: address })).toEqual({ from: address, replyTo: address });
  });

  it.each([
    "a@b.example\r\nBcc: eve@x.example",
    "a@b.example, eve@x.example",
    "nobody",
    "Maja <a@b.example> eve@x.example",
    "",
  ])("%j is not one address and is left out", (address) => expect(answerable({ from: address })).toEqual({}));
});
