import { Command } from "commander";
import { exitCodes } from "../../core/exitCodes.ts";
import type { Cli } from "../cli.ts";
import { jsonOption, langOption } from "../commonOptions.ts";

interface StatusOptions {
  readonly json?: boolean;
  readonly lang?: string;
}

/** `crisis status [incident]`: where we are and what is overdue; the exit code says it too. */
export const statusCommand = (cli: Cli): Command =>
  new Command("status")
    .summary("where an incident stands, what is due, what is overdue")
    .description(
      "Shows where an incident stands: the open step, promised words, legal deadlines, published texts that say something old.\nReading disturbs nobody. Exit code 1 when something is overdue.",
    )
    .argument("[incident]", "id of the incident; the newest open one if left out")
    .addOption(jsonOption())
    .addOption(langOption())
    .addHelpText("after", examples)
    .action(async (id: string | undefined, options: StatusOptions) => {
      const locale = cli.locale(options.lang);
      const [{ readIncident }, { standingOf }] = await Promise.all([
        import("../../app/readIncident.ts"),
        import("../../core/incident/standing.ts"),
      ]);
      const incident = await readIncident(await cli.store(), id);
      const now = cli.clock.now();
      const standing = standingOf(incident.machine, incident.state, now);
      if (options.json) {
        const [{ statusJson }, { jsonText }] = await Promise.all([
          import("../../app/statusJson.ts"),
          import("../../core/text/jsonText.ts"),
        ]);
        cli.out(jsonText(statusJson(incident, standing, locale)));
      } else {
        const { statusText } = await import("../../app/statusText.ts");
        cli.out(statusText(incident, standing, { locale, now }));
      }
      if (standing.overdue) cli.exit(exitCodes.problems);
    });

const examples = `
Examples:
  $ crisis status
  $ crisis status outage-2026-11-23-0312
  $ crisis status --json
  $ crisis status > /dev/null || echo "something is overdue"`;
