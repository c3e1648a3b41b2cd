import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/playbooks.ts";
import { crisis } from "../support/runCrisis.ts";

const hotline = ["render", "hotline-script", "--lang", "en"];
const facts =
  'company: Nordlight\nservice: { en: the shop, de: der Shop }\neta: unknown\nnext_update_at: "in 30 min"\n';

/** A crisis with a file of facts beside it. */
function withFacts(text = facts, name = "facts.yaml") {
  const made = crisis();
  const file = join(made.home, name);
  writeFileSync(file, text);
  return { ...made, file };
}

describe("crisis render", () => {
  it("names every fact that is missing, exit 4, and writes nothing (N1)", () => {
    const { run } = crisis();
    const { code, out, err } = run(hotline);
    expect([code, out]).toEqual([4, ""]);
    expect(err.match(/facts: \S+/g)).toEqual([
      "facts: company",
      "facts: service.en",
      "facts: eta",
      "facts: next_update_at",
    ]);
  });

  it("prints the text alone on standard output, without any configuration", () => {
    const { run, file } = withFacts();
    const { code, out, err } = run([...hotline, "--facts", file]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^This is Nordlight\. We have an outage: the shop\./);
    expect(out).toContain("We cannot name a time for the repair yet.");
  });

  it("takes facts from --set, before those of the file", () => {
    const { run, file } = withFacts();
    const { out } = run([...hotline, "--facts", file, "--set", "company=Other Ltd", "--set", "service=mail"]);
    expect(out).toMatch(/^This is Other Ltd\. We have an outage: mail\./);
  });

  it("takes JSON and the facts of an answers file too", () => {
    for (const text of [
      '{"company":"Nordlight","service":"the shop","eta":"unknown","next_update_at":"in 30 min"}',
      'facts:\n  company: Nordlight\n  service: the shop\n  eta: unknown\n  next_update_at: "in 30 min"\nsteps: {}\n',
    ]) {
      const { run, file } = withFacts(text, "facts.json");
      expect(run([...hotline, "--facts", file]).out).toMatch(/^This is Nordlight/);
    }
  });

  it("writes every language, each in its own words", () => {
    const { run, file } = withFacts();
    const { out } = run(["render", "hotline-script", "--lang", "en,de", "--facts", file]);
    expect(out).toContain("--- English ---");
    expect(out).toContain("--- Deutsch ---\nHier ist Nordlight. Störung bei uns: der Shop.");
  });

  it("writes the languages that are configured; a form that has room for one takes the operator's", () => {
    const { run, file, home } = withFacts();
    writeFileSync(join(home, "crisis.yaml"), "schema: crisis/v1\nlanguages: [de, en]\n");
    const told = run(["render", "hotline-script", "--facts", file], { cwd: home });
    expect(told.out).toMatch(/--- Deutsch ---[\s\S]*--- English ---/);
    const ssml = run(["render", "hotline-script", "--facts", file, "--to", "ssml"], { cwd: home });
    expect(ssml.out.match(/<speak /g)).toHaveLength(1);
    expect(ssml.out).toContain('xml:lang="en-GB"');
  });

  it("words without a language do not stand for several", () => {
    const { run, file } = withFacts(facts.replace("{ en: the shop, de: der Shop }", "the shop"));
    const { code, err } = run(["render", "hotline-script", "--lang", "en,de", "--facts", file]);
    expect(code).toBe(4);
    expect(err.match(/facts: \S+/g)).toEqual(["facts: service.en", "facts: service.de"]);
  });

  it("writes all files of the channel into a folder and prints their paths", () => {
    const { run, file, home } = withFacts();
    const folder = join(home, "out");
    const { code, out } = run(["render", "hotline-script", "--lang", "en,de", "--facts", file, "-o", folder]);
    expect(code).toBe(0);
    const paths = out.trim().split("\n");
    expect(paths).toContain(join(folder, "hotline-script.de.txt"));
    expect(paths.map((path) => path.slice(folder.length + 1)).sort()).toEqual(readdirSync(folder).sort());
  });

  it("a file in the place of the folder is told as that, and stays what it was", () => {
    const { run, file } = withFacts();
    const { code, err } = run([...hotline, "--facts", file, "-o", file]);
    expect(code).toBe(3);
    expect(err).toContain("is a file, not a folder");
    expect(readFileSync(file, "utf8")).toBe(facts);
  });

  it("a notice as data says what it is made of", () => {
    const { run, file } = withFacts();
    const notice = JSON.parse(run([...hotline, "--facts", file, "--to", "json"]).out) as Record<string, unknown>;
    expect(notice).toMatchObject({
      template: "hotline-script",
      channel: "hotline",
      locale: "en",
      values: { company: "Nordlight" },
    });
  });

  it.each([
    ["an unknown template", ["render", "hotline-scrip"], 'did you mean "hotline-script"?'],
    ["a template cut short", ["render", "hotline"], 'did you mean "hotline-script"?'],
    ["a form the channel does not have", [...hotline, "--to", "sieve"], "it can be turned into text"],
    ["an unknown form", [...hotline, "--to", "pdf"], "Allowed choices"],
    ["an unknown language", ["render", "hotline-script", "--lang", "fr"], "expected en, de, pl, sv"],
    ["an unknown fact", [...hotline, "--set", "compny=x"], 'did you mean "company"?'],
    ["a path instead of a name (F5)", ["render", "../../etc/passwd"], "There is no template"],
    ["several languages in one page", ["render", "placeholder-page", "--lang", "all", "--to", "page"], "-o FOLDER"],
  ])("%s is a usage error with a hint", (_, args, hint) => {
    const { code, err } = crisis().run(args);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });

  it.each([
    ["a misspelt fact", facts.replace("company", "compny"), '1:1: error: There is no fact "compny"'],
    ["a value of the wrong type", facts.replace("unknown", "soon"), "3:1: error: eta:"],
    ["broken YAML (F1)", "company: [", "1:11: error"],
    ["a duplicate key (F1)", `${facts}company: x\n`, "5:1: error"],
  ])("%s in the file is found in its place", (_, text, expected) => {
    const { run, file } = withFacts(text);
    const { code, out, err } = run([...hotline, "--facts", file]);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toContain(`${file}:${expected}`);
  });

  it("takes what an incident knows, and its zone", () => {
    const { run } = crisis();
    const answers = join(root, "docs/examples/outage.answers.yaml");
    expect(run(["run", "outage", "--answers", answers]).code).toBe(0);
    const { incidents } = JSON.parse(run(["list", "--all", "--json"]).out) as { incidents: { id: string }[] };
    const id = incidents[0]?.id ?? "";
    const { code, out, err } = run([
      "render",
      "web-notice",
      "--incident",
      id,
      "--lang",
      "en",
      "--set",
      "eta=unknown",
      "--set",
      "next_update_at=in 20 min",
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Nordlight");
  });
});

describe("crisis templates", () => {
  it("lists every template of the package with channel and languages", () => {
    const { out } = crisis().run(["templates"]);
    for (const name of readdirSync(join(root, "templates")))
      expect(out).toMatch(new RegExp(`^  ${name} .*en de pl sv`, "m"));
  });

  it("--json tells the facts with their types and questions", () => {
    const list = JSON.parse(crisis().run(["templates", "--json", "--lang", "de"]).out) as { name: string }[];
    expect(list.find(({ name }) => name === "hotline-script")).toMatchObject({
      channel: "hotline",
      languages: ["en", "de", "pl", "sv"],
      facts: expect.arrayContaining([
        expect.objectContaining({ name: "eta", type: "datetime", allowUnknown: true, required: true }),
      ]) as unknown,
    });
  });

  it("eject copies one; the copy wins from then on, in playbooks too, and is not written over unasked", () => {
    const { run, file, home } = withFacts();
    const settings = join(home, ".config/crisis/templates/hotline-script");
    expect(run(["templates", "eject", "hotline-script"]).code).toBe(0);
    expect(existsSync(join(settings, "pl.hbs"))).toBe(true);
    const english = readFileSync(join(settings, "en.hbs"), "utf8");
    writeFileSync(join(settings, "en.hbs"), english.replace("This is {{company}}.", "Welcome to {{company}}."));
    expect(run([...hotline, "--facts", file]).out).toMatch(/^Welcome to Nordlight\./);
    expect(run(["templates"]).out).toContain("yours: ");
    const again = run(["templates", "eject", "hotline-script"]);
    expect([again.code, again.err]).toEqual([3, expect.stringContaining("--force") as unknown]);
  });

  it("the folder beside crisis.yaml comes before the settings", () => {
    const { run, home } = crisis();
    writeFileSync(join(home, "crisis.yaml"), "schema: crisis/v1\n");
    expect(run(["templates", "eject", "hotline-script"], { cwd: home }).code).toBe(0);
    expect(existsSync(join(home, "templates/hotline-script/en.hbs"))).toBe(true);
    expect(run(["templates"], { cwd: home }).out).toContain("yours: templates/hotline-script");
  });

  it("a broken template of one's own stops nobody but itself, and says where", () => {
    const { run, file, home } = withFacts();
    const own = join(home, ".config/crisis/templates");
    mkdirSync(join(own, "hotline-script"), { recursive: true });
    writeFileSync(join(own, "hotline-script/en.hbs"), "---\nchannel: hotline\n---\n{{nope}}\n");
    const broken = run([...hotline, "--facts", file]);
    expect(broken.code).toBe(3);
    expect(broken.err).toContain("hotline-script/en.hbs");
    expect(run(["render", "holding-message", "--lang", "en"]).code).toBe(4);
    expect(run(["templates"]).out).toContain("cannot be used");
  });

  it("a template that asks for a fact nobody declares says how to declare it", () => {
    const { run, home } = crisis();
    const own = join(home, ".config/crisis/templates/greeting");
    mkdirSync(own, { recursive: true });
    writeFileSync(
      join(own, "en.hbs"),
      '---\nchannel: short\naudience: all\nclass: service\nneeds: [guest]\nsource: [X1]\n---\n{{#part "hello"}}Hello {{guest}}.{{/part}}\n',
    );
    const undeclared = run(["render", "greeting", "--lang", "en"]);
    expect([undeclared.code, undeclared.err]).toEqual([3, expect.stringContaining("facts.yaml") as unknown]);
    writeFileSync(join(own, "facts.yaml"), "schema: crisis/v1\nfacts:\n  guest: { type: line, ask: Who comes? }\n");
    expect(run(["render", "greeting", "--lang", "en", "--set", "guest=Ada"]).out).toBe("Hello Ada.\n");
  });
});
