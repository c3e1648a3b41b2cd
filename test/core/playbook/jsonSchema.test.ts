import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { schemaText } from "../../../scripts/schemas.ts";
import { jsonSchemas } from "../../../src/core/playbook/jsonSchema.ts";
import { root, yamlTexts } from "../../support/playbooks.ts";

const ajv = new Ajv({ strict: false, formats: { date: true } });
const schemas = jsonSchemas();
const shipped = [...yamlTexts(join(root, "playbooks"))];

describe("the JSON Schemas for editors", () => {
  it.each(Object.entries(schemas))(
    "%s: the file in schemas/ is what the code says (else: npx tsx scripts/schemas.ts)",
    (name, schema) => {
      expect(readFileSync(join(root, "schemas", `${name}.schema.json`), "utf8")).toBe(schemaText(schema));
    },
  );

  it.each(Object.entries(schemas))("%s is draft-07", (_, schema) => {
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it.each(shipped)("accept %s", (name, text) => {
    const validate = ajv.compile(name.split(".").length > 2 ? schemas.sidecar : schemas.playbook);
    expect(validate(parse(text)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it.each([
    ["unknown-key"],
    ["unknown-key-in-step"],
    ["wrong-type"],
    ["unknown-step-kind"],
    ["two-step-kinds"],
    ["missing-key"],
    ["bad-id"],
    ["newer-schema"],
  ])("refuse the bad playbook %s", (name) => {
    const text = readFileSync(join(root, "test/fixtures/playbooks/bad", `${name}.yaml`), "utf8");
    expect(ajv.compile(schemas.playbook)(parse(text))).toBe(false);
  });

  it("accept and refuse answers", () => {
    const validate = ajv.compile(schemas.answers);
    const good = {
      facts: { "known.de": ["Es ist dunkel."], hit: true, eta: "in 2 h" },
      choices: { severity: "top", "triage/way": { choose: "left", reason: "nearer" } },
      steps: { look: "done", wait: { skip: "no time" }, send: { by_hand: "by phone" } },
    };
    expect(validate(good)).toBe(true);
    expect(validate({ ...good, steps: { look: "finished" } })).toBe(false);
    expect(validate({ fact: {} })).toBe(false);
  });
});
