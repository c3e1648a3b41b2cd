import { Command } from "commander";
import { UserError } from "../../core/errors.ts";
import { exitCodes } from "../../core/exitCodes.ts";
import type { Cli } from "../cli.ts";
import { helpTopics } from "../helpTopics.ts";

/** `crisis help [command or topic]`. */
export const helpCommand = (cli: Cli): Command =>
  new Command("help")
    .summary("help for a command or a topic")
    .description("Shows the help of a command, or one of the topics.")
    .argument("[topic]", `a command, or ${Object.keys(helpTopics).join(", ")}`)
    .addHelpText("after", topicList)
    .action(async (topic: string | undefined, _options: unknown, command: Command) => {
      const program = command.parent;
      if (!program) throw new Error("help is a command of the program");
      if (topic === undefined) return program.outputHelp();
      const text = Object.hasOwn(helpTopics, topic) ? helpTopics[topic]?.text() : undefined;
      if (text !== undefined) return cli.out(`${text}\n`);
      const meant = program.commands.find(
        (candidate) => candidate.name() === topic || candidate.aliases().includes(topic),
      );
      if (meant) return meant.outputHelp();
      throw await unknownTopic(topic, program);
    });

async function unknownTopic(topic: string, program: Command): Promise<UserError> {
  const { didYouMean } = await import("../../core/text/suggest.ts");
  const known = [...program.commands.map((candidate) => candidate.name()), ...Object.keys(helpTopics)];
  const hint = didYouMean(topic, known);
  return new UserError("unknown-topic", `There is no command or topic "${topic}"`, {
    exitCode: exitCodes.usage,
    ...(hint !== undefined && { hint }),
  });
}

const topicList = `
Topics:
${Object.entries(helpTopics)
  .map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`)
  .join("\n")}

Examples:
  $ crisis help run
  $ crisis help exit-codes`;
