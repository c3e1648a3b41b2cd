import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPersonal, markPersonal, openFields } from "../../../src/core/notice/personal.ts";
import { previewLines } from "../../../src/core/notice/preview.ts";
import { renderNotice } from "../../../src/core/notice/render.ts";
import { parseTemplate } from "../../../src/core/notice/template.ts";
import { fieldsAsTyped, fieldsFromTyped } from "../../../src/core/notice/typedFields.ts";

const template = (body: string, personal = "[recipient_name]"): string =>
  `---\nchannel: mail\naudience: the people concerned\nclass: service\nsubject: Sorry\nneeds: [company]\npersonal: ${personal}\nwords: 20\nsource: [T10]\n---\n${body}`;
const greeting = "{{#personal recipient_name}}Dear {{recipient_name}},{{else}}Hello,{{/personal}}";
const body = `{{#part "hello"}}\n${greeting}\n\n{{company}} is *sorry*.\n{{/part}}\n`;
const about = { name: "apology-mail", locale: "en", file: "en.hbs" } as const;
const rules = (text: string): readonly string[] => parseTemplate(text, about).diagnostics.map(({ ruleId }) => ruleId);

function bound(company = "Nordlight") {
  const { template: read } = parseTemplate(template(body), about);
  if (!read) throw new Error("no template");
  return renderNotice(read, (name) => (name === "company" ? company : undefined), {
    zone: "UTC",
    operatorLocale: "en",
  });
}

function notice() {
  const result = bound();
  if (!result.ok) throw new Error("refused");
  return result.notice;
}

describe("a field of the recipient", () => {
  it("stays open when facts are bound, and is filled per mail", () => {
    expect(openFields(notice().body)).toEqual(["recipient_name"]);
    expect(fillPersonal(notice().body, "text", { recipient_name: "Åsa Öberg" })).toBe(
      "Dear Åsa Öberg,\n\nNordlight is *sorry*.",
    );
  });

  it.each([undefined, "", "  ", "\u200b", "\ue000"])("that is %j gives the fallback sentence", (name) => {
    expect(fillPersonal(notice().body, "text", { recipient_name: name })).toMatch(/^Hello,\n/);
  });

  it("is one line of words, escaped for HTML (M24, N5)", () => {
    const fields = { recipient_name: "<b>Eve</b>\r\nBcc: x\u202e" };
    expect(fillPersonal(notice().body, "header", fields)).toMatch(/^Dear <b>Eve<\/b> Bcc: x,\n/);
    expect(fillPersonal(notice().body, "html", fields)).toMatch(/^Dear &lt;b&gt;Eve&lt;\/b&gt; Bcc: x,\n/);
  });

  it("that holds a template or Markdown is printed as it is (N2)", () => {
    const name = "{{company}} *|X|* **bold** $& $1";
    expect(fillPersonal(notice().body, "text", { recipient_name: name })).toContain(`Dear ${name},`);
  });

  it("whatever it holds, nothing but its own place changes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const text = fillPersonal(notice().body, "text", { recipient_name: name });
        expect(text.endsWith(",\n\nNordlight is *sorry*.")).toBe(true);
        expect(text.split("\n")).toHaveLength(3);
      }),
    );
  });

  it("an inherited name is no field", () => {
    const open = markPersonal({ field: "constructor", words: ["Dear ", ","], fallback: "Hello," });
    expect(fillPersonal(open, "text", {})).toBe("Hello,");
  });

  it("marks in a fact are refused, they cannot open a field", () => {
    const result = bound("x\ue000y");
    expect(result.ok ? [] : result.problems).toEqual([
      { fact: "company", why: "holds characters that do not belong in a message" },
    ]);
  });

  it("is shown with both ways to begin, and the words are counted", () => {
    expect(previewLines(notice(), "en")).toEqual([
      "Subject: Sorry",
      "",
      "Dear ‹recipient_name›, / Hello,",
      "",
      "Nordlight is sorry.",
      "",
      "(4 of 20 words)",
    ]);
  });

  it("can be changed in an editor and comes back", () => {
    const typed = fieldsAsTyped(notice().body);
    expect(typed).toContain(greeting);
    expect(fieldsFromTyped(typed, ["recipient_name"])).toBe(notice().body);
    const changed = fieldsFromTyped(typed.replace("Dear ", "Good morning "), ["recipient_name"]);
    expect(fillPersonal(changed, "text", { recipient_name: "Ada" })).toMatch(/^Good morning Ada,/);
  });

  it.each([
    ["another field", greeting.replaceAll("recipient_name", "other")],
    ["no fallback", greeting.replace("Hello,", "")],
    ["a gap of another kind", greeting.replace("Dear", "{{title}}")],
  ])("changed into %s it stays a gap", (_, text) => {
    expect(fieldsFromTyped(text, ["recipient_name"])).toBe(text);
  });

  it.each([
    ["without a fallback", body.replace("{{else}}Hello,", ""), "personal-block"],
    ["with an empty fallback", body.replace("Hello,", " "), "personal-block"],
    ["with a fact inside", body.replace("Dear ", "Dear {{company}} "), "personal-block"],
    ["without its field", body.replace("Dear {{recipient_name}}", "Dear you"), "personal-block"],
    ["with a block in it", body.replace("Hello,", "{{#if company}}x{{/if}}"), "personal-block"],
    ["outside its block", body.replace("is *sorry*", "{{recipient_name}}"), "undeclared-fact"],
    ["of another name", body.replaceAll("recipient_name", "name"), "undeclared-field"],
  ])("%s is a finding", (_, text, rule) => {
    expect(rules(template(text))).toContain(rule);
  });

  it("declared and not used, or declared as a fact too, is a finding", () => {
    expect(rules(template(body, "[recipient_name, title]"))).toContain("unused-fact");
    expect(rules(template(body, "[recipient_name, company]"))).toContain("duplicate-fact");
  });
});
