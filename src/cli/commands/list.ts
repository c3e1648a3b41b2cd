import { Command } from "commander";
import type { IncidentSummary } from "../../app/ports.ts";
import type { Cli } from "../cli.ts";
import { jsonOption, langOption } from "../commonOptions.ts";

interface ListOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly all?: boolean;
}

/** `crisis list`: the playbooks, and the incidents that are open. */
export const listCommand = (cli: Cli): Command =>
  new Command("list")
    .alias("ls")
    .summary("list playbooks and open incidents")
    .option("--all", "closed incidents too")
    .addOption(jsonOption())
    .addOption(langOption())
    .addHelpText("after", "\nExamples:\n  $ crisis list\n  $ crisis list --all --json")
    .action(async (options: ListOptions) => {
      const locale = cli.locale(options.lang);
      const playbooks = await (await cli.library()).playbooks();
      const incidents = (await (await cli.store()).list()).filter(({ closedAt }) => options.all || closedAt === undefined);
      if (options.json) return cli.out(`${JSON.stringify({ playbooks, incidents: incidents.map(plain) }, null, 2)}\n`);
      const { listText } = await import("../../app/listText.ts");
      cli.out(listText(playbooks, incidents, { locale, zone: cli.zone }));
    });

/** Times as ISO 8601: what other programs read. */
const plain = ({ openedAt, closedAt, ...rest }: IncidentSummary): object => ({
  ...rest,
  openedAt: new Date(openedAt).toISOString(),
  ...(closedAt !== undefined && { closedAt: new Date(closedAt).toISOString() }),
});

