import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactValue } from "../../../src/core/facts/types.ts";
import { markdownToHtml, markdownToText } from "../../../src/core/notice/markdown.ts";
import { type RenderResult, renderNotice } from "../../../src/core/notice/render.ts";
import { parseTemplate } from "../../../src/core/notice/template.ts";
import type { Template } from "../../../src/core/notice/types.ts";

function template(body: string, needs: string, { optional = "", subject = "News", channel = "web" } = {}): Template {
  const text = `---\nchannel: ${channel}\naudience: all\nclass: service\n${subject && `subject: "${subject}"\n`}needs: [${needs}]\noptional: [${optional}]\nsource: [T02]\n---\n${body}\n`;
  const read = parseTemplate(text, { name: "test", locale: "en", file: "en.hbs" });
  if (!read.template) throw new Error(JSON.stringify(read.diagnostics));
  return read.template;
}

const context = { zone: "Europe/Warsaw", operatorLocale: "en" } as const;
const render = (of: Template, facts: Readonly<Record<string, unknown>>): RenderResult =>
  renderNotice(of, (name) => facts[name] as FactValue | undefined, context);
const problems = (result: RenderResult): readonly string[] =>
  result.ok ? [] : result.problems.map(({ fact, why }) => `${fact}: ${why}`);
const bodyOf = (result: RenderResult): string =>
  result.ok ? result.notice.body : `refused: ${problems(result).join("; ")}`;

describe("a fact without a usable value stops the notice by name, before anything is written (N1)", () => {
  const holes: ReadonlyArray<readonly [string, unknown]> = [
    ["absent", undefined],
    ["null", null],
    ["empty", ""],
    ["blank", " \t\n"],
    ["only zero-width", "\u200b\u2060"],
    ["NaN", Number.NaN],
    ["infinite", Number.POSITIVE_INFINITY],
    ["an object", { a: { b: 1 } }],
    ["an empty object", {}],
    ["a list where a word is wanted", ["x"]],
    ["a truth value where a word is wanted", true],
    ["not known yet where a word is wanted", { unknown: true }],
    ["a time without its helper", "2026-11-23T12:00:00.000Z"],
    ["with control characters", "a\u0007b"],
    ["with ANSI escapes", "\u001b[31mred"],
    ["with a bidi override", "a\u202eb"],
    ["100 kB long", "x".repeat(100_000)],
  ];
  it.each(holes)("%s", (_, value) => {
    const result = render(template("Down: {{service}}.", "service"), { service: value });
    expect(result.ok).toBe(false);
    expect(problems(result).join()).toMatch(/^service: /);
  });

  it.each([
    ["an empty list under items", "{{#items known}}- {{this}}\n{{/items}}", []],
    ["a list with a blank entry", "{{#items known}}- {{this}}\n{{/items}}", ["a", " "]],
    ["a text under items", "{{#items known}}- {{this}}\n{{/items}}", "a"],
    ["a helper's argument of the wrong kind", "{{datetime known}}", "tomorrow"],
    ["an argument not known yet", "{{datetime known}}", { unknown: true }],
    ["a duration that is a text", "{{duration known}}", "4h"],
    ["a comparison with nothing", '{{#when known "a"}}x{{else}}y{{/when}}', undefined],
    ["ifKnown of nothing", "{{#ifKnown known}}x{{else}}y{{/ifKnown}}", undefined],
    ["a person without a name", "{{known.name}}", { role: "lead" }],
  ])("%s", (_, body, value) => {
    expect(problems(render(template(body, "known"), { known: value })).join()).toMatch(/^known/);
  });

  it("a need the text does not happen to reach", () => {
    const of = template('{{#when status "a"}}{{service}}{{else}}x{{/when}}', "status, service");
    expect(problems(render(of, { status: "b" }))).toEqual(["service: has no value yet"]);
  });

  it("all of them are told, not the first", () => {
    const of = template("{{service}} {{datetime eta}} {{#items known}}{{this}}{{/items}}", "service, eta, known");
    expect(problems(render(of, { known: [] })).map((line) => line.split(":")[0])).toEqual(["service", "eta", "known"]);
  });

  it("nothing inherited can be read (N4)", () => {
    const of = template("{{lead.name}}", "lead");
    expect(render(of, { lead: Object.create({ name: "inherited" }) as object }).ok).toBe(false);
  });
});

describe("what is known and what is not", () => {
  const eta = template("{{#ifKnown eta}}Back {{datetime eta}}.{{else}}No time yet.{{/ifKnown}}", "eta");

  it("a time is written in the reader's way with its zone (N6)", () => {
    expect(bodyOf(render(eta, { eta: "2026-11-23T13:30:00.000Z" }))).toBe("Back 23 November 2026 at 14:30 CET.");
  });

  it("an unknown one gives its own sentence, never an empty place", () => {
    expect(bodyOf(render(eta, { eta: { unknown: true } }))).toBe("No time yet.");
  });

  it("an optional fact that is absent, declined or unknown leaves no trace", () => {
    const of = template("A\n\n{{#if url}}\nSee {{url}}\n\n{{/if}}\nB", "", { optional: "url" });
    for (const url of [undefined, "", { unknown: true }]) expect(bodyOf(render(of, { url }))).toBe("A\n\nB");
    expect(bodyOf(render(of, { url: "https://x.test/a_b" }))).toBe("A\n\nSee <https://x.test/a_b>\n\nB");
  });
});

describe("what looks like a gap", () => {
  it.each([
    "{{name}}",
    "<% name %>",
    "*|FNAME|*",
    "%NAME%",
    "[NAME]",
    "${name}",
    "%%first%%",
    "[[x]]",
    "XXX",
    "<FirstName>",
  ])("%s in a fact is data and stands as it is (N2)", (text) => {
    expect(
      markdownToText(bodyOf(render(template("Down: {{service}}.", "service"), { service: `the ${text} shop` }))),
    ).toBe(`Down: the ${text} shop.`);
  });

  it.each([
    "*|FNAME|*",
    "%NAME%",
    "[NAME]",
    "${name}",
    "%%first%%",
    "[[x]]",
    "XXX",
    "lorem ipsum",
    "[Your name]",
    "{first_name}",
  ])("%s left in the template stops the notice (N2)", (text) => {
    expect(problems(render(template(`Dear ${text}, {{service}}`, "service"), { service: "x" })).join()).toContain(
      "gap",
    );
  });

  it.each(["100 % of orders", "the [link](https://x.test)", "5 < 6", "a {b", "the XML file"])("%s is none", (text) => {
    expect(render(template(`${text} {{service}}`, "service"), { service: "x" }).ok).toBe(true);
  });
});

describe("limits", () => {
  it("a short text over 280 characters is refused with the figure", () => {
    const of = template("{{service}}", "service", { channel: "short", subject: "" });
    expect(problems(render(of, { service: "x".repeat(281) })).join()).toContain("281 characters; 280");
  });
});

describe("any words come out as the same plain words, in text and HTML (N3, N5)", () => {
  const line = template("Down: {{service}}!\n\n{{#items known}}\n- {{this}}\n{{/items}}", "service, known", {
    subject: "News of {{service}}",
  });
  const words = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      "javascript:alert(1)",
      "[x](javascript:alert(1))",
      "![x](http://e.test/i.png)",
      "# x",
      "1. x",
      "- x",
      "> x",
      "a\r\nBcc: b@x.test",
      "&lt;b&gt;",
      "`code`",
      "**b** _i_",
      "a | b",
      "\\*",
      "http://x.test/?a=1&b=2",
      "{{constructor}}",
      "<img onerror=1>",
    ),
  );

  it("text is the words, HTML shows them and nothing else", () => {
    fc.assert(
      fc.property(words, words, (service, known) => {
        const result = render(line, { service, known: [known] });
        if (!result.ok) return;
        const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
        expect(markdownToText(result.notice.body)).toBe(`Down: ${plain(service)}!\n\n- ${plain(known)}`);
        expect(result.notice.subject).toBe(`News of ${plain(service)}`);
        const html = markdownToHtml(result.notice.body);
        expect(
          [...html.matchAll(/<([a-z]+)/g)]
            .map(([, tag]) => tag)
            .filter((tag) => !["p", "ul", "li", "a"].includes(tag ?? "")),
        ).toEqual([]);
        expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href]) => /^(?:https?:|mailto:)/.test(href ?? ""))).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, whatever a fact holds", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof render(line, { service: value, known: value }).ok).toBe("boolean");
      }),
    );
  });
});
