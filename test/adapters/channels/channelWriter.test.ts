import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { createChannelWriter } from "../../../src/adapters/channels/channelWriter.ts";
import { noConfig } from "../../../src/core/config/types.ts";
import { markPersonal } from "../../../src/core/notice/personal.ts";
import type { RenderedNotice } from "../../../src/core/notice/types.ts";

const now = Date.parse("2026-11-23T13:30:00Z");
const context = { notice: "mail#1", incident: "outage-2026-11-23", operatorLocale: "en", now } as const;
const mailing: RenderedNotice = {
  template: "outage-mailing",
  channel: "mail",
  locale: "pl",
  subject: "Sklep Nordlight znów działa: co się stało",
  body: "Dzień dobry,\n\n- **zamówienia** sprzed awarii są bezpieczne\n- koszyki trzeba wypełnić od nowa\n\nhttps://status.example.com/?a=1&b=2\n",
  parts: [],
  values: {},
  zone: "Europe/Warsaw",
};

const filesOf = (notice: RenderedNotice) => createChannelWriter(async () => noConfig).files([notice], context);

async function draftOf(notice: RenderedNotice): Promise<string> {
  const eml = (await filesOf(notice)).find(({ name }) => name.endsWith(".eml"));
  if (!eml) throw new Error("no draft");
  return eml.content;
}

describe("the files of a mail", () => {
  it("are the text, the HTML to paste into a mailing service, and a draft", async () => {
    expect((await filesOf(mailing)).map(({ name }) => name)).toEqual([
      "outage-mailing.pl.txt",
      "outage-mailing.pl.html",
      "outage-mailing.pl.eml",
    ]);
  });

  it("a draft reads the same in any mail program: subject, text and HTML, letters of every language", async () => {
    const mail = await simpleParser(await draftOf(mailing));
    expect(mail.subject).toBe(mailing.subject);
    expect(mail.text).toContain("zamówienia sprzed awarii są bezpieczne");
    expect(mail.text).toContain("https://status.example.com/?a=1&b=2");
    expect(mail.html).toContain("<strong>zamówienia</strong> sprzed awarii są bezpieczne");
    expect(mail.html).toContain('<html lang="pl">');
    expect(mail.headers.get("content-language")).toBe("pl");
    expect(mail.date?.toISOString()).toBe("2026-11-23T13:30:00.000Z");
  });

  it("a draft is marked unsent and names nobody: who sends it decides from whom and to whom", async () => {
    const mail = await simpleParser(await draftOf(mailing));
    expect(mail.headers.get("x-unsent")).toBe("1");
    expect([mail.from, mail.to, mail.cc, mail.bcc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("two mails sent from one draft share no Message-ID, and a body that talks of one keeps it", async () => {
    const talking = { ...mailing, body: "Message-ID: is a header.\n" };
    const mail = await simpleParser(await draftOf(talking));
    expect(mail.messageId).toBeUndefined();
    expect(mail.text).toContain("Message-ID: is a header.");
  });

  it("a subject from a fact cannot add a header", async () => {
    const mail = await simpleParser(await draftOf({ ...mailing, subject: "Outage\r\nBcc: eve@example.com" }));
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.has("bcc")).toBe(false);
  });

  it("a subject from a fact cannot add markup", async () => {
    const mail = await simpleParser(await draftOf({ ...mailing, subject: "</title><script>x</script>" }));
    expect(mail.html).not.toContain("<script>");
  });

  it("no line is longer than mail allows", async () => {
    const draft = await draftOf({ ...mailing, body: `${"słowo ".repeat(500)}\n` });
    expect(draft.split("\r\n").filter((line) => Buffer.byteLength(line) > 998)).toEqual([]);
  });
});

describe("a mail with open fields", () => {
  const greeting = markPersonal({ field: "recipient_name", words: ["Szanowna Pani ", ","], fallback: "Dzień dobry," });
  const open = { ...mailing, body: mailing.body.replace("Dzień dobry,", greeting) };
  const writer = createChannelWriter(async () => noConfig);

  it("names nobody in its drafts: every file has the fallback sentence, and no mark (M24)", async () => {
    for (const { name, content } of await filesOf(open)) {
      const words = name.endsWith(".eml") ? ((await simpleParser(content)).text ?? "") : content;
      expect(words).toContain("Dzień dobry,");
      expect(content).not.toMatch(/[\ue000-\ue005]|=EE=80=8|Szanowna/);
    }
  });

  it("for a service keeps them open, in the text and in the HTML; the draft stays as it is", async () => {
    const files = await writer.files([open], { ...context, merge: "mailchimp" });
    const contentOf = (ending: string) => files.find(({ name }) => name.endsWith(ending))?.content ?? "";
    for (const ending of [".txt", ".html"])
      expect(contentOf(ending)).toContain("*|IF:FNAME|*Szanowna Pani *|FNAME|*,*|ELSE:|*Dzień dobry,*|END:IF|*");
    expect(contentOf(".eml")).not.toContain("FNAME");
    expect(await writer.form(open, "html", { ...context, merge: "sendgrid" })).toContain("{{#if recipient_name}}");
  });
});
