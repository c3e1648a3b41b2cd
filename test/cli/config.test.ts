import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/core/config/readConfig.ts";
import { locales } from "../../src/core/i18n/locale.ts";
import { crisis } from "../support/runCrisis.ts";

const told = [
  'Nordlight: "the" shop #1',
  "en de",
  "help@nordlight.example",
  "+44 20 7946 0018",
  "https://status.nordlight.example",
  "https://nordlight.example",
  "Maja Lind, head of operations, maja@nordlight.example",
  "Hafenweg 1; 10115 Berlin",
  "help@nordlight.example, shop@nordlight.example",
  "smtp.nordlight.example",
  "mailer",
  "help@nordlight.example",
];

describe("crisis init", () => {
  it.each(locales)(
    "--yes writes a file in %s that is read back without findings, also with every example in force",
    (lang) => {
      const { run, home } = crisis();
      expect(run(["init", "--yes", "--lang", lang], { cwd: home }).code).toBe(0);
      const text = readFileSync(join(home, "crisis.yaml"), "utf8");
      expect(readConfig(text, "crisis.yaml").diagnostics).toEqual([]);
      const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      expect(existsSync(resolve(home, schema)) && schema.endsWith("config.schema.json")).toBe(true);
      const inForce = text.replaceAll(/^# (?=[a-z]+:|  )/gm, "");
      const { config, diagnostics } = readConfig(inForce, "crisis.yaml");
      expect(diagnostics).toEqual([]);
      expect(Object.keys(config ?? {})).toHaveLength(10);
    },
  );

  it("writes what it is told, whatever characters are in it", () => {
    const { run, home } = crisis();
    const { code, err } = run(["init", "--plain"], { cwd: home, input: `${told.join("\n")}\n` });
    expect([code, err]).toEqual([0, expect.stringContaining("Written: crisis.yaml") as unknown]);
    const { config } = readConfig(readFileSync(join(home, "crisis.yaml"), "utf8"), "crisis.yaml");
    expect(config).toMatchObject({
      company: 'Nordlight: "the" shop #1',
      languages: ["en", "de"],
      brand: { address: ["Hafenweg 1", "10115 Berlin"] },
      mailboxes: ["help@nordlight.example", "shop@nordlight.example"],
      smtp: { host: "smtp.nordlight.example", user: "mailer", from: "help@nordlight.example" },
    });
  });

  it("refuses an answer that would be wrong in the file at once, in the operator's language", () => {
    const { run, home } = crisis();
    const wrong = ["Nordlight", "de fr", "help at example", "soon", "status"];
    const { code, err } = run(["init", "--plain", "--lang", "de"], { cwd: home, input: `${wrong.join("\n")}\n` });
    expect(code).toBe(4);
    expect(err).toContain("Bitte Sprachen aus en, de, pl und sv angeben");
    expect(existsSync(join(home, "crisis.yaml"))).toBe(false);
    const again = ["Nordlight", "de", "help at example", "help@x.example", "soon", "+49 30 1234", "status", "", "", ""];
    const second = run(["init", "--plain", "--lang", "de"], { cwd: home, input: `${again.join("\n")}\n\n\n\n\n` });
    expect(second.code).toBe(0);
    expect(second.err).toContain("E-Mail");
    expect(second.err).not.toContain("Expected");
    const { config } = readConfig(readFileSync(join(home, "crisis.yaml"), "utf8"), "crisis.yaml");
    expect(config?.facts).toEqual({ contact_email: "help@x.example", contact_phone: "+49 30 1234" });
  });

  it("never writes over a file unasked, and without a terminal says what to type", () => {
    const { run, home } = crisis();
    expect(run(["init"], { cwd: home })).toMatchObject({ code: 2, err: expect.stringContaining("--yes") as unknown });
    writeFileSync(join(home, "crisis.yaml"), "mine\n");
    expect(run(["init", "--yes"], { cwd: home })).toMatchObject({
      code: 3,
      err: expect.stringContaining("--force") as unknown,
    });
    expect(readFileSync(join(home, "crisis.yaml"), "utf8")).toBe("mine\n");
    expect(run(["init", "--yes", "--force"], { cwd: home }).code).toBe(0);
  });

  it("input that ends too soon leaves no file", () => {
    const { run, home } = crisis();
    expect(run(["init", "--plain"], { cwd: home, input: "Nordlight\n" }).code).toBe(4);
    expect(() => readFileSync(join(home, "crisis.yaml"))).toThrow();
  });
});

describe("crisis config", () => {
  const text = "schema: crisis/v1\ncompany: Nordlight\nsmtp: { host: smtp.nordlight.example, port: 587 }\n";

  it("shows each value with its file and line, and the variables that come before it", () => {
    const { run, home } = crisis();
    writeFileSync(join(home, "crisis.yaml"), text);
    const { out } = run(["config", "--show-origin"], {
      cwd: home,
      env: { CRISIS_SMTP_URL: "smtps://ada@mail.example:465" },
    });
    expect(out).toMatch(/crisis\.yaml:2 +company +Nordlight/);
    expect(out).toMatch(/CRISIS_SMTP_URL +smtp\.host +mail\.example/);
    expect(out).not.toContain("smtp.nordlight.example");
    expect(out).toMatch(/default +lang +en/);
    expect(out).toMatch(/TZ +zone +Europe\/Warsaw/);
    const json = JSON.parse(run(["config", "--json"], { cwd: home }).out) as { values: unknown[] };
    expect(json.values).toContainEqual({ key: "company", value: "Nordlight", from: "crisis.yaml:2" });
  });

  it("tells configured facts that nobody asks for, or that will be refused", () => {
    const { run, home } = crisis();
    const facts =
      "facts:\n  contact_emial: help@x.example\n  contact_phone: soon\n  contact_email.de: help@x.example\n";
    writeFileSync(join(home, "crisis.yaml"), `${text}${facts}`);
    const { code, err } = run(["config"], { cwd: home, env: { CRISIS_LANG: "de" } });
    expect(code).toBe(0);
    expect(err).toMatch(/crisis\.yaml:5: .*contact_emial; meinten Sie contact_email/);
    expect(err).toMatch(/crisis\.yaml:6: contact_phone wird nicht angeboten/);
    expect(err).toMatch(/crisis\.yaml:7: contact_email ist in allen Sprachen gleich/);
  });

  it("shows a publish command as it will run", () => {
    const { run, home } = crisis();
    writeFileSync(join(home, "crisis.yaml"), `${text}channels: { web: { publish: [put-up, "a b", "{folder}"] } }\n`);
    expect(run(["config"], { cwd: home }).out).toMatch(/channels\.web\.publish +put-up 'a b' '\{folder\}'/);
    expect(run(["config", "--show-origin"], { cwd: home }).out).toMatch(/default +channels\.web\.timeout +120/);
  });

  it("finds the nearest file upwards, the one CRISIS_CONFIG names, and the one among the settings", () => {
    const { run, home } = crisis();
    expect(run(["config"], { cwd: home }).out).toContain("Nothing is configured");
    writeFileSync(join(home, "other.yaml"), text.replace("Nordlight", "Other"));
    expect(run(["config"], { cwd: home, env: { CRISIS_CONFIG: "other.yaml" } }).out).toContain("Other");
    expect(run(["config"], { cwd: home, env: { CRISIS_CONFIG: "none.yaml" } })).toMatchObject({ code: 3 });
  });

  it.each([
    ["a mistake is shown with its place (F3)", text.replace("company", "compny"), "crisis.yaml:2:1: error"],
    [
      "a secret is refused and not repeated (F3)",
      text.replace("port: 587", "password: hunter2"),
      "CRISIS_SMTP_PASSWORD",
    ],
  ])("%s, exit 3", (_, wrong, expected) => {
    const { run, home } = crisis();
    writeFileSync(join(home, "crisis.yaml"), wrong);
    const { code, out, err } = run(["config"], { cwd: home });
    expect([code, out]).toEqual([3, ""]);
    expect(err).toContain(expected);
    expect(err).not.toContain("hunter2");
  });

  it("a password in CRISIS_SMTP_URL is refused and not repeated", () => {
    const { code, err } = crisis().run(["config"], { env: { CRISIS_SMTP_URL: "smtp://ada:hunter2@mail.example" } });
    expect(code).toBe(3);
    expect(err).not.toContain("hunter2");
  });

  it("a mistake in it stops no crisis: it is told, and the run goes on without (F3)", () => {
    const { run, home } = crisis();
    writeFileSync(join(home, "crisis.yaml"), text.replace("company", "compny"));
    const { code, err } = run(["run", "outage"], { cwd: home });
    expect(code).toBe(4);
    expect(err).toContain("crisis.yaml:2:1");
    expect(err).toContain("Going on without a configuration");
  });

  it("what it says need not be answered again", () => {
    const { run, home } = crisis();
    const facts = [
      "render",
      "hotline-script",
      "--set",
      "service=the shop",
      "--set",
      "eta=unknown",
      "--set",
      "next_update_at=in 30 min",
    ];
    expect(run(facts, { cwd: home }).err).toContain("facts: company");
    writeFileSync(join(home, "crisis.yaml"), text);
    expect(run(facts, { cwd: home }).out).toContain("This is Nordlight.");
  });

  it("a configured answer that does not fit its fact is told and not taken", () => {
    const { run, home } = crisis();
    writeFileSync(join(home, "crisis.yaml"), `${text}facts: { eta: sometime }\n`);
    const facts = ["render", "hotline-script", "--set", "service=the shop", "--set", "next_update_at=in 30 min"];
    expect(run(facts, { cwd: home })).toMatchObject({ code: 4, err: expect.stringContaining("facts: eta") as unknown });
  });
});
