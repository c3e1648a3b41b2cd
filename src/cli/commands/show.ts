import { Command, Option } from "commander";
import type { Cli } from "../cli.ts";
import { jsonOption, langOption } from "../commonOptions.ts";

interface ShowOptions {
  readonly format: "text" | "md" | "json";
  readonly json?: boolean;
  readonly lang?: string;
}

/** `crisis show <playbook>`: what a playbook would do; as Markdown a checklist for paper. */
export const showCommand = (cli: Cli): Command =>
  new Command("show")
    .summary("show a playbook, or print it as a paper checklist")
    .description(
      "Shows the steps of a playbook: why, for whom, by when, and where they come from.\nWith --format md it is a checklist for paper, for the day when no computer works.",
    )
    .argument("<playbook>", "name of a playbook (crisis list shows them) or a YAML file")
    .addOption(
      new Option("--format <format>", "text, md (a paper checklist in Markdown) or json")
        .choices(["text", "md", "json"])
        .default("text"),
    )
    .addOption(jsonOption())
    .addOption(langOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ crisis show outage\n  $ crisis show outage --format md --lang de > outage.md\n  $ crisis show ./playbooks/our-own.yaml --json",
    )
    .action(async (playbook: string, { format, json, lang }: ShowOptions) => {
      const locale = cli.locale(lang);
      const { plan } = await (await cli.library()).load(playbook);
      const [{ playbookJson, playbookMarkdown, playbookText }, { jsonText }] = await Promise.all([
        import("../../app/showPlaybook.ts"),
        import("../../core/text/jsonText.ts"),
      ]);
      if (json || format === "json") cli.out(jsonText(playbookJson(plan, locale)));
      else cli.out(format === "md" ? playbookMarkdown(plan, locale) : playbookText(plan, locale));
    });
