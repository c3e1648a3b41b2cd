import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { Command } from "commander";
import { UserError } from "../../core/errors.ts";
import { exitCodes } from "../../core/exitCodes.ts";
import type { Cli } from "../cli.ts";
import { langOption, plainOption } from "../commonOptions.ts";
import { packageRoot } from "../packageRoot.ts";

interface InitOptions {
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly output: string;
  readonly lang?: string;
  readonly plain?: boolean;
}

/** `crisis init`: writes a commented `crisis.yaml`. */
export const initCommand = (cli: Cli): Command =>
  new Command("init")
    .summary("write a commented crisis.yaml")
    .description(
      "Asks a few questions and writes a crisis.yaml with comments: company, languages, look of mails, people, mailboxes, mail server. The password is never asked for.",
    )
    .option("-y, --yes", "ask nothing: write a file to fill in")
    .option("--force", "write over a file that is there")
    .option("-o, --output <file>", "where to write it", "crisis.yaml")
    .addOption(langOption())
    .addOption(plainOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ crisis init\n  $ crisis init --yes --lang de\n  $ crisis init -o ~/.config/crisis/crisis.yaml",
    )
    .action(async ({ yes, force, output, lang, plain }: InitOptions) => {
      const locale = cli.locale(lang);
      const [{ configMessages }, { configYaml }, { askConfig }, { writeFiles }] = await Promise.all([
        import("../../core/i18n/messages/config.ts"),
        import("../../core/config/writeConfig.ts"),
        import("../../app/initDialogue.ts"),
        import("../noticeOutput.ts"),
      ]);
      const messages = configMessages[locale];
      if (!force && existsSync(resolve(cli.cwd, output)))
        throw new UserError("config-exists", messages.exists(output), { hint: messages.existsHint });
      if (!yes && !cli.interactive && !plain)
        throw new UserError("needs-terminal", messages.needsTerminal, {
          hint: messages.needsTerminalHint,
          exitCode: exitCodes.usage,
        });
      const answers = yes ? { zone: cli.zone } : await asked();
      await writeFiles({ cwd: cli.cwd, out: () => undefined }, dirname(output), [
        { name: basename(output), content: configYaml(answers, messages, schemaFrom(resolve(cli.cwd, output))) },
      ]);
      cli.screen.tell("good", messages.written(output));

      async function asked(): ReturnType<typeof askConfig> {
        const prompter = await cli.prompter({ locale, plain: plain ?? false });
        try {
          cli.screen.say(messages.intro);
          return await askConfig(prompter, locale, cli.zone);
        } finally {
          prompter.close();
        }
      }
    });

/** The schema that lies in the package, as seen from a file: editors check and complete by it. */
function schemaFrom(file: string): string | undefined {
  const path = relative(dirname(file), join(packageRoot().root, "schemas", "config.schema.json"));
  // On another drive there is no way there, and a modeline ends at a blank.
  return isAbsolute(path) || /\s/.test(path) ? undefined : path.replaceAll("\\", "/");
}
