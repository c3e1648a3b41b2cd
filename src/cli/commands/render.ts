import { Command, Option } from "commander";
import { mergeNames } from "../../core/notice/merge/names.ts";
import { forms } from "../../core/notice/types.ts";
import type { Cli } from "../cli.ts";
import { plainOption, setOption } from "../commonOptions.ts";
import type { RenderOptions } from "../renderNotices.ts";

/** `crisis render <template>`: one message, outside an incident or from its facts. */
export const renderCommand = (cli: Cli): Command =>
  new Command("render")
    .summary("write one message from its facts, in any form and language")
    .description(
      "Writes one message from its facts. What is missing is asked for; without a terminal all of it is named (exit code 4).\nIt is the same text that a playbook would write, and nothing half-filled comes out.",
    )
    .argument("<template>", "name of a template (crisis templates shows them)")
    .option(
      "--lang <languages>",
      "languages of the message: en, de, pl, sv, several with commas, or all; else those of crisis.yaml",
    )
    .option("--facts <file>", "take the facts from a YAML or JSON file (- for standard input)")
    .addOption(setOption())
    .option("--incident <id>", "take the facts of an incident (the newest open one: latest)")
    .addOption(
      new Option("--to <form>", "the form; without it the text, or with -o all files of the channel").choices(
        Object.keys(forms),
      ),
    )
    .addOption(
      new Option(
        "--merge <service>",
        "of a mail: leave fields of the recipient open, in the syntax of a mailing service",
      ).choices(mergeNames),
    )
    .option("-o, --output <folder>", "write files into a folder instead of printing (- prints)")
    .addOption(plainOption())
    .addHelpText("after", examples)
    .action(async (template: string, options: RenderOptions) => {
      const { renderNotices } = await import("../renderNotices.ts");
      cli.exit(await renderNotices(cli, template, options));
    });

const examples = `
Examples:
  $ crisis render apology-mail
  $ crisis render apology-mail --facts facts.yaml --lang de,pl -o drafts/
  $ crisis render web-notice --incident latest --lang all -o site/
  $ crisis render hotline-script --set company="Example Ltd" --set service="the shop" \\
      --set eta=unknown --set next_update_at="in 30 min" --to ssml
  $ crisis render apology-mail --facts facts.yaml --to html --merge mailchimp > paste-me.html
  $ crisis render autoresponder --facts facts.json --to sieve > vacation.sieve

The facts and their types: crisis templates --json`;
