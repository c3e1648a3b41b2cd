import { Command } from "commander";
import type { Cli } from "../cli.ts";
import { jsonOption, langOption } from "../commonOptions.ts";

interface ConfigOptions {
  readonly showOrigin?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
}

/** `crisis config`: what is configured, and where it comes from. */
export const configCommand = (cli: Cli): Command =>
  new Command("config")
    .summary("show the configuration in effect, and where each value comes from")
    .description(
      "Shows the configuration in effect: the crisis.yaml of CRISIS_CONFIG, else the nearest one from the working folder upwards, else the one among your settings; variables come before it. Secrets are never in it.",
    )
    .option("--show-origin", "say for each value which file and line, or which variable, it comes from")
    .addOption(jsonOption())
    .addOption(langOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ crisis config\n  $ crisis config --show-origin\n  $ crisis init       write a crisis.yaml",
    )
    .action(async ({ showOrigin, json, lang }: ConfigOptions) => {
      const locale = cli.locale(lang);
      const loaded = await cli.config();
      const { configJson, configText } = await import("../../app/configText.ts");
      const { jsonText } = await import("../../core/text/jsonText.ts");
      cli.out(json ? jsonText(configJson(loaded)) : configText(loaded, { origin: showOrigin ?? false, locale }));
    });
