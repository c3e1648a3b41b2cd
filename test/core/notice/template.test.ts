import { describe, expect, it } from "vitest";
import { parseTemplate } from "../../../src/core/notice/template.ts";

const about = { name: "web-notice", locale: "en", file: "web-notice/en.hbs" } as const;
const front = (more = "", needs = "service, eta", optional = "status_url"): string =>
  `---\nchannel: web\naudience: everyone\nclass: service\nsubject: Trouble with {{service}}\nneeds: [${needs}]\noptional: [${optional}]\nsource: [T02]\n${more}---\n`;
const good =
  '{{#part "known"}}\n{{#ifKnown eta}}{{time eta}}{{else}}No time yet.{{/ifKnown}}{{#if status_url}}{{status_url}}{{/if}}\n{{/part}}\n';

/** `line:column rule`, as they are told. */
const findings = (text: string): readonly string[] =>
  parseTemplate(text, about).diagnostics.map(
    ({ range, ruleId }) => `${range.start.line}:${range.start.column} ${ruleId}`,
  );

describe("a template", () => {
  it("that is right is read with its parts", () => {
    const { template, diagnostics } = parseTemplate(front() + good, about);
    expect(diagnostics).toEqual([]);
    expect(template).toMatchObject({ channel: "web", needs: ["service", "eta"], parts: ["known"], bodyLine: 10 });
  });

  it.each([
    ["an undeclared fact", good.replace("{{time eta}}", "{{time eta}}{{nope}}"), "11:31 undeclared-fact"],
    ["an unknown helper", good.replace("{{time eta}}", "{{clock eta}}"), "11:19 unknown-helper"],
    ["a triple-stash", good.replace("{{status_url}}", "{{{status_url}}}"), "unescaped"],
    ["an ampersand", good.replace("{{status_url}}", "{{&status_url}}"), "unescaped"],
    ["a partial (N4)", `${good}{{> other}}`, "13:1 template-construct"],
    ["each", `${good}{{#each service}}x{{/each}}`, "13:1 unknown-helper"],
    ["with", `${good}{{#with service}}x{{/with}}`, "13:1 unknown-helper"],
    ["lookup (N4)", `${good}{{lookup this "constructor"}}`, "13:3 unknown-helper"],
    ["the constructor (N4)", `${good}{{constructor}}`, "13:3 undeclared-fact"],
    ["a prototype (N4)", `${good}{{service.__proto__}}`, "13:3 template-path"],
    ["a way up", `${good}{{../service}}`, "13:3 template-path"],
    ["the root", `${good}{{@root.service}}`, "13:3 template-path"],
    ["this outside a list", `${good}{{this}}`, "13:3 template-path"],
    ["raw HTML", `${good}<b>x</b>`, "raw-html"],
    [
      "an optional fact that may be absent",
      good.replace("{{#if status_url}}{{status_url}}{{/if}}", "{{status_url}}"),
      "unsure-fact",
    ],
    ["a person's role that may be absent", `${good}{{service.role}}`, "13:3 unsure-fact"],
    ["a helper without a fact", good.replace("{{time eta}}", '{{time "eta"}}'), "template-construct"],
    ["a block that is not closed", good.replace("{{/part}}", ""), "template-syntax"],
    ["a part twice", good + good, "duplicate-part"],
    ["a part in a part", good.replace("No time yet.", '{{#part "x"}}y{{/part}}'), "template-construct"],
    ["when without a value", `${good}{{#when service}}x{{/when}}`, "template-construct"],
  ])("%s is found in its place", (_, body, expected) => {
    expect(findings(front() + body).join("\n")).toContain(expected);
  });

  it.each([
    ["no front matter", good, "1:1 front-matter-missing"],
    ["a misspelt key", front("audienc: x\n") + good, "9:1 unknown-key"],
    ["an unknown channel", front().replace("channel: web", "channel: wep") + good, "2:10 front-matter"],
    ["a subject where the channel has none", front().replace("channel: web", "channel: short") + good, "front-matter"],
    ["no subject where the channel has one", front().replace(/subject:.*\n/, "") + good, "front-matter"],
    ["an undeclared fact in the subject", front().replace("{{service}}", "{{nope}}") + good, "undeclared-fact"],
    ["a fact declared and not used", front("", "service, eta, known") + good, "6:23 unused-fact"],
    ["a fact declared twice", front("", "service, eta", "status_url, eta") + good, "duplicate-fact"],
    ["a broken YAML", front().replace("needs: [", "needs: [[") + good, "yaml"],
  ])("%s is found in its place", (_, text, expected) => {
    expect(findings(text).join("\n")).toContain(expected);
  });

  it("names the nearest helper", () => {
    const [found] = parseTemplate(front() + good.replace("{{time eta}}", "{{tiem eta}}"), about).diagnostics;
    expect(found?.hint).toContain("time");
  });

  it.each(["", "---", "---\n", "---\n---\n", "---\n- x\n---\n{{", "\uFEFF---\nchannel: web\n---\n"])(
    "never throws: %j",
    (text) => {
      expect(parseTemplate(text, about).diagnostics.length).toBeGreaterThan(0);
    },
  );
});
