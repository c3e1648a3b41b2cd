import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emlDraft } from "../../../src/adapters/channels/eml.ts";
import type { Config } from "../../../src/core/config/types.ts";
import { branded, everyMail } from "../../core/notice/channels/mail/mails.ts";
import { programPath } from "../../support/programs.ts";

const program = programPath("spamassassin");

const folder = mkdtempSync(join(tmpdir(), "crisis-spam-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Most points a mail may get; from 5 on it is spam. */
const most = 2;

const now = Date.parse("2026-11-23T13:30:00Z");

/** A draft as it leaves the mail program of the person who sends it. */
async function sent(draft: Promise<string>, index: number): Promise<string> {
  const eml = (await draft).replace(/^X-Unsent: 1\r\n/m, "");
  const own = [
    ...(/^From:/m.test(eml) ? [] : ["From: Maja Lind <maja.lind@nordlight.example>"]),
    "To: Eva Nowak <eva.nowak@customer.example>",
    `Message-ID: <20261123133000.${index}.5f2c9d8e7b@nordlight.example>`,
  ];
  return `${own.join("\r\n")}\r\n${eml}`;
}

/** Name of each mail, with its score and the rules it met. */
type Scores = ReadonlyMap<string, { readonly score: number; readonly rules: string }>;

/** All mails in one run: most of the time goes into reading the rules. Without network, and nothing is learnt. */
async function scoresOf(mails: ReadonlyArray<readonly [string, string]>): Promise<Scores> {
  const files = mails.map(([, eml], index) => {
    const file = join(folder, `${String(index).padStart(3, "0")}.eml`);
    writeFileSync(file, eml);
    return file;
  });
  const { stdout, stderr } = spawnSync(program ?? "", ["-L", "-t", "--nocreate-prefs", ...files], {
    encoding: "utf8",
    env: { ...process.env, HOME: folder },
    maxBuffer: 2 ** 28,
  });
  const found = [...stdout.matchAll(/^X-Spam-Status: \w+, score=(-?[\d.]+) [\s\S]*?tests=([\w,\s]*?)\s+autolearn/gm)];
  if (found.length !== mails.length) throw new Error(`${found.length} of ${mails.length} looked at: ${stderr}`);
  return new Map(
    found.map(([, score, rules = ""], index) => [
      mails[index]?.[0] ?? "",
      { score: Number(score), rules: rules.replaceAll(/\s+/g, "") },
    ]),
  );
}

const configs: Readonly<Record<string, Config>> = { "with a brand": branded, "without configuration": {} };

const every = Object.entries(configs).flatMap(([how, config]) =>
  everyMail.map(([name, notice]) => [`${name}, ${how}`, notice, config] as const),
);

const spam = `Subject: test\r\n\r\nXJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\r\n`;

describe.skipIf(program === undefined)(
  "what a spam filter thinks of a mail (skipped where there is no spamassassin)",
  () => {
    let scores: Scores;
    beforeAll(async () => {
      const mails = every.map(async ([name, notice, config], index) => {
        return [name, await sent(emlDraft(notice, { config, now }), index)] as const;
      });
      scores = await scoresOf([...(await Promise.all(mails)), ["spam", spam]]);
    });

    it.each(every.map(([name]) => name))("%s: under two points (B38)", (name) => {
      const { score, rules } = scores.get(name) ?? { score: Number.NaN, rules: "" };
      expect(score, rules).toBeLessThan(most);
    });

    it("it would see spam", () => {
      expect(scores.get("spam")?.score).toBeGreaterThan(100);
    });
  },
);
