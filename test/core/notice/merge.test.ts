import fc from "fast-check";
import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../src/core/notice/markdown.ts";
import { exportMerge } from "../../../src/core/notice/merge/exportMerge.ts";
import { mergeNames } from "../../../src/core/notice/merge/names.ts";
import { mergeSystems } from "../../../src/core/notice/merge/registry.ts";
import { markPersonal } from "../../../src/core/notice/personal.ts";

const greeting = markPersonal({ field: "recipient_name", words: ["Dear ", ","], fallback: "Hello," });
const text = `${greeting}\n\nthe shop works again.\n`;

describe("open fields in the syntax of a service", () => {
  it.each([
    ["mailchimp", "*|IF:FNAME|*Dear *|FNAME|*,*|ELSE:|*Hello,*|END:IF|*"],
    ["sendgrid", "{{#if recipient_name}}Dear {{recipient_name}},{{else}}Hello,{{/if}}"],
    ["mailgun", "{{#if recipient_name}}Dear {{recipient_name}},{{else}}Hello,{{/if}}"],
    ["handlebars", "{{#if recipient_name}}Dear {{recipient_name}},{{else}}Hello,{{/if}}"],
  ] as const)("%s, in HTML", (name, expected) => {
    expect(exportMerge(text, "html", mergeSystems[name])).toBe(`${expected}\n\nthe shop works again.\n`);
  });

  it("a text asks for the value as it is: no entity stands in a name there", () => {
    const merged = exportMerge(text, "text", mergeSystems.handlebars);
    expect(Handlebars.compile(merged)({ recipient_name: "O'Neill & Søn" })).toContain("Dear O'Neill & Søn,");
  });

  it("in HTML the service escapes the value", () => {
    const merged = exportMerge(text, "html", mergeSystems.handlebars);
    expect(Handlebars.compile(merged)({ recipient_name: "<b>" })).toContain("Dear &lt;b&gt;,");
  });

  it("the sentence for those without a name is kept (M24)", () => {
    const merged = exportMerge(text, "text", mergeSystems.handlebars);
    expect(Handlebars.compile(merged)({})).toBe("Hello,\n\nthe shop works again.\n");
  });

  it("Mailchimp gets names it allows: ten characters, no underscores", () => {
    const due = markPersonal({ field: "delivery_date_new", words: ["On ", "."], fallback: "Soon." });
    expect(exportMerge(due, "text", mergeSystems.mailchimp)).toBe(
      "*|IF:DELIVERYDA|*On *|DELIVERYDA|*.*|ELSE:|*Soon.*|END:IF|*",
    );
  });
});

/** Words a service would act on, and the services. */
const signs = [
  ["mailchimp", "Write *|FNAME|* there"],
  ["sendgrid", "Write {{name}} there"],
  ["sendgrid", "Press [unsubscribe] there"],
  ["sendgrid", "Write <%asm_group_unsubscribe_raw_url%> there"],
  ["mailgun", "Write {{{name}}} there"],
  ["mailgun", "Write %recipient.name% there"],
  ["mailgun", "Write %mailing_list_unsubscribe_url% there"],
  ["handlebars", "The folder C:\\{{name}} there"],
] as const;

describe("words that a service would take for its own syntax (N2)", () => {
  it.each(signs)("%s: %s, in HTML reads as written and is no syntax", (name, words) => {
    const merged = exportMerge(escapeHtml(words), "html", mergeSystems[name]);
    expect(merged).not.toMatch(/\{\{|\*\||%recipient|%mailing|<%|\[unsubscribe/);
    expect(shownOf(merged)).toBe(words);
  });

  it.each(signs)("%s: %s, in a text is refused with its place", (name, words) => {
    const error = thrownBy(() => exportMerge(`First.\n\n${words}`, "text", mergeSystems[name]));
    expect(error).toMatchObject({ code: "merge-signs", message: expect.stringContaining('line 3, "') });
  });

  it("Handlebars has a way to write braces in a text", () => {
    const words = "Write {{name}} or {{{name}}} or {{{{{ there";
    const merged = exportMerge(`${words}\n${greeting}`, "text", mergeSystems.handlebars);
    expect(Handlebars.compile(merged)({ name: "bad" })).toBe(`${words}\nHello,`);
  });

  it.each(mergeNames)("%s: a hundred per cent, one brace and a star are only words", (name) => {
    const words = "100 % of {all} *shops* [here] | 20%off https://a.example/%C3%A4%20b";
    expect(exportMerge(words, "text", mergeSystems[name])).toBe(words);
  });
});

const hostile = fc
  .array(
    fc.constantFrom(
      "{",
      "}",
      "{{",
      "}}",
      "\\",
      "*|",
      "|*",
      "%",
      "recipient.name",
      "[unsubscribe]",
      "<%",
      " ",
      "a",
      "\n",
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(""));

describe("whatever the notice says", () => {
  const around = (before: string, within: string, after: string): string =>
    `${before}${markPersonal({ field: "recipient_name", words: [within, within], fallback: after })}${after}`;

  it("Handlebars gives back exactly the words of the HTML, for one with a name and for one without", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (before, within, after) => {
        const html = around(...([before, within, after].map(escapeHtml) as [string, string, string]));
        const template = Handlebars.compile(exportMerge(html, "html", mergeSystems.handlebars), {
          ignoreStandalone: true,
        });
        expect(shownOf(template({ recipient_name: "Eva" }))).toBe(`${before}${within}Eva${within}${after}`);
        expect(shownOf(template({}))).toBe(`${before}${after}${after}`);
      }),
    );
  });

  it("and the words of a text, or the text is refused", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (before, within, after) => {
        const merge = () => exportMerge(around(before, within, after), "text", mergeSystems.handlebars);
        if (thrownBy(merge) !== undefined) return;
        const template = Handlebars.compile(merge(), { ignoreStandalone: true });
        expect(template({ recipient_name: "Eva" })).toBe(`${before}${within}Eva${within}${after}`);
        expect(template({})).toBe(`${before}${after}${after}`);
      }),
    );
  });

  it.each(mergeNames)("%s: HTML holds no syntax but our own tags", (name) => {
    fc.assert(
      fc.property(hostile, (words) => {
        const merged = exportMerge(escapeHtml(words), "html", mergeSystems[name]);
        if (name === "mailchimp") expect(merged).not.toContain("*|");
        else expect(merged).not.toContain("{{");
        if (name === "mailgun") expect(merged).not.toMatch(/%recipient[\w.]*%/);
        if (name === "sendgrid") expect(merged).not.toMatch(/\[unsubscribe\]|<%/);
      }),
    );
  });
});

/** What a browser shows for references and entities. */
function shownOf(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return html.replaceAll(/&(?:#(\d+)|([a-z]+));/g, (_, code: string | undefined, name: string | undefined) =>
    code === undefined ? (named[name ?? ""] ?? "") : String.fromCodePoint(Number(code)),
  );
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
