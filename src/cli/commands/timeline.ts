import { Command, Option } from "commander";
import { exitCodes } from "../../core/exitCodes.ts";
import type { Cli } from "../cli.ts";
import { jsonOption, langOption } from "../commonOptions.ts";

interface TimelineOptions {
  readonly format: "text" | "md" | "json";
  readonly json?: boolean;
  readonly damaged?: boolean;
  readonly lang?: string;
}

/** `crisis timeline [incident]`: the whole story, event by event. */
export const timelineCommand = (cli: Cli): Command =>
  new Command("timeline")
    .summary("everything that happened, event by event")
    .description(
      "Tells everything that happened in an incident, event by event, in your language and the incident's time zone.\nWhat was kept secret stays secret.",
    )
    .argument("[incident]", "id of the incident; the newest open one if left out")
    .addOption(
      new Option("--format <format>", "text, md (Markdown) or json").choices(["text", "md", "json"]).default("text"),
    )
    .addOption(jsonOption())
    .option("--damaged", "read a damaged journal as far as it is whole (exit code 1)")
    .addOption(langOption())
    .addHelpText("after", examples)
    .action(async (id: string | undefined, { format, json, damaged = false, lang }: TimelineOptions) => {
      const locale = cli.locale(lang);
      const [{ readTimeline, timelineJson, timelineMarkdown, timelineText }, { jsonText }] = await Promise.all([
        import("../../app/timelineText.ts"),
        import("../../core/text/jsonText.ts"),
      ]);
      const told = await readTimeline(await cli.store(), id, { damaged, locale });
      if (json || format === "json") cli.out(jsonText(timelineJson(told)));
      else cli.out(format === "md" ? timelineMarkdown(told) : timelineText(told));
      if (told.reader.damage) cli.exit(exitCodes.problems);
    });

const examples = `
Examples:
  $ crisis timeline
  $ crisis timeline outage-2026-11-23-0312 --format md > timeline.md
  $ crisis timeline --json | jq '.events[].text'
  $ crisis timeline outage-2026-11-23-0312 --damaged`;
