import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLibrary, shippedCatalogue } from "../../src/adapters/library/library.ts";
import { parseFact } from "../../src/core/facts/parse.ts";
import { locales } from "../../src/core/i18n/locale.ts";
import { wordMeasure } from "../../src/core/notice/measure.ts";
import { parseTemplate } from "../../src/core/notice/template.ts";
import type { Template } from "../../src/core/notice/types.ts";
import { root } from "../support/playbooks.ts";
import { fullFacts } from "./facts.ts";
import { everyTemplate, noticeOf, shipped } from "./shipped.ts";

const options = { root, cwd: root, templateParser: async () => parseTemplate };
const catalogue = await shippedCatalogue(options);
const names = [...new Set(everyTemplate.map(([name]) => name))];
const playbooks = await Promise.all(
  (await createLibrary(options).playbooks()).map(({ id }) => createLibrary(options).load(id)),
);

/** The contract's number of each template. */
const numbers: Readonly<Record<string, string>> = {
  "staff-notice": "T01",
  "web-notice": "T02",
  "placeholder-page": "T03",
  autoresponder: "T04",
  "hotline-script": "T05",
  "outage-mailing": "T06",
  "status-update": "T07",
  "holding-message": "T08",
  "forum-reply": "T09",
  "apology-mail": "T10",
  "ceo-apology": "T11",
  "breach-notice": "T12",
  "authority-notice": "T13",
  "compensation-offer": "T14",
  "rescue-instructions": "T15",
  "all-clear": "T16",
  "public-report": "T17",
  "recall-notice": "T18",
  "honest-account": "T19",
  "crisis-plan": "T20",
  "damage-sheet": "T21",
  "question-log": "T22",
  "deliverability-check": "T23",
};

/** Written with `crisis render` until a playbook leads to them. */
const standAlone = [
  "forum-reply",
  "apology-mail",
  "ceo-apology",
  "breach-notice",
  "authority-notice",
  "compensation-offer",
  "rescue-instructions",
  "public-report",
  "recall-notice",
  "honest-account",
  "crisis-plan",
  "damage-sheet",
  "question-log",
  "deliverability-check",
];

const usedBy = (name: string): boolean =>
  playbooks.some(({ plan }) =>
    [
      ...plan.steps.map((step) => (step.kind === "notice" ? step.template : "")),
      ...plan.duties.map(({ notice }) => notice),
    ].includes(name),
  );

describe("every template", () => {
  it("of the contract is there, and no other", () => {
    expect([...names].sort()).toEqual(Object.keys(numbers).sort());
  });

  it.each(names)("%s is without findings, in four languages that agree in everything but words", (name) => {
    const entry = catalogue.templates.find((template) => template.name === name);
    expect(entry?.problem).toBeUndefined();
    expect(Object.keys(entry?.languages ?? {}).sort()).toEqual([...locales].sort());
    const common = ({ parts, needs, optional, personal, words, channel, class: kind, source }: Template) => ({
      parts,
      needs,
      optional,
      personal,
      words,
      channel,
      kind,
      source,
    });
    const english = common(shipped(name, "en"));
    for (const locale of locales) expect(common(shipped(name, locale)), locale).toEqual(english);
  });

  it.each(names)("%s carries its number and the rows it answers", (name) => {
    const { source } = shipped(name, "en");
    expect(source[0]).toBe(numbers[name]);
    expect(source.length).toBeGreaterThan(1);
    expect(new Set(source).size).toBe(source.length);
  });

  it.each(names)("%s is used by a playbook or named as standing alone", (name) => {
    expect(usedBy(name)).toBe(!standAlone.includes(name));
  });

  it.each(names)("%s asks only for facts that are declared", (name) => {
    const { needs, optional } = shipped(name, "en");
    for (const fact of [...needs, ...optional]) expect(catalogue.facts[fact], fact).toBeDefined();
  });

  it.each(everyTemplate)("%s in %s keeps its length with realistic facts (B41)", (name, locale) => {
    const measure = wordMeasure(noticeOf(shipped(name, locale), fullFacts(locale)));
    if (measure) expect(measure.measured).toBeLessThanOrEqual(measure.most);
  });
});

describe("every fact a template asks for", () => {
  const facts = Object.entries(catalogue.facts);

  it.each(facts)("%s has an example that would be accepted, in every language", (name, declaration) => {
    for (const locale of locales) {
      const texts = catalogue.texts[locale][name];
      expect(texts?.ask, `${name}.${locale}`).toMatch(/\S/);
      if (texts?.example === undefined) continue;
      const context = { now: Date.parse("2026-11-23T12:00:00Z"), zone: "Europe/Berlin", locale };
      const parsed = parseFact(declaration, texts.example, context, texts.values);
      expect(parsed.ok || parsed.problem, `${name}.${locale}: ${texts.example}`).toBe(true);
    }
  });

  it("is declared in one place", () => {
    const places = new Map<string, string[]>();
    const note = (fact: string, place: string): void => void places.set(fact, [...(places.get(fact) ?? []), place]);
    for (const name of ["triage", "outage", "aftermath"]) {
      const text = readFileSync(join(root, "playbooks", `${name}.yaml`), "utf8");
      for (const [, fact = ""] of (/^facts:\n([\s\S]*?)^\S/m.exec(text)?.[1] ?? "").matchAll(/^ {2}([a-z_]+):/gm))
        note(fact, name);
    }
    for (const path of catalogue.sources.filter((source) => source.endsWith("/facts.yaml"))) {
      for (const [, fact = ""] of readFileSync(join(root, path), "utf8").matchAll(/^ {2}([a-z_]+):/gm))
        note(fact, path);
    }
    expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
    expect(places.size).toBeGreaterThan(100);
  });
});
