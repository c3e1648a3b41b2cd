import { Command } from "commander";
import type { Cli } from "./cli.ts";
import { amendCommand } from "./commands/amend.ts";
import { answersCommand } from "./commands/answers.ts";
import { completeCommand, completionCommand } from "./commands/completion.ts";
import { factsCommand } from "./commands/facts.ts";
import { configCommand } from "./commands/config.ts";
import { handoverCommand } from "./commands/handover.ts";
import { helpCommand } from "./commands/help.ts";
import { initCommand } from "./commands/init.ts";
import { listCommand } from "./commands/list.ts";
import { noteCommand } from "./commands/note.ts";
import { pageCommand } from "./commands/page.ts";
import { previewCommand } from "./commands/preview.ts";
import { renderCommand } from "./commands/render.ts";
import { resumeCommand } from "./commands/resume.ts";
import { runCommand } from "./commands/run.ts";
import { schemaCommand } from "./commands/schema.ts";
import { showCommand } from "./commands/show.ts";
import { statusCommand } from "./commands/status.ts";
import { templatesCommand } from "./commands/templates.ts";
import { timelineCommand } from "./commands/timeline.ts";

/** Every command: one file each, one line here. */
const commands: ReadonlyArray<(cli: Cli) => Command> = [
  runCommand,
  resumeCommand,
  listCommand,
  showCommand,
  statusCommand,
  factsCommand,
  amendCommand,
  renderCommand,
  previewCommand,
  pageCommand,
  templatesCommand,
  noteCommand,
  timelineCommand,
  handoverCommand,
  answersCommand,
  initCommand,
  configCommand,
  schemaCommand,
  completionCommand,
  helpCommand,
];

/** The command line as commander knows it; usage errors are thrown as `CommanderError`. */
export function createProgram(cli: Cli): Command {
  const program = new Command("crisis")
    .description("Leads you through a crisis, step by step: facts are asked once, every message is rendered from them.")
    .version(cli.version, "-V, --version", "print the version")
    .configureOutput({ writeOut: cli.out, writeErr: (text) => cli.screen.say(text.trimEnd()) })
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError("(crisis --help shows what there is)")
    .addHelpText("after", examples)
    .exitOverride();
  for (const command of commands) program.addCommand(adopt(program, command(cli)));
  program.addCommand(adopt(program, completeCommand(cli)), { hidden: true });
  return program;
}

/** Commands, and those within them, behave alike in errors and output. */
function adopt(parent: Command, command: Command): Command {
  command.copyInheritedSettings(parent).helpCommand(false);
  for (const inner of command.commands) adopt(command, inner);
  return command;
}

const examples = `
Examples:
  $ crisis run outage        begin: you are led step by step
  $ crisis resume            go on after a pause, a crash or a dead battery
  $ crisis status            what is due, what is overdue
  $ crisis help exit-codes`;
