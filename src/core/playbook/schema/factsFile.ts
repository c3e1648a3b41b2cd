import { z } from "zod";
import { factName, mapOf, schemaVersion } from "./common.ts";
import { factSchema } from "./fact.ts";
import { factTextsSchema, sidecarLocale } from "./sidecar.ts";

/** Facts that stand in a template's folder because no playbook declares them: `facts.yaml`. */
export const factsFileSchema = z.strictObject(
  { schema: schemaVersion, facts: mapOf(factName, factSchema, "a map of facts") },
  { error: "a file of facts: a map with schema and facts" },
);

/** Their texts in another language: `facts.de.yaml`. */
export const factsSidecarSchema = z.strictObject(
  {
    schema: schemaVersion,
    locale: sidecarLocale,
    facts: mapOf(factName, factTextsSchema, "a map of facts with their texts"),
  },
  { error: "texts of facts: a map with schema, locale and facts" },
);
