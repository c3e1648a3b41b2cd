import { Argument, Command } from "commander";
import type { Cli } from "../cli.ts";
import type { Candidate } from "../completion.ts";

const shells = ["bash", "zsh", "fish", "powershell"] as const;

/** `crisis completion <shell>`: a script that makes the shell complete commands, options, playbooks and incidents. */
export const completionCommand = (cli: Cli): Command =>
  new Command("completion")
    .summary("print the completion script for your shell")
    .description("Prints a script that makes your shell complete commands, options, playbooks and incidents.")
    .addArgument(new Argument("<shell>", "your shell").choices(shells))
    .addHelpText("after", examples)
    .action(async (shell: (typeof shells)[number]) => {
      if (shell === "powershell") return (await import("../completion.ts")).printPowershellScript();
      cli.out((await import("../completionScripts.ts")).completionScripts[shell]);
    });

const examples = `
Examples:
  $ source <(crisis completion bash)                                  (in ~/.bashrc)
  $ source <(crisis completion zsh)                                   (in ~/.zshrc, after compinit)
  $ crisis completion fish > ~/.config/fish/completions/crisis.fish
  > crisis completion powershell | Out-String | Invoke-Expression     (in $PROFILE)`;

/** `crisis complete -- …`: what the scripts ask; not meant for people. */
export const completeCommand = (cli: Cli): Command =>
  new Command("complete")
    .description("Says what may follow the words after --; asked by the completion scripts.")
    .argument("[words...]")
    .action(async (words: string[], _options: unknown, command: Command) => {
      const program = command.parent;
      if (!program) throw new Error("complete is a command of the program");
      const [{ printCandidates }, playbooks, incidents, templates] = await Promise.all([
        import("../completion.ts"),
        quietly(() => playbookCandidates(cli)),
        quietly(() => incidentCandidates(cli)),
        quietly(() => templateCandidates(cli)),
      ]);
      printCandidates(program, words, { playbooks, incidents, templates, cwd: cli.cwd });
    });

/** Whatever is wrong is told by the command that is being typed, not while it is being typed. */
async function quietly(find: () => Promise<readonly Candidate[]>): Promise<readonly Candidate[]> {
  try {
    return await find();
  } catch {
    return [];
  }
}

async function playbookCandidates(cli: Cli): Promise<readonly Candidate[]> {
  const locale = cli.locale(undefined);
  return (await (await cli.library()).playbooks()).map(({ id, texts }) => ({
    value: id,
    description: texts[locale].title,
  }));
}

async function templateCandidates(cli: Cli): Promise<readonly Candidate[]> {
  const { templates } = await (await cli.library()).catalogue();
  return templates.map(({ name, languages }) => ({ value: name, description: languages.en?.audience ?? "" }));
}

async function incidentCandidates(cli: Cli): Promise<readonly Candidate[]> {
  const { harmless } = await import("../../core/text/harmless.ts");
  return (await (await cli.store()).list()).map(({ id, playbook }) => ({ value: id, description: harmless(playbook) }));
}
