import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../../src/core/diagnosticText.ts";
import { buildPlan } from "../../../src/core/playbook/plan.ts";
import { root, yamlTexts } from "../../support/playbooks.ts";

/*
 * Every file in the folder holds one fault (or one family of faults) and stands beside the exact text an
 * operator sees. A new fault: add the YAML file, run with `-u`, read what was written.
 */
const folder = join(root, "test/fixtures/playbooks/bad");
const texts = yamlTexts(folder);
const templates = new Map([
  ["staff-notice", { needs: ["place"] }],
  ["status-update", { needs: ["place"] }],
]);

describe("bad playbooks are refused with place and words (F1, F2)", () => {
  for (const [name, text] of texts) {
    it(name, async () => {
      const id = name.slice(0, -".yaml".length);
      const { plan, diagnostics } = buildPlan(texts, id, {
        hash: String,
        templates,
        playbooks: ["triage", "aftermath"],
      });
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      expect(plan).toBeUndefined();
      expect(errors).not.toEqual([]);
      const out = errors.map((diagnostic) => `${formatDiagnostic(diagnostic, text)}\n`).join("\n");
      await expect(out).toMatchFileSnapshot(join(folder, `${id}.out`));
    });
  }
});
