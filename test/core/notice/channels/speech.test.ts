import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "../../../../src/core/i18n/locale.ts";
import { speechSeconds } from "../../../../src/core/i18n/spoken/speechSeconds.ts";
import { ssml } from "../../../../src/core/notice/channels/ssml.ts";
import { markdownToText } from "../../../../src/core/notice/markdown.ts";
import type { RenderedNotice } from "../../../../src/core/notice/types.ts";
import { has } from "../../../support/programs.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";
import { bareFacts, fullFacts } from "../../../templates/facts.ts";
import { noticeOf, shipped } from "../../../templates/shipped.ts";

/** Every state of the announcement in a language. */
function announcements(locale: Locale): readonly RenderedNotice[] {
  const template = shipped("hotline-script", locale);
  const full = fullFacts(locale);
  return [full, bareFacts(locale, template.needs), { ...full, status_url: undefined }].map((facts) =>
    noticeOf(template, facts),
  );
}
const [english] = announcements("en");
if (!english) throw new Error("no announcement");

describe("SSML 1.1", () => {
  it.each(locales)("in %s says the same words as the text, in paragraphs and sentences", (locale) => {
    const [notice] = announcements(locale);
    if (!notice) throw new Error("no announcement");
    const spoken = ssml(notice);
    expect(spoken).toMatch(new RegExp(`xml:lang="${locale}`));
    const words = spoken
      .replace(/^<\?xml.*\n/, "")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
    expect(words.replaceAll("&#39;", "'")).toBe(markdownToText(notice.body).replaceAll(/\s+/g, " ").trim());
    expect(spoken.match(/<s>/g)?.length).toBeGreaterThan(4);
  });

  it("whatever a fact holds, it stays words (N3)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (body) => {
        const tags =
          ssml({ ...english, body })
            .replace(/^<\?xml.*\n/, "")
            .match(/<[^>]*>/g) ?? [];
        expect(tags.filter((tag) => !/^<(?:\/?(?:speak|p|s)|speak [^>]*|break time="400ms"\/)>$/.test(tag))).toEqual(
          [],
        );
      }),
    );
  });
});

/** The voices, and their own number of words a minute for a calm pace: the default is 175. */
const pace: Readonly<Record<Locale, { readonly voice: string; readonly speed: number }>> = {
  en: { voice: "en-gb", speed: 150 },
  de: { voice: "de", speed: 150 },
  pl: { voice: "pl", speed: 150 },
  sv: { voice: "sv", speed: 150 },
};

/** Seconds of sound: samples over rate, as the file says. */
function spokenSeconds(notice: RenderedNotice): number {
  const file = join(temporaryFolder(), "spoken.wav");
  const { voice, speed } = pace[notice.locale];
  writeFileSync(`${file}.txt`, markdownToText(notice.body));
  execFileSync("espeak-ng", ["-v", voice, "-s", String(speed), "-w", file, "-f", `${file}.txt`], { stdio: "pipe" });
  const wav = readFileSync(file);
  return (wav.length - 44) / wav.readUInt32LE(28);
}

describe.skipIf(!has("espeak-ng"))("the length of an announcement, spoken by espeak-ng", () => {
  it.each(locales)("in %s is within 15 % of the computed one, in every state", (locale) => {
    for (const notice of announcements(locale)) {
      const computed = speechSeconds(markdownToText(notice.body), locale);
      const real = spokenSeconds(notice);
      expect(Math.abs(real / computed - 1), `${real.toFixed(1)} s spoken, ${computed} s computed`).toBeLessThan(0.15);
    }
  });
});
