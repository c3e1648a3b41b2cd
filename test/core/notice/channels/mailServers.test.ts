import { simpleParser } from "mailparser";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { locales } from "../../../../src/core/i18n/locale.ts";
import { sieveForAll } from "../../../../src/core/notice/channels/sieve.ts";
import { staffListFiles } from "../../../../src/core/notice/channels/staffList.ts";
import { canServeMail, type MailServers, startMailServers } from "../../../support/mailServers.ts";
import { fullFacts } from "../../../templates/facts.ts";
import { noticeOf, shipped } from "../../../templates/shipped.ts";

const config = {
  mailboxes: ["help@nordlight.example"],
  staff: {
    address: "staff@nordlight.example",
    members: ["ada@customers.test", "bo@customers.test", "ADA@customers.test"],
  },
};
const about = { config, now: Date.parse("2026-11-23T12:00:00Z"), id: "outage-2026-11-23/autoresponder#1" };
const notices = locales.map((locale) => noticeOf(shipped("autoresponder", locale), fullFacts(locale)));

describe.skipIf(!canServeMail())("a real Postfix with a real Dovecot behind it", () => {
  let servers: MailServers;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "crisis-mail-"));
    const script = sieveForAll(notices, about)[0]?.content ?? "";
    const virtual = staffListFiles([], about).find(({ name }) => name === "staff.virtual")?.content ?? "";
    servers = await startMailServers(folder, { domain: "nordlight.example", script, virtual });
  }, 60_000);

  afterAll(() => {
    servers.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function write(
    from: string,
    to: string,
    headers: Readonly<Record<string, string>> = {},
    named = to,
  ): Promise<void> {
    const transport = createTransport({ host: "127.0.0.1", port: servers.smtpPort, ignoreTLS: true });
    await transport.sendMail({
      from,
      to: named,
      subject: "Where is my order?",
      text: "Hello?",
      headers,
      envelope: { from, to },
    });
  }

  /** What has come back, once at least this much has. */
  async function answers(to: string, least: number): Promise<readonly string[]> {
    await expect
      .poll(() => servers.box(to).length, { timeout: 20_000, message: servers.log() })
      .toBeGreaterThanOrEqual(least);
    return servers.box(to);
  }

  it("answers a person once, marked as automatic, in every language; a list, a machine, a bounce and a hidden copy never", async () => {
    await write("ada@customers.test", "help@nordlight.example");
    await answers("ada@customers.test", 1);
    await write("ada@customers.test", "help@nordlight.example");
    await write("list@customers.test", "help@nordlight.example", { "List-Id": "<talk.customers.test>" });
    await write("robot@customers.test", "help@nordlight.example", { "Auto-Submitted": "auto-generated" });
    await write("", "help@nordlight.example");
    await write("bo@customers.test", "help@nordlight.example", {}, "someone@else.example");
    // The last letter in: when it has been answered, the ones before it would have been too.
    await write("last@customers.test", "help@nordlight.example");
    await answers("last@customers.test", 1);
    const [answer = "", ...more] = servers.box("ada@customers.test");
    expect(more).toEqual([]);
    for (const silent of ["list", "robot", "bo"]) expect(servers.box(`${silent}@customers.test`), silent).toEqual([]);
    const mail = await simpleParser(answer);
    expect(mail.headers.get("auto-submitted")).toMatch(/^auto-replied/);
    expect(mail.headers.has("in-reply-to")).toBe(true);
    // Nothing can bounce back to it, and an answer to it arrives (AR1).
    expect(answer).toMatch(/^Return-Path: <>\r?$/m);
    expect(mail.from?.value[0]?.address).toBe("help@nordlight.example");
    expect(mail.subject).toContain(notices[0]?.subject);
    expect(mail.text).toContain("Państwa wiadomość do nas dotarła.");
  }, 60_000);

  it("answers the same person again when the text has been corrected", async () => {
    const corrected = sieveForAll(notices, { ...about, id: "outage-2026-11-23/autoresponder#2" })[0]?.content ?? "";
    await write("cy@customers.test", "help@nordlight.example");
    expect(await answers("cy@customers.test", 1)).toHaveLength(1);
    writeFileSync(servers.script, corrected);
    await write("cy@customers.test", "help@nordlight.example");
    expect(await answers("cy@customers.test", 2)).toHaveLength(2);
  }, 60_000);

  it("takes the staff list as it is written: everybody on it gets a mail once", async () => {
    await write("lead@customers.test", "staff@nordlight.example");
    expect(await answers("bo@customers.test", 1)).toHaveLength(1);
    const letters = (): readonly string[] =>
      servers.box("ada@customers.test").filter((mail) => /^Subject: Where is my order/m.test(mail));
    await expect.poll(() => letters().length, { timeout: 20_000 }).toBe(1);
  }, 60_000);
});
