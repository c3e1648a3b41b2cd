import fc from "fast-check";
import { type ParsedMail, simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { emlDraft } from "../../../src/adapters/channels/eml.ts";
import { type Config, noConfig } from "../../../src/core/config/types.ts";
import { mailText } from "../../../src/core/notice/channels/mail/text.ts";
import { fillPersonal } from "../../../src/core/notice/personal.ts";
import { renderNotice } from "../../../src/core/notice/render.ts";
import type { RenderedNotice } from "../../../src/core/notice/types.ts";
import { branded, everyMail, harmfulIn, htmlOf, mailOf } from "../../core/notice/channels/mail/mails.ts";
import { factOf, fullFacts, zone } from "../../templates/facts.ts";
import { shipped } from "../../templates/shipped.ts";

const now = Date.parse("2026-11-23T13:30:00Z");

/** A draft as it lies on the disk, and as a mail program reads it. */
async function draftOf(notice: RenderedNotice, config: Config = noConfig) {
  const eml = await emlDraft(notice, { config, now });
  return { eml, mail: await simpleParser(eml, { skipTextToHtml: true, skipTextLinks: true }) };
}

/** Headers a draft of ours has, and no others. */
const expectedHeaders = ["x-unsent", "content-language", "subject", "date", "mime-version", "content-type"];
const headersOf = (mail: ParsedMail): readonly string[] => mail.headerLines.map(({ key }) => key);

describe("a draft read back", () => {
  it.each(everyMail)("%s: subject, text, HTML and headers are what they were", async (_, notice) => {
    const { eml, mail } = await draftOf(notice, branded);
    expect(mail.subject).toBe(notice.subject);
    expect(mail.text).toBe(fillPersonal(mailText(notice, { config: branded }), "text"));
    expect(mail.html).toBe(htmlOf(notice, branded));
    expect(headersOf(mail).toSorted()).toEqual([...expectedHeaders, "from", "reply-to"].toSorted());
    expect(mail.headers.get("x-unsent")).toBe("1");
    expect(mail.headers.get("content-language")).toBe(notice.locale);
    expect(mail.from?.value).toEqual([{ name: "Nordlight Shop", address: "shop@nordlight.example" }]);
    expect(mail.replyTo?.value).toEqual([{ name: "", address: "help@nordlight.example" }]);
    expect(mail.attachments).toEqual([]);
    expect(eml).toMatch(/^(?:[\x20-\x7e\t]*\r\n)*$/);
    expect(Math.max(...eml.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each(everyMail)("%s: subject and text carry no entity and no tag", async (_, notice) => {
    const { mail } = await draftOf(notice, branded);
    expect(`${mail.subject}\n${mail.text}`).not.toMatch(/&(?:[a-z]+|#\d+);|<\/?[a-z][^@]*>(?!“)/);
  });

  it.each(everyMail)("%s: the HTML says every line of the text, in the same order", async (_, notice) => {
    const { mail } = await draftOf(notice, branded);
    const shown = shownWords(mail.html || "");
    let from = 0;
    for (const line of (mail.text ?? "")
      .split("\n")
      .map(plainLine)
      .filter((words) => words !== "")) {
      const at = shown.indexOf(line, from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it("without a configuration nobody is named: who sends it decides", async () => {
    const { mail } = await draftOf(mailOf("apology-mail", "en"));
    expect(headersOf(mail).toSorted()).toEqual(expectedHeaders.toSorted());
  });

  it("a no-reply address stands in no draft (B49)", async () => {
    const smtp = {
      host: "mail.example",
      from: "no-reply@nordlight.example",
      replyTo: "Nordlight <noreply@nordlight.example>",
    };
    const { mail } = await draftOf(mailOf("apology-mail", "en"), { smtp });
    expect([mail.from, mail.replyTo]).toEqual([undefined, undefined]);
  });
});

/** What a browser shows of the message, on one line. */
function shownWords(html: string): string {
  const body = html
    .replace(/^[\s\S]*?<\/h1>/, "")
    .replaceAll(/<li[^>]*>/g, " ")
    .replaceAll(/<[^>]*>/g, " ");
  return plainLine(unescapeHtml(body));
}

/** List marks belong to the text only. */
const plainLine = (words: string): string =>
  words
    .replace(/^(?:-|\d+\.) /, "")
    .replace(/^-- ?$/, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[.,:;!?)“”])/g, "")
    .trim();

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const unescapeHtml = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");

/** What people paste, and what attackers would. */
const hostileWords = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    '<img src="https://evil.example/i.png" onerror="x">',
    "![x](https://evil.example/i.png)",
    "[click](javascript:alert(1))",
    "a\r\nBcc: eve@evil.example",
    "Subject: other\n\n<b>body</b>",
    "{{company}} *|FNAME|* %recipient.name%",
    "# Heading\n- list\n> quote | table |",
    '" style="background:url(https://evil.example)"',
    "</title></style><link rel=stylesheet href=//evil.example>",
    "&lt;script&gt; &#39; &amp;amp;",
    "-- \nfooter",
    "From here\n.\nFrom there",
    "=?utf-8?B?PGI+?= =3D =20",
    `long ${"x".repeat(2000)}`,
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ""),
);

const isProper = (text: string): boolean => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(text);

describe("hostile facts", () => {
  const template = shipped("outage-mailing", "en");
  const noticeWith = (words: string, config: Config) => {
    const facts = {
      ...fullFacts("en"),
      company: words,
      service: words,
      affected: words,
      known: [words],
      doing: [words, "b"],
    };
    const result = renderNotice(template, factOf(facts), { zone, operatorLocale: "en" });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return draftOf(result.notice, config);
  };

  it("add no header, no tag and no request, and read as they were written (N2, N3, N5)", async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileWords.filter((text) => isProper(text.replaceAll(/[\r\n]/g, ""))),
        async (words) => {
          const { eml, mail } = await noticeWith(words, branded);
          const line = words.replaceAll(/\s+/g, " ").trim();
          expect(headersOf(mail).toSorted()).toEqual([...expectedHeaders, "from", "reply-to"].toSorted());
          expect(mail.subject).toBe(`Outage: ${line} – what you need to know`);
          expect(mail.text).toContain(`Affected: ${line}.`);
          expect(mail.text).toContain(`\n- ${line}\n`);
          const html = mail.html || "";
          expect(harmfulIn(html, "https://www.nordlight.example/logo.png")).toEqual([]);
          expect(Math.max(...eml.split("\r\n").map((row) => row.length))).toBeLessThanOrEqual(998);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("in the configuration add no header, no tag and no request either", async () => {
    const notice = mailOf("outage-mailing", "sv");
    await fc.assert(
      fc.asyncProperty(hostileWords, async (words) => {
        const brand = { logo: words, website: words, colour: words, address: [words, words] };
        const smtp = { host: "mail.example", from: words, replyTo: words };
        const { mail } = await draftOf(notice, { company: words, brand, smtp });
        expect(
          headersOf(mail)
            .filter((key) => !["from", "reply-to"].includes(key))
            .toSorted(),
        ).toEqual(expectedHeaders.toSorted());
        expect(mail.bcc).toBeUndefined();
        expect(harmfulIn(mail.html || "")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
