import { Command } from "commander";
import type { LoadedConfig } from "../../app/ports.ts";
import { defaultsFor, type MachineSettings } from "../../core/config/defaults.ts";
import { chooseLocale } from "../../core/i18n/chooseLocale.ts";
import type { Locale } from "../../core/i18n/locale.ts";
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
    .option(
      "--show-origin",
      "say for each value which file and line or which variable it comes from; with the defaults",
    )
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
      const defaults = defaultsFor(loaded.config, machine(cli, lang));
      cli.out(
        json
          ? jsonText(configJson(loaded, defaults))
          : configText(loaded, { defaults, origin: showOrigin ?? false, locale }),
      );
      await tellFacts(cli, loaded, locale);
    });

function machine(cli: Cli, lang: string | undefined): MachineSettings {
  const { locale, from } = chooseLocale({ flag: lang, env: cli.env });
  return { lang: { value: locale, from }, zone: { value: cli.zone, from: cli.env["TZ"] ? "TZ" : "default" } };
}

/** What is configured as a fact is held against those that playbooks and templates ask for. */
async function tellFacts(cli: Cli, loaded: LoadedConfig, locale: Locale): Promise<void> {
  if (loaded.config.facts === undefined) return;
  const { factFindings } = await import("../../app/configFindings.ts");
  const zone = loaded.config.zone ?? cli.zone;
  const catalogue = await (await cli.library()).catalogue();
  for (const finding of factFindings(loaded, catalogue, { now: cli.clock.now(), zone, locale }))
    cli.screen.tell("warn", finding);
}
