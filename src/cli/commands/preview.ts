import { Command } from "commander";
import type { Cli } from "../cli.ts";
import { plainOption, setOption } from "../commonOptions.ts";
import type { PreviewOptions } from "../previewNotices.ts";

/** `crisis preview <template|notice>`: look at a message before others do. */
export const previewCommand = (cli: Cli): Command =>
  new Command("preview")
    .summary("look at a message in the browser: text, HTML, dark, phone")
    .description(
      "Shows a message in your browser: all languages side by side, as text, and where there is HTML on a screen, on a phone and in the dark. Without a browser the page is written to a file and its path printed.",
    )
    .argument("<template>", "name of a template, or a notice of an incident such as web-notice#2")
    .option("--lang <languages>", "languages: en, de, pl, sv, several with commas, or all; else those of crisis.yaml")
    .option("--facts <file>", "take the facts from a YAML or JSON file (- for standard input)")
    .addOption(setOption())
    .option("--incident <id>", "the incident of the notice, or of the facts (the newest open one: latest)")
    .option("-o, --output <file>", "write the page to this file instead of opening a browser")
    .addOption(plainOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ crisis preview apology-mail --facts facts.yaml --lang all\n  $ crisis preview web-notice#2\n  $ crisis preview placeholder-page --incident latest -o page.html",
    )
    .action(async (what: string, options: PreviewOptions) => {
      const { previewNotices } = await import("../previewNotices.ts");
      cli.exit(await previewNotices(cli, what, options));
    });
