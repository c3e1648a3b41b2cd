import { resolve } from "node:path";
import { Command } from "commander";
import type { Cli } from "../cli.ts";
import { answersOption, langOption, plainOption, setOption, yesOption } from "../commonOptions.ts";

interface RunOptions {
  readonly lang?: string;
  readonly plain?: boolean;
  readonly answers?: string;
  readonly yes?: boolean;
  readonly set: Readonly<Record<string, string>>;
}

/** `crisis run <playbook>`: opens an incident and leads through it. */
export const runCommand = (cli: Cli): Command =>
  new Command("run")
    .summary("open an incident and be led through a playbook")
    .description(
      "Opens an incident and leads you through a playbook, step by step. Every answer is on disk as soon as it is confirmed.",
    )
    .argument("<playbook>", "name of a playbook (crisis list shows them) or a YAML file")
    .addOption(langOption())
    .addOption(plainOption())
    .addOption(answersOption())
    .addOption(setOption())
    .addOption(yesOption())
    .addHelpText("after", examples)
    .action(async (playbook: string, options: RunOptions) => {
      const { openSession, startIncident } = await import("../dialogue.ts");
      cli.exit(
        await openSession(cli, options, (deps, answers) =>
          startIncident(deps, {
            playbook,
            origin: origin(cli, playbook),
            zone: deps.config.zone ?? cli.zone,
            sets: options.set,
            answers,
            version: cli.version,
          }),
        ),
      );
    });

/** A path is kept whole, so that the incident finds its playbook again from anywhere. */
const origin = (cli: Cli, playbook: string): string =>
  /[\\/]|\.ya?ml$/i.test(playbook) ? resolve(cli.cwd, playbook) : playbook;

const examples = `
Examples:
  $ crisis run outage
  $ crisis run outage --lang pl
  $ crisis run outage --set company="Example Ltd" --set started_at="20 min ago"
  $ crisis run outage --answers answers.yaml
  $ crisis run ./playbooks/our-own.yaml

Ctrl-C pauses; "crisis resume" goes on where you were.`;
