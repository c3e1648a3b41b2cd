import { describe, expect, it } from "vitest";
import { createChannelWriter } from "../../src/adapters/channels/channelWriter.ts";
import type { FactValue } from "../../src/core/facts/types.ts";
import { formsOf } from "../../src/core/notice/channels/formsOf.ts";
import { renderNotice } from "../../src/core/notice/render.ts";
import type { Form, RenderedNotice, Template } from "../../src/core/notice/types.ts";
import { type Facts, factOf, fullFacts, zone } from "./facts.ts";
import { everyTemplate, shipped } from "./shipped.ts";

const writer = createChannelWriter(async () => ({}));
const context = {
  notice: "n#1",
  incident: "i",
  operatorLocale: "en",
  now: Date.parse("2026-11-23T12:00:00Z"),
} as const;
const render = (template: Template, facts: Facts) =>
  renderNotice(template, factOf(facts), { zone, operatorLocale: "en" });

/** Every word that people write, in whatever fact it stands, is the same hostile one. */
function poisoned(value: FactValue | undefined, words: string): FactValue | undefined {
  if (typeof value === "string") return isWritten(value) ? words : value;
  if (Array.isArray(value))
    return value.map((item: unknown) =>
      typeof item === "string" ? words : poisonedRow(item as object, words),
    ) as FactValue;
  if (typeof value === "object" && !("unknown" in value)) return poisonedRow(value, words);
  return value;
}
const poisonedRow = (row: object, words: string): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, isWritten(String(cell)) ? words : String(cell)]));

/** Not a time, an address or one of a few declared values. */
const isWritten = (text: string): boolean => /\s/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text);

const hostile: ReadonlyArray<readonly [string, string]> = [
  ["a script (N3)", 'x <script src="https://evil.example/x.js"></script> y'],
  ["an image that calls (N3)", "x <img src=x onerror=alert(1)> y"],
  ["a link that runs (N3)", "x [click](javascript:alert(1)) <javascript:alert(1)> y"],
  ["markup of Markdown (N3)", "# x **y** `z` ![a](https://evil.example/a.png) | t | > q - l 1. n"],
  ["entities (N3)", "x &lt;b&gt; &amp; &#60;script&#62; y"],
  ["a template (N2)", "x {{company}} {{{y}}} {{#if z}} <%= a %> ${b} y"],
  ["gaps of mailing services (N2)", "x *|FNAME|* %recipient.name% -name- [NAME] %%FIRST%% y"],
  ["line breaks and a header (N5)", "x\r\nBcc: eve@evil.example\r\n\r\ny"],
  ["escapes of a terminal (R12)", "x \u001b[2J\u001b]0;title\u0007 y"],
  ["marks that turn the order (R12)", "x \u202etxt.exe \u2066 y"],
  ["a NUL", "x \u0000 y"],
  ["marks of open fields", "x \ue000recipient_name\ue001 y"],
  ["100,000 characters", `x ${"lang ".repeat(20_000)}y`],
];

const htmlForms: ReadonlySet<Form> = new Set(["html", "page"]);
const textForms: ReadonlySet<Form> = new Set(["text"]);

async function expectHarmless(notice: RenderedNotice): Promise<void> {
  expect(notice.subject ?? "").not.toMatch(/[\r\n]/);
  for (const form of formsOf(notice.channel)) {
    const written = form === "eml" ? "" : await writer.form(notice, form, context);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must not come out.
    expect(written, form).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ue000-\ue005]/,
    );
    if (htmlForms.has(form)) {
      expect(written, form).not.toMatch(
        /<script|<img(?![^>]*class="logo")|<iframe|<[^>]+\son\w+=|(?:href|src)="(?:javascript|data|vbscript):/i,
      );
      expect(written, form).not.toMatch(/src="https?:\/\/evil\.example/);
    }
    if (textForms.has(form)) expect(written, form).not.toMatch(/<a |<p>|<li>|\\[*_[<]/);
  }
}

describe("words from outside in every message: harmless, or refused by name", () => {
  it.each(everyTemplate)(
    "%s in %s",
    async (name, locale) => {
      const template = shipped(name, locale);
      const full = fullFacts(locale);
      const asked = [...template.needs, ...template.optional];
      for (const [title, words] of hostile) {
        const facts: Facts = Object.fromEntries(asked.map((fact) => [fact, poisoned(full[fact], words)]));
        const result = render(template, facts);
        if (result.ok) await expectHarmless(result.notice);
        else
          for (const { fact, why } of result.problems) {
            expect([...asked, `${name}.${locale}`], `${title}: ${why}`).toContain(
              fact.split(".")[0] === name ? `${name}.${locale}` : fact.split(".")[0],
            );
          }
      }
    },
    60_000,
  );

  it("words that look like markup are read as they were written", async () => {
    const template = shipped("holding-message", "en");
    const result = render(template, { ...fullFacts("en"), service: "<b>the shop</b> *now* {{x}} &amp;" });
    if (!result.ok) throw new Error("refused");
    expect(await writer.form(result.notice, "text", context)).toContain("<b>the shop</b> *now* {{x}} &amp;");
  });
});

const notThere: ReadonlyArray<readonly [string, unknown]> = [
  ["absent", undefined],
  ["null", null],
  ["empty", ""],
  ["blank", " \t\n\u200b"],
  ["not a number", Number.NaN],
  ["an object without anything in it", {}],
  ["an object of something else", { nope: 1 }],
  ["an empty list", []],
  ["a list with a hole", ["x", ""]],
  ["a list of lists", [["x"]]],
];

describe("a fact that cannot be written is refused by its name, before anything is written (N1)", () => {
  it.each(everyTemplate)("%s in %s", (name, locale) => {
    const template = shipped(name, locale);
    const full = fullFacts(locale);
    for (const fact of template.needs) {
      for (const [what, value] of notThere) {
        const result = render(template, { ...full, [fact]: value as FactValue });
        expect(result.ok, `${fact} ${what}`).toBe(false);
        if (!result.ok)
          expect(
            result.problems.map((problem) => problem.fact),
            what,
          ).toContain(fact);
      }
    }
  });
});
