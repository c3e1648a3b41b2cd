import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jsonSchemas } from "../src/core/playbook/jsonSchema.ts";

/** The text of a schema's file. */
export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

/** Writes `schemas/*.schema.json` from the code. */
export async function writeSchemas(root: string): Promise<void> {
  const folder = join(root, "schemas");
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeFile(join(folder, `${name}.schema.json`), schemaText(schema));
  }
}

if (import.meta.filename === process.argv[1]) await writeSchemas(join(import.meta.dirname, ".."));
