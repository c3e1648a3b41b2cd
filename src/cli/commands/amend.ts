import { Argument, Command } from "commander";
import type { Cli } from "../cli.ts";
import { collectSet, incidentOption, jsonOption, langOption } from "../commonOptions.ts";

interface AmendOptions {
  readonly incident?: string;
  readonly basis?: string;
  readonly reason?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

/** `crisis amend fact=value…`: corrects facts and says what follows from it. */
export const amendCommand = (cli: Cli): Command =>
  new Command("amend")
    .summary("correct facts, and see which steps and texts that touches")
    .description(
      "Corrects facts of an incident nobody is working on. Values are read as in the dialogue; nothing is overwritten.\nSays which steps now apply or fall away and which published texts now say something old.",
    )
    .addArgument(new Argument("<fact=value...>", what).argParser(collectSet))
    .addOption(incidentOption())
    .option("--basis <words>", "what the new value rests on; needed for facts that ask for it")
    .option("--reason <words>", "why it is corrected")
    .addOption(jsonOption())
    .addOption(langOption())
    .addHelpText("after", examples)
    .action(async (sets: Readonly<Record<string, string>>, { incident, basis, reason, json, lang }: AmendOptions) => {
      const locale = cli.locale(lang);
      const [{ amend }, { amendJson, amendText }, { jsonText }] = await Promise.all([
        import("../../app/amend.ts"),
        import("../../app/amendText.ts"),
        import("../../core/text/jsonText.ts"),
      ]);
      const amendment = { sets, ...(basis !== undefined && { basis }), ...(reason !== undefined && { reason }) };
      const amended = await amend({ store: await cli.store(), clock: cli.clock, locale }, incident, amendment);
      cli.out(json ? jsonText(amendJson(amended, locale)) : amendText(amended, locale));
    });

const what = 'what is true now: eta="in 2 h"; known.de=… for words in one language; empty leaves it empty';

const examples = `
Examples:
  $ crisis amend eta="in 2 h" --basis "supplier confirmed the part for 15:00"
  $ crisis amend status=identified known.de="Der Shop ist nicht erreichbar."
  $ crisis amend personal_data=yes --incident outage-2026-11-23-0312 --reason "found in the logs"
  $ crisis amend status_url=`;
