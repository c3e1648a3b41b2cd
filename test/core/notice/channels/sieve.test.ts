import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Config } from "../../../../src/core/config/types.ts";
import { locales } from "../../../../src/core/i18n/locale.ts";
import { sieveForAll, sieveScript } from "../../../../src/core/notice/channels/sieve.ts";
import { markPersonal } from "../../../../src/core/notice/personal.ts";
import type { RenderedNotice } from "../../../../src/core/notice/types.ts";
import { has } from "../../../support/programs.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";
import { fullFacts } from "../../../templates/facts.ts";
import { noticeOf, shipped } from "../../../templates/shipped.ts";

const config: Config = { mailboxes: ["help@nordlight.example", "shop@nordlight.example"] };
const about = { config, now: Date.parse("2026-11-23T12:00:00Z"), id: "outage-2026-11-23/autoresponder#1" };
const notices = locales.map((locale) => noticeOf(shipped("autoresponder", locale), fullFacts(locale)));
const [english] = notices;
if (!english) throw new Error("no notice");

const scripts: ReadonlyArray<readonly [string, string]> = [
  ...notices.map((notice) => [notice.locale, sieveScript(notice, about)] as const),
  ["all languages", sieveForAll(notices, about)[0]?.content ?? ""],
];

describe("a Sieve script (RFC 5228, 5230, 3834)", () => {
  it("answers once in a day, for the mailboxes that are configured, under a name that a corrected text does not share", () => {
    const script = sieveScript(english, about);
    expect(script).toContain(":days 1");
    expect(script).toContain(':addresses ["help@nordlight.example", "shop@nordlight.example"]');
    expect(script).toContain(':handle "crisis outage-2026-11-23/autoresponder#1"');
    expect(sieveScript(english, { ...about, id: "x#2" })).toContain(':handle "crisis x#2"');
  });

  it("reads like this", () => {
    const notice = {
      ...english,
      subject: 'Your "order" \\o/',
      body: "Dzień dobry,\n\n.plan\n\nwww.nordlight.example\n",
    };
    expect(sieveScript(notice, about)).toMatchInlineSnapshot(`
      "# Automatic answer: one for each sender within :days, none to lists, machines and bounces.
      require ["vacation"];

      if not anyof (
        exists "List-Id", exists "List-Post", exists "List-Help", exists "List-Unsubscribe", exists "Mailing-List",
        header :contains "Precedence" ["bulk", "list", "junk"],
        allof (exists "Auto-Submitted", not header :is "Auto-Submitted" "no"),
        header :contains "X-Auto-Response-Suppress" ["All", "OOF", "AutoReply"],
        header :contains "Return-Path" "<>",
        address :localpart :matches ["From", "Sender"]
          ["mailer-daemon", "postmaster", "listserv", "majordomo", "owner-*", "*-owner", "*-request", "*-bounces",
           "noreply*", "no-reply*", "donotreply*"]
      ) {
        vacation
          :days 1
          :subject "Your \\"order\\" \\\\o/"
          :addresses ["help@nordlight.example", "shop@nordlight.example"]
          :handle "crisis outage-2026-11-23/autoresponder#1"
          text:
      Dzień dobry,

      ..plan

      www.nordlight.example (http://www.nordlight.example)
      .
      ;
      }
      "
    `);
  });

  it("outside of an incident has no handle: a text that says something else is another answer", () => {
    expect(sieveScript(english, { ...about, id: "/autoresponder" })).not.toContain(":handle");
  });

  it("comes from the configured sender if it answers for that address, and people can answer to it (AR1, B49)", () => {
    const from = (sender: string) =>
      /:from .*/.exec(
        sieveScript(english, { ...about, config: { ...config, smtp: { host: "x", from: sender } } }),
      )?.[0];
    expect(from("shop@Nordlight.example")).toBe(':from "shop@nordlight.example"');
    expect(from("newsletter@nordlight.example")).toBeUndefined();
    expect(sieveScript(english, about)).not.toContain(":from");
  });

  it("names an address once, as a server reads it", () => {
    const mailboxes = ["help@Nordlight.example", "help@nordlight.EXAMPLE", 'x"@y.example', "a@b.example\n;"];
    expect(sieveScript(english, { ...about, config: { mailboxes } })).toContain(
      ':addresses ["help@nordlight.example"]\n',
    );
  });

  it("without mailboxes answers for the contact address, of the text or configured; without one it says so", () => {
    const facts = { contact_email: "help@nordlight.example" };
    expect(sieveScript({ ...english, values: {} }, { ...about, config: { mailboxes: [], facts } })).toContain(
      ':addresses ["help@nordlight.example"]',
    );
    expect(sieveScript({ ...english, values: { contact_email: "a@b.example" } }, { ...about, config: {} })).toContain(
      ':addresses ["a@b.example"]',
    );
    const bare = sieveScript({ ...english, values: {} }, { ...about, config: {} });
    expect(bare).not.toContain(":addresses");
    expect(bare).toContain("# Nobody has said for which addresses");
  });

  it("of several languages is one script with all of them, and the text beside it", () => {
    const [sieve, text] = sieveForAll(notices, about);
    expect([sieve?.name, text?.name]).toEqual(["autoresponder.all.sieve", "autoresponder.all.txt"]);
    for (const { body } of notices) expect(sieve?.content).toContain(body.split("\n")[0]);
    expect(sieve?.content).toContain(`:subject "${notices[0]?.subject ?? ""} / ${notices[1]?.subject ?? ""}"`);
    expect(sieveForAll([english], about)).toEqual([]);
  });

  it("calls nobody by name, and a fallback sentence that starts with a dot is whole (M24)", () => {
    const greeting = markPersonal({ field: "recipient_name", words: ["Hello ", ","], fallback: "..." });
    const named = { ...english, subject: greeting, body: `${greeting}\n` };
    for (const { content } of sieveForAll([named, named], about)) expect(content).not.toMatch(/Hello|[\ue000-\ue005]/);
    expect(sieveScript(named, about)).toContain("\n    text:\n....\n.\n;\n");
  });

  it("whatever is in a text, it ends where it should and its strings are closed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (subject, body) => {
        const script = sieveScript({ ...english, subject, body }, about);
        const [head = "", ...rest] = script.split("\n    text:\n");
        const lines = rest.join("\n    text:\n").split("\n");
        expect(lines.indexOf(".")).toBe(lines.length - 4);
        expect(/:subject "(?:[^"\\]|\\.)*"\n/s.test(head)).toBe(true);
      }),
    );
  });
});

const hostile: RenderedNotice = {
  ...english,
  subject: 'Störung "heute" \\ ${x}\r\nBcc: eve@evil.example',
  body: `.\n\n..\n\n.dot\n\n"; stop; #\n\n${"sehr lang ".repeat(300)}\n\n\\\${hex:00} {{x}}`,
};

describe.skipIf(!has("sievec"))("sievec", () => {
  /** The names of those that it compiles. */
  function compiled(named: ReadonlyArray<readonly [string, string]>): readonly string[] {
    const folder = temporaryFolder();
    for (const [name, script] of named) writeFileSync(join(folder, `${name}.sieve`), script);
    execFileSync("sievec", ["."], { cwd: folder, stdio: "pipe" });
    return readdirSync(folder).filter((name) => name.endsWith(".svbin"));
  }

  it.each<readonly [string, string]>([
    ...scripts,
    ["hostile words", sieveScript(hostile, about)],
    ["no addresses", sieveScript({ ...english, values: {} }, { ...about, config: {} })],
    ["letters in an address", sieveScript(english, { ...about, config: { mailboxes: ["hjälp@åland.example"] } })],
  ])("accepts %s", (_, script) => {
    expect(compiled([["x", script]])).toEqual(["x.svbin"]);
  });

  it("accepts whatever a text, an address or a name holds", () => {
    const words = fc.string({
      unit: fc.constantFrom(".", "\n", "\r", '"', "\\", "\0", "\u2028", "ż", "a", ";", "😀", "\ud800"),
    });
    const texts = fc.record({ subject: words, body: words, mailbox: words, id: words });
    const hostileScripts = fc.sample(texts, 200).map(({ subject, body, mailbox, id }, index) => {
      const settings = { ...about, config: { mailboxes: [mailbox] }, id: `${id}#1` };
      return [`${index}`, sieveScript({ ...english, subject, body }, settings)] as const;
    });
    expect(compiled(hostileScripts)).toHaveLength(hostileScripts.length);
  });
});

const mail = (headers: string): string =>
  `${headers}\nSubject: Where is my order?\nMessage-ID: <1@mail.example>\nDate: Mon, 23 Nov 2026 12:00:00 +0000\n\nHello?\n`;
const person = "From: Ada <ada@customer.example>\nTo: help@nordlight.example";

const silent: ReadonlyArray<readonly [string, string]> = [
  ["a mailing list", `${person}\nList-Id: <talk.example>`],
  ["a list by its address for posts", `${person}\nList-Post: <mailto:talk@list.example>`],
  ["bulk mail", `${person}\nPrecedence: bulk`],
  ["another automatic answer", `${person}\nAuto-Submitted: auto-replied`],
  ["a generated mail", `${person}\nAuto-Submitted: auto-generated; type=x`],
  ["who asks not to be answered", `${person}\nX-Auto-Response-Suppress: All`],
  ["a mailer daemon", "From: MAILER-DAEMON@customer.example\nTo: help@nordlight.example"],
  ["a no-reply address", "From: no-reply@customer.example\nTo: help@nordlight.example"],
];

describe.skipIf(!has("sieve-test"))("sieve-test", () => {
  /** What the script does with a mail: the printed actions. */
  function actions(script: string, message: string, from: readonly string[] = ["-f", "ada@customer.example"]): string {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "x.sieve"), script);
    writeFileSync(join(folder, "in.eml"), message);
    chmodSync(folder, 0o777);
    const settings = [
      "mail_uid=65534",
      "mail_gid=65534",
      "first_valid_uid=1",
      `mail_location=maildir:${folder}/m`,
      `mail_home=${folder}`,
    ];
    const to = ["-r", "help@nordlight.example", "-a", "help@nordlight.example"];
    const args = [...settings.flatMap((setting) => ["-o", setting]), ...to, ...from, "x.sieve", "in.eml"];
    return execFileSync("sieve-test", args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  }

  it.each(scripts)("in %s answers a person", (_, script) => {
    expect(actions(script, mail(person))).toMatch(/send vacation message/);
  });

  it.each(silent)("does not answer %s", (_, headers) => {
    expect(actions(scripts[0]?.[1] ?? "", mail(headers))).not.toMatch(/send vacation message/);
  });

  it.each(silent)("does not leave it to the server to know %s (AR2)", (_, headers) => {
    const tests = (scripts[0]?.[1] ?? "").replace(/ {2}vacation\n.*\n;\n/s, "  discard;\n");
    expect(actions(tests, mail(person))).toMatch(/\bdiscard\b/);
    expect(actions(tests, mail(headers))).not.toMatch(/\bdiscard\b/);
  });

  it("does not answer a bounce", () => {
    expect(actions(scripts[0]?.[1] ?? "", mail(`Return-Path: <>\n${person}`), [])).not.toMatch(/send vacation message/);
  });

  it("answers mail that says it was not submitted by a machine", () => {
    expect(actions(scripts[0]?.[1] ?? "", mail(`${person}\nAuto-Submitted: no`))).toMatch(/send vacation message/);
  });

  it("sends the words as they are, also hostile ones, under one subject", () => {
    const told = actions(sieveScript(hostile, about), mail(person));
    expect(told).toContain('Störung "heute" \\ ${x} Bcc: eve@evil.example');
    expect(told).toMatch(/^\.dot\r?$/m);
    expect(told).toContain('"; stop; #');
  });
});
