import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Command as Completed, RootCommand } from "@bomb.sh/tab";
import type { Argument, Command, Option } from "commander";
import { locales } from "../core/i18n/locale.ts";
import { languageName } from "../core/i18n/languageName.ts";
import { helpTopics } from "./helpTopics.ts";

/** Prints the library's script for PowerShell, which hands empty words on as no other way does. */
export const printPowershellScript = (): void => new RootCommand().setup("crisis", "crisis", "powershell");

/** A value that may stand there, with what it is. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What only the world knows: playbooks and incidents as they are now. */
export interface Candidates {
  readonly playbooks: readonly Candidate[];
  readonly incidents: readonly Candidate[];
  readonly templates: readonly Candidate[];
  /** The folder file names are relative to. */
  readonly cwd: string;
}

/** Prints what may follow these words, one candidate a line: the last word is the one being typed. */
export function printCandidates(program: Command, words: readonly string[], candidates: Candidates): void {
  const root = new RootCommand();
  const known: Known = { ...candidates, program, typed: words.at(-1) ?? "" };
  addOptions(root, program, known);
  for (const [name, command] of namedCommands(program)) {
    const completed = root.command(name, command.summary() || command.description());
    addOptions(completed, command, known);
    for (const argument of command.registeredArguments) {
      completed.argument(
        argument.name(),
        (complete) => offer(complete, argumentValues(argument, known)),
        argument.variadic,
      );
    }
  }
  root.parse([...words]);
}

/** Every command with the words that lead to it: `page`, `page serve`. */
const namedCommands = (parent: Command, words = ""): ReadonlyArray<readonly [string, Command]> =>
  parent
    .createHelp()
    .visibleCommands(parent)
    .flatMap((command) => {
      const name = `${words}${command.name()}`;
      return [[name, command] as const, ...namedCommands(command, `${name} `)];
    });

interface Known extends Candidates {
  readonly program: Command;
  readonly typed: string;
}

const offer = (complete: (value: string, description: string) => void, values: readonly Candidate[]): void => {
  for (const { value, description } of values) complete(value, description);
};

function addOptions(completed: Completed, command: Command, known: Known): void {
  for (const option of command.createHelp().visibleOptions(command)) {
    const name = option.long?.replace(/^--/, "");
    const short = option.short?.replace(/^-/, "");
    if (name === undefined) continue;
    if (!option.required && !option.optional) completed.option(name, option.description, short);
    else completed.option(name, option.description, (complete) => offer(complete, optionValues(option, known)), short);
  }
}

const plain = (values: readonly string[]): readonly Candidate[] => values.map((value) => ({ value, description: "" }));

function optionValues({ long, argChoices }: Option, known: Known): readonly Candidate[] {
  if (argChoices) return plain(argChoices);
  switch (long) {
    case "--lang":
      return locales.map((locale) => ({ value: locale, description: languageName(locale, "en") }));
    case "--incident":
      return known.incidents;
    case "--facts":
    case "--answers":
    case "--output":
      return files(known);
    default:
      return [];
  }
}

function argumentValues(argument: Argument, known: Known): readonly Candidate[] {
  if (argument.argChoices) return plain(argument.argChoices);
  switch (argument.name()) {
    case "playbook":
      return [...known.playbooks, ...(known.typed === "" ? [] : files(known))];
    case "template":
      return known.templates;
    case "incident":
      return known.incidents;
    case "incident|file":
      return [...known.incidents, ...(known.typed === "" ? [] : files(known))];
    case "topic":
      return [
        ...Object.entries(helpTopics).map(([value, { summary }]) => ({ value, description: summary })),
        ...known.program.commands.map((command) => ({ value: command.name(), description: command.summary() })),
      ];
    default:
      return [];
  }
}

/** Files and folders that begin with what is typed; none where the folder cannot be read. */
function files({ typed, cwd }: Known): readonly Candidate[] {
  const value = typed.slice(typed.indexOf("=") + 1);
  const folder = value.endsWith("/") ? value : dirname(value);
  const shown = value.startsWith("./") || !/^\.\/?$/.test(folder) ? folder : "";
  try {
    return readdirSync(resolve(cwd, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith("."))
      .map((entry) => `${shown === "." ? "./" : ""}${join(shown, entry.name)}${entry.isDirectory() ? "/" : ""}`)
      .map((name) => ({ value: name, description: "" }));
  } catch {
    return [];
  }
}
