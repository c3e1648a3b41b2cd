import { Command } from "commander";
import type { Cli } from "../cli.ts";
import { answersOption, langOption, plainOption, setOption, yesOption } from "../commonOptions.ts";

interface ResumeOptions {
  readonly lang?: string;
  readonly plain?: boolean;
  readonly answers?: string;
  readonly yes?: boolean;
  readonly set: Readonly<Record<string, string>>;
  readonly takeOver?: boolean;
}

/** `crisis resume [incident]`: goes on where an incident was left. */
export const resumeCommand = (cli: Cli): Command =>
  new Command("resume")
    .summary("go on with an incident where it was left")
    .description("Goes on with an incident: after a pause, a crash, a dead battery, or on behalf of somebody else.")
    .argument("[incident]", "id of the incident; the newest open one if left out")
    .option("--take-over", "take the incident from whoever holds it, without asking")
    .addOption(langOption())
    .addOption(plainOption())
    .addOption(answersOption())
    .addOption(setOption())
    .addOption(yesOption())
    .addHelpText("after", examples)
    .action(async (incident: string | undefined, options: ResumeOptions) => {
      const { openSession, resumeIncident } = await import("../dialogue.ts");
      const { takeOver = false, set: sets } = options;
      cli.exit(
        await openSession(cli, options, (deps, answers) =>
          resumeIncident(deps, { incident, takeOver, sets, answers, version: cli.version }),
        ),
      );
    });

const examples = `
Examples:
  $ crisis resume
  $ crisis resume outage-2026-11-23-0312
  $ crisis resume --take-over
  $ crisis resume --answers more.yaml`;
