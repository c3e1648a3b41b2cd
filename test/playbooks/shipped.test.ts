import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedPlaces } from "../../src/adapters/library/library.ts";
import { loadPlan } from "../../src/adapters/library/loadPlan.ts";
import { formatDiagnostic } from "../../src/core/diagnosticText.ts";
import { locales } from "../../src/core/i18n/locale.ts";
import { parseTemplate } from "../../src/core/notice/template.ts";
import { buildPlan } from "../../src/core/playbook/plan.ts";
import { root, yamlTexts } from "../support/playbooks.ts";

const texts = yamlTexts(join(root, "playbooks"));
const ids = [...texts.keys()].flatMap((name) => /^([a-z-]+)\.yaml$/.exec(name)?.[1] ?? []);

describe("the shipped playbooks", () => {
  it("are all there", () => {
    expect(ids).toEqual(expect.arrayContaining(["aftermath", "outage", "triage"]));
  });

  describe.each(ids)("%s", (id) => {
    const { plan, diagnostics } = buildPlan(texts, id, { hash: String });

    it("loads without any finding, in all languages", () => {
      expect(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, texts.get(diagnostic.file))).join("\n")).toBe(
        "",
      );
    });

    it("says for every step which rows of the contract it fulfils", () => {
      expect(plan?.steps.filter(({ source }) => source.length === 0).map(({ path }) => path)).toEqual([]);
    });

    it.each(locales.filter((locale) => locale !== "en"))(
      "has words of its own in %s for every step and fact",
      (locale) => {
        const english = plan?.texts.en;
        const other = plan?.texts[locale];
        const sameSteps = Object.entries(english?.steps ?? {}).filter(
          ([path, { why }]) => why !== undefined && other?.steps[path]?.why === why,
        );
        const sameFacts = Object.entries(english?.facts ?? {}).filter(
          ([name, { ask }]) => other?.facts[name]?.ask === ask,
        );
        expect([...sameSteps, ...sameFacts].map(([name]) => name)).toEqual([]);
      },
    );
  });

  it.each(ids)("%s: its templates are clean and there in all languages", async (id) => {
    const { findings, templates } = await loadPlan(id, shippedPlaces({ root, cwd: root }), parseTemplate);
    expect(findings.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n")).toBe("");
    const names = new Set(templates.map(({ name }) => name));
    for (const name of names) {
      const own = templates.filter((template) => template.name === name);
      expect(own.map(({ locale }) => locale).sort()).toEqual([...locales].sort());
      for (const { parts } of own) expect(parts, name).toEqual(own[0]?.parts);
    }
  });

  it("declare every fact that some template reads", async () => {
    const loaded = await Promise.all(ids.map((id) => loadPlan(id, shippedPlaces({ root, cwd: root }), parseTemplate)));
    const declared = new Set(loaded.flatMap(({ plan }) => Object.keys(plan.facts)));
    const read = loaded.flatMap(({ templates }) => templates.flatMap(({ needs, optional }) => [...needs, ...optional]));
    expect([...new Set(read)].filter((fact) => !declared.has(fact))).toEqual([]);
  });

  it("outage begins with triage and ends with aftermath", () => {
    const { plan } = buildPlan(texts, "outage", { hash: String });
    const parts = plan?.steps.map(({ path }) => (path.includes("/") ? path.split("/")[0] : "outage")) ?? [];
    expect([...new Set(parts)]).toEqual(["triage", "outage", "aftermath"]);
    expect(parts.lastIndexOf("triage")).toBeLessThan(parts.indexOf("outage"));
    expect(parts.lastIndexOf("outage")).toBeLessThan(parts.indexOf("aftermath"));
  });
});
