import { Argument, Command } from "commander";
import type { Cli } from "../cli.ts";

const names = ["playbook", "sidecar", "answers", "config", "facts", "facts-texts"] as const;

/** `crisis schema [playbook|sidecar|answers|config|facts|facts-texts]`: JSON Schemas for editors. */
export const schemaCommand = (cli: Cli): Command =>
  new Command("schema")
    .summary("print a JSON Schema for editors")
    .description(
      "Prints the JSON Schema (draft-07) of a playbook, of its texts in another language, of a file of answers, of crisis.yaml, or of the facts of a template.",
    )
    .addArgument(new Argument("[schema]", "which one").choices(names).default("playbook"))
    .addHelpText("after", "\nExamples:\n  $ crisis schema > playbook.schema.json\n  $ crisis schema answers")
    .action(async (name: (typeof names)[number]) => {
      const [{ jsonSchemas }, { jsonText }] = await Promise.all([
        import("../../core/playbook/jsonSchema.ts"),
        import("../../core/text/jsonText.ts"),
      ]);
      cli.out(jsonText(jsonSchemas()[name]));
    });
