import { Command } from "commander";
import type { Cli } from "../cli.ts";
import { langOption } from "../commonOptions.ts";

interface AnswersOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly absolute?: boolean;
  readonly lang?: string;
}

/** `crisis answers <incident>`: a file of answers that replays an incident. */
export const answersCommand = (cli: Cli): Command =>
  new Command("answers")
    .summary("write a file of answers that replays an incident")
    .description(
      "Writes the answers of an incident as YAML, so that it can be replayed with crisis run --answers.\nTimes that must lie ahead are counted from their answer, so that the file can be used on any day.",
    )
    .argument("<incident>", "id of the incident")
    .option("-o, --output <file>", "write into a new file instead of printing")
    .option("--force", "write over a file that is there")
    .option("--absolute", "future times too as they were; they are accepted only until they have passed")
    .addOption(langOption())
    .addHelpText("after", examples)
    .action(async (id: string, { output, force = false, absolute = false, lang }: AnswersOptions) => {
      const locale = cli.locale(lang);
      const [{ readIncident }, { answersFromIncident }] = await Promise.all([
        import("../../app/readIncident.ts"),
        import("../../app/answersFromIncident.ts"),
      ]);
      const text = answersFromIncident(await readIncident(await cli.store(), id), { absolute });
      if (output === undefined) return cli.out(text);
      const [{ writeOutput }, { cliMessages }] = await Promise.all([
        import("../writeOutput.ts"),
        import("../../core/i18n/messages/cli.ts"),
      ]);
      await writeOutput(cli.cwd, output, text, force);
      cli.screen.tell("good", cliMessages[locale].answersWritten(output));
    });

const examples = `
Examples:
  $ crisis answers outage-2026-11-23-0312
  $ crisis answers outage-2026-11-23-0312 -o replay.yaml
  $ crisis run outage --answers replay.yaml`;
