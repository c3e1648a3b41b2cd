import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { root } from "../support/playbooks.ts";
import { crisis } from "../support/runCrisis.ts";

const facts = join(root, "docs/examples/apology.facts.yaml");
const apology = ["render", "apology-mail", "--facts", facts];
const german = [...apology, "--lang", "de"];

describe("crisis render of a mail", () => {
  it("writes text, HTML and a draft a language, and the draft says what the text says", async () => {
    const { run, home } = crisis();
    const folder = join(home, "drafts");
    const { code, out } = run([...apology, "--lang", "en,de", "-o", folder]);
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toEqual(
      ["en", "de"].flatMap((locale) =>
        ["txt", "html", "eml"].map((ending) => join(folder, `apology-mail.${locale}.${ending}`)),
      ),
    );
    const mail = await simpleParser(readFileSync(join(folder, "apology-mail.de.eml")));
    const text = readFileSync(join(folder, "apology-mail.de.txt"), "utf8");
    expect(text).toBe(`${mail.subject}\n\n${mail.text?.trim()}\n`);
    expect(mail.html).toBe(readFileSync(join(folder, "apology-mail.de.html"), "utf8"));
  });

  it("takes look, footer and sender from crisis.yaml, and no no-reply address (B49)", async () => {
    const { run, home } = crisis();
    const config = join(home, "crisis.yaml");
    writeFileSync(
      config,
      "schema: crisis/v1\nbrand:\n  colour: '#7a1f5c'\n  address: [Lindenallee 4, 10115 Berlin]\nsmtp:\n  host: mail.nordlight.example\n  from: no-reply@nordlight.example\n  reply_to: help@nordlight.example\n",
    );
    const { code, out, err } = run([...german, "--to", "eml"], { env: { CRISIS_CONFIG: config } });
    expect([code, err]).toEqual([0, ""]);
    const mail = await simpleParser(out);
    expect(mail.html).toContain("color:#7a1f5c");
    expect(mail.text).toMatch(/\n-- \nNordlight Shop\nLindenallee 4\n10115 Berlin\n$/);
    expect([mail.from, mail.replyTo?.text]).toEqual([undefined, "help@nordlight.example"]);
  });

  it.each([
    ["mailchimp", "*|IF:FNAME|*Guten Tag *|FNAME|*,*|ELSE:|*Guten Tag,*|END:IF|*"],
    ["sendgrid", "{{#if recipient_name}}Guten Tag {{recipient_name}},{{else}}Guten Tag,{{/if}}"],
  ])("--merge %s leaves the name open, each with a sentence for those without one (M24)", (service, greeting) => {
    expect(crisis().run([...german, "--to", "html", "--merge", service]).out).toContain(greeting);
  });

  it.each([
    ["a draft", [...german, "--merge", "mailchimp", "--to", "eml"], "add --to html"],
    ["a notice that is no mail", ["render", "web-notice", "--merge", "mailchimp"], "web-notice is no mail"],
    [
      "an unknown service",
      [...german, "--merge", "pigeon"],
      "Allowed choices are mailchimp, sendgrid, mailgun, handlebars",
    ],
  ])("--merge for %s is a usage error with a hint", (_, args, hint) => {
    const { code, out, err } = crisis().run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(hint);
  });
});
