import { Command } from "commander";
import type { Cli } from "../cli.ts";
import { incidentOption, jsonOption, langOption } from "../commonOptions.ts";

interface NoteOptions {
  readonly incident?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

/** `crisis note <text…>`: a note in the journal, also from another terminal while somebody is at work. */
export const noteCommand = (cli: Cli): Command =>
  new Command("note")
    .summary("leave a note in an incident, from any terminal")
    .description(
      "Leaves a note in an incident's journal. If somebody is working on it, the note appears in their dialogue within seconds.",
    )
    .argument("<text...>", "the note; - reads it from standard input")
    .addOption(incidentOption())
    .addOption(jsonOption())
    .addOption(langOption())
    .addHelpText("after", examples)
    .action(async (words: string[], options: NoteOptions) => {
      const locale = cli.locale(options.lang);
      const text = words.length === 1 && words[0] === "-" ? await cli.readInput("-") : words.join(" ");
      const [{ leaveNote }, { ownerText }, { cliMessages }] = await Promise.all([
        import("../../app/leaveNote.ts"),
        import("../../app/resume.ts"),
        import("../../core/i18n/messages/cli.ts"),
      ]);
      const deps = { store: await cli.store(), clock: cli.clock, identity: cli.identity };
      const place = await leaveNote(deps, options.incident, text);
      if (options.json) return cli.out(`${JSON.stringify({ incident: place.incident, place: place.type })}\n`);
      const messages = cliMessages[locale];
      const said =
        place.type === "journal" ? messages.noted(place.incident) : messages.noteLeft(ownerText(place.owner));
      cli.screen.tell("good", said);
    });

const examples = `
Examples:
  $ crisis note "Supplier called: spare part arrives at 15:00"
  $ crisis note --incident outage-2026-11-23-0312 phone lines are full
  $ tail -5 error.log | crisis note -`;
