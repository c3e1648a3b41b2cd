import { Command } from "commander";
import type { Cli } from "../cli.ts";
import { langOption } from "../commonOptions.ts";

/** `crisis handover [incident]`: one page for the next shift. */
export const handoverCommand = (cli: Cli): Command =>
  new Command("handover")
    .summary("one page for the next shift")
    .description(
      "Writes one page of Markdown for whoever comes next: what is to be done and by whom, what is promised, what is out,\nwhat is known, what was skipped and why, and how to take over.",
    )
    .argument("[incident]", "id of the incident; the newest open one if left out")
    .addOption(langOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ crisis handover\n  $ crisis handover outage-2026-11-23-0312 --lang sv > handover.md",
    )
    .action(async (id: string | undefined, { lang }: { readonly lang?: string }) => {
      const locale = cli.locale(lang);
      const [{ readIncident }, { standingOf }, { handover }] = await Promise.all([
        import("../../app/readIncident.ts"),
        import("../../core/incident/standing.ts"),
        import("../../app/handover.ts"),
      ]);
      const incident = await readIncident(await cli.store(), id);
      const now = cli.clock.now();
      cli.out(handover(incident, standingOf(incident.machine, incident.state, now), { locale, now }));
    });
