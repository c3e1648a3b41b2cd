import { Command } from "commander";
import type { Cli } from "../cli.ts";
import { jsonOption, langOption } from "../commonOptions.ts";

interface FactsOptions {
  readonly json?: boolean;
  readonly lang?: string;
}

/** `crisis facts [incident]`: everything that is known, since when, from whom, and what it was before. */
export const factsCommand = (cli: Cli): Command =>
  new Command("facts")
    .summary("all facts of an incident, with earlier values")
    .description(
      "Shows all facts of an incident: value, when, by whom, on what it rests, and what it was before a correction.",
    )
    .argument("[incident]", "id of the incident; the newest open one if left out")
    .addOption(jsonOption())
    .addOption(langOption())
    .addHelpText("after", "\nExamples:\n  $ crisis facts\n  $ crisis facts outage-2026-11-23-0312 --json")
    .action(async (id: string | undefined, options: FactsOptions) => {
      const locale = cli.locale(options.lang);
      const [{ readIncident }, { factsJson, factsText }, { jsonText }] = await Promise.all([
        import("../../app/readIncident.ts"),
        import("../../app/factsView.ts"),
        import("../../core/text/jsonText.ts"),
      ]);
      const incident = await readIncident(await cli.store(), id);
      cli.out(options.json ? jsonText(factsJson(incident, locale)) : factsText(incident, locale));
    });
