import { Command } from "commander";
import { exitCodes } from "../../core/exitCodes.ts";
import { UserError } from "../../core/errors.ts";
import type { Cli } from "../cli.ts";
import { jsonOption, langOption } from "../commonOptions.ts";

/** `crisis templates`: what there is to write, and the way to change it. */
export const templatesCommand = (cli: Cli): Command => {
  const command = new Command("templates")
    .summary("list the templates, or copy one to change it")
    .description("Lists the templates: channel, audience, the facts they need, languages.")
    .addOption(jsonOption())
    .addOption(langOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ crisis templates\n  $ crisis templates --json\n  $ crisis templates eject apology-mail    copy it into your own folder and change it there",
    )
    .action(async ({ json, lang }: { readonly json?: boolean; readonly lang?: string }) => {
      const locale = cli.locale(lang);
      const catalogue = await (await cli.library()).catalogue();
      const { templatesJson, templatesText } = await import("../../app/templatesText.ts");
      const { jsonText } = await import("../../core/text/jsonText.ts");
      cli.out(json ? jsonText(templatesJson(catalogue, locale)) : templatesText(catalogue));
    });
  return command.addCommand(ejectCommand(cli).copyInheritedSettings(command));
};

const ejectCommand = (cli: Cli): Command =>
  new Command("eject")
    .summary("copy a template into your own folder, to change it")
    .description(
      "Copies a template in all its languages into your own folder: beside your crisis.yaml, or among your settings. From then on yours is used, here and in every playbook.",
    )
    .argument("<template>", "name of a template")
    .option("-o, --output <folder>", "copy it into this folder instead")
    .option("--force", "write over what is there")
    .action(async (name: string, { output, force }: { readonly output?: string; readonly force?: boolean }) => {
      const library = await cli.library();
      const files = await library.templateFiles(name);
      if (!files) {
        throw new UserError("template-not-found", `There is no template "${name}"`, {
          hint: "crisis templates shows them",
          exitCode: exitCodes.usage,
        });
      }
      const { ejectFiles } = await import("../ejectFiles.ts");
      await ejectFiles(cli, output ?? library.ownTemplates, name, { files, force: force ?? false });
    });
