import { Command } from "commander";
import type { PlaybookSummary } from "../../app/libraryPort.ts";
import type { IncidentSummary } from "../../app/ports.ts";
import { UserError } from "../../core/errors.ts";
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
    .description(
      "Lists the playbooks on offer and the open incidents: since when, who is at work, what is wrong with them.",
    )
    .option("--all", "closed incidents too")
    .addOption(jsonOption())
    .addOption(langOption())
    .addHelpText("after", "\nExamples:\n  $ crisis list\n  $ crisis list --all --json")
    .action(async (options: ListOptions) => {
      const locale = cli.locale(options.lang);
      const { playbooks, problem } = await readPlaybooks(cli);
      const all = options.all ?? false;
      const incidents = (await (await cli.store()).list()).filter(({ closedAt }) => all || closedAt === undefined);
      if (options.json) {
        const { jsonText } = await import("../../core/text/jsonText.ts");
        const titled = playbooks.map(({ texts, ...rest }) => ({ ...rest, ...texts[locale] }));
        cli.out(jsonText({ playbooks: titled, incidents: incidents.map(plain) }));
      } else {
        const { listText } = await import("../../app/listText.ts");
        cli.out(listText(playbooks, incidents, { locale, zone: cli.zone, now: cli.clock.now(), all }));
      }
      if (problem) throw problem;
    });

/** A broken playbook must not hide the open incidents: it is told after them. */
async function readPlaybooks(
  cli: Cli,
): Promise<{ readonly playbooks: readonly PlaybookSummary[]; readonly problem?: UserError }> {
  try {
    return { playbooks: await (await cli.library()).playbooks() };
  } catch (error) {
    if (error instanceof UserError) return { playbooks: [], problem: error };
    throw error;
  }
}

/** Times as ISO 8601: what other programs read. */
const plain = ({ openedAt, closedAt, lock, ...rest }: IncidentSummary): object => ({
  ...rest,
  openedAt: openedAt === 0 ? null : new Date(openedAt).toISOString(),
  ...(closedAt !== undefined && { closedAt: new Date(closedAt).toISOString() }),
  ...(lock && { lock: { ...lock, since: new Date(lock.since).toISOString() } }),
});
