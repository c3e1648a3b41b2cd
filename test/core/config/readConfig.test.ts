import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/core/config/readConfig.ts";

const full = `schema: crisis/v1
company: Nordlight Shop
languages: [en, de]
zone: Europe/Berlin
brand:
  logo: https://www.nordlight.example/logo.png
  colour: "#1f6feb"
  website: https://www.nordlight.example
  address: [Hafenweg 1, 10115 Berlin]
roles:
  lead: Maja Lind, head of operations, maja@nordlight.example, +49 30 23125 019
staff:
  address: staff@nordlight.example
  members: [maja@nordlight.example, tom@nordlight.example]
mailboxes: [help@nordlight.example]
channels:
  web: { publish: [./put-up, "{folder}"], timeout: 90s }
facts:
  contact_email: help@nordlight.example
  contact_hours.de: täglich von 7 bis 22 Uhr
  phone_hard: true
smtp: { host: smtp.nordlight.example, port: 587, user: mailer, from: help@nordlight.example, reply_to: help@nordlight.example }
`;
/** `line:column rule` of each finding. */
const findings = (text: string): readonly string[] =>
  readConfig(text, "crisis.yaml").diagnostics.map(
    ({ range, ruleId }) => `${range.start.line}:${range.start.column} ${ruleId}`,
  );

describe("crisis.yaml", () => {
  it("is read as it is written", () => {
    expect(readConfig(full, "crisis.yaml")).toMatchObject({
      diagnostics: [],
      config: {
        company: "Nordlight Shop",
        languages: ["en", "de"],
        zone: "Europe/Berlin",
        roles: {
          lead: {
            name: "Maja Lind",
            role: "head of operations",
            email: "maja@nordlight.example",
            phone: "+49 30 23125 019",
          },
        },
        channels: { web: { publish: ["./put-up", "{folder}"], timeout: 90 } },
        facts: {
          contact_email: "help@nordlight.example",
          "contact_hours.de": "täglich von 7 bis 22 Uhr",
          phone_hard: "yes",
        },
        smtp: { host: "smtp.nordlight.example", replyTo: "help@nordlight.example" },
      },
    });
  });

  it("takes a person also in parts, and a number as it was written", () => {
    const text = `schema: crisis/v1
roles:
  lead: { name: "Lind, Maja", role: "operations, nights", email: maja@x.example, phone: 0301234567 }
facts: { contact_phone: 0301234567, price: 1.10 }
`;
    expect(readConfig(text, "crisis.yaml").config).toEqual({
      roles: { lead: { name: "Lind, Maja", role: "operations, nights", email: "maja@x.example", phone: "0301234567" } },
      facts: { contact_phone: "0301234567", price: "1.10" },
    });
  });

  it("needs nothing but its schema", () => {
    expect(readConfig("schema: crisis/v1\n", "crisis.yaml").config).toEqual({});
  });

  it("knows the line of every value", () => {
    const { line } = readConfig(full, "crisis.yaml");
    expect([line(["company"]), line(["brand", "colour"]), line(["facts", "phone_hard"])]).toEqual([2, 7, 21]);
  });

  it.each([
    ["an empty file", "", "1:1 empty-file"],
    ["no schema", "company: x\n", "missing-key"],
    ["a newer schema", "schema: crisis/v9\n", "1:9"],
    ["an unknown key", `${full}brnad: {}\n`, "23:1 unknown-key"],
    ["an unknown language", full.replace("[en, de]", "[en, fr]"), "3:17 bad-value"],
    ["a language twice", full.replace("[en, de]", "[en, en]"), "3:12 bad-value"],
    ["a company with a control character", full.replace("Nordlight Shop", '"Nord\\u001b[2Jlight"'), "2:10 bad-value"],
    ["a company that turns the order around", full.replace("Nordlight Shop", '"Nord\\u202Elight"'), "2:10 bad-value"],
    ["a zone that is an offset", full.replace("Europe/Berlin", '"+01:00"'), "4:7 bad-value"],
    [
      "a person's part that is unknown",
      full.replace(/lead: .*/, "lead: { name: Maja, mail: m@x.example }"),
      "11:23 unknown-key",
    ],
    [
      "a person's telephone that is none",
      full.replace(/lead: .*/, "lead: { name: Maja, phone: soon }"),
      "11:30 bad-value",
    ],
    [
      "a person with two addresses",
      full.replace("maja@nordlight.example, +49", "a@x.example, b@x.example, +49"),
      "11:9 bad-value",
    ],
    ["a zone there is none of", full.replace("Europe/Berlin", "Europe/Bärlin"), "4:7 bad-value"],
    ["a colour without quotes", full.replace('"#1f6feb"', "#1f6feb"), "7:3"],
    ["a colour by name", full.replace('"#1f6feb"', "blue"), "7:11 bad-value"],
    [
      "a logo that is a script",
      full.replace("https://www.nordlight.example/logo.png", "javascript:alert(1)"),
      "6:9 bad-value",
    ],
    [
      "two addresses in one",
      full.replace("[help@nordlight.example]", '["a@x.example, b@y.example"]'),
      "15:13 bad-value",
    ],
    ["a person without a name", full.replace("Maja Lind, head of operations, ", ""), "11:9 bad-value"],
    ["an unknown channel", full.replace("  web:", "  wep:"), "17:3"],
    ["a command as one text", full.replace('[./put-up, "{folder}"]', "./put-up"), "17:19 wrong-type"],
    ["a command without a program", full.replace("./put-up", '""'), "bad-value"],
    [
      "a command that would be shown otherwise than it is",
      full.replace("./put-up", '"./put\\u202E-up"'),
      "17:20 bad-value",
    ],
    ["a port that is none", full.replace("587", "99999"), "bad-value"],
    ["a list instead of a map", "- schema: crisis/v1\n", "1:1 wrong-type"],
    ["a duplicate key (F1)", `${full}company: y\n`, "23:1 duplicate-key"],
  ])("%s is found in its place (F3)", (_, text, expected) => {
    const { config } = readConfig(text, "crisis.yaml");
    expect(config).toBeUndefined();
    expect(findings(text).join("\n")).toContain(expected);
  });

  it("a misspelt key names the right one (F3)", () => {
    const [found] = readConfig(full.replace("mailboxes", "mailboxs"), "crisis.yaml").diagnostics;
    expect(found?.hint).toContain("mailboxes");
  });

  it.each([
    ["a password", full.replace("user: mailer", "user: mailer, password: hunter2")],
    ["a pass", full.replace("user: mailer", "pass: hunter2")],
    ["a token", `${full}token: hunter2\n`],
    ["an API key in the facts", full.replace("  phone_hard: true", "  api_key: hunter2")],
    [
      "a password in an address",
      full.replace("https://www.nordlight.example\n", "https://me:hunter2@www.nordlight.example\n"),
    ],
    ["a password in a command", full.replace('"{folder}"', '"--password=hunter2"')],
    ["a token in a command", full.replace('"{folder}"', "ghp_hunter2hunter2hunter2")],
    ["a header with a token in a command", full.replace('"{folder}"', '"Authorization: Bearer hunter2"')],
    ["an address with a password inside of a text", full.replace("Nordlight Shop", '"see ftp://me:hunter2@x.example"')],
    ["passwords as a list", `${full}passwords: [hunter2]\n`],
    ["a password in German", full.replace("user: mailer", "passwort: hunter2")],
    ["a private key", full.replace("Hafenweg 1", '"-----BEGIN PRIVATE KEY-----hunter2"')],
  ])("%s in plain text is refused and never repeated (F3)", (_, text) => {
    const { config, diagnostics } = readConfig(text, "crisis.yaml");
    expect(config).toBeUndefined();
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["secret-in-config"]);
    expect(JSON.stringify(diagnostics)).not.toContain("hunter2");
    expect(diagnostics[0]?.hint).toContain("CRISIS_SMTP_PASSWORD");
  });
});
