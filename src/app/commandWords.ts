import type { Locale } from "../core/i18n/locale.ts";
import { terminalMessages } from "../core/i18n/messages/terminal.ts";
import { suggest } from "../core/text/suggest.ts";
import { type OperatorCommand, operatorCommands } from "./ports.ts";

/** What a typed line is: an answer, a command, or a command that does not exist. */
export type TypedLine =
  | { readonly type: "text"; readonly text: string }
  | {
      readonly type: "command";
      readonly command: OperatorCommand;
      readonly rest: string;
    }
  | {
      readonly type: "unknown-command";
      readonly word: string;
      readonly nearest: string | undefined;
    };

/**
 * Reads a line that may begin with a slash: `/skip reason`. The words of the operator's language, English ones and
 * any unambiguous beginning are accepted; `//path` is the answer `/path`.
 */
export function readTypedLine(line: string, locale: Locale): TypedLine {
  const text = line.trimStart();
  if (!text.startsWith("/")) return { type: "text", text: line };
  if (text.startsWith("//")) return { type: "text", text: text.slice(1) };
  const [, typed = "", rest = ""] = /^\/(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const word = typed.toLowerCase().normalize("NFC");
  const command = findCommand(word, locale);
  if (command) return { type: "command", command, rest: rest.trim() };
  return {
    type: "unknown-command",
    word: typed,
    nearest: word === "" ? undefined : suggest(word, words(locale)),
  };
}

/** The word shown for a command in the operator's language. */
export const commandWord = (command: OperatorCommand, locale: Locale): string =>
  terminalMessages[locale].commands[command]?.[0] ?? command;

function findCommand(word: string, locale: Locale): OperatorCommand | undefined {
  if (word === "") return undefined;
  const exact = [locale, "en" as const]
    .map((language) => operatorCommands.find((command) => terminalMessages[language].commands[command]?.includes(word)))
    .find((command) => command !== undefined);
  if (exact) return exact;
  const begun = operatorCommands.filter((command) => wordsOf(command, locale).some((known) => known.startsWith(word)));
  return begun.length === 1 ? begun[0] : undefined;
}

const wordsOf = (command: OperatorCommand, locale: Locale): readonly string[] => [
  ...(terminalMessages[locale].commands[command] ?? []),
  ...(terminalMessages.en.commands[command] ?? []),
];

const words = (locale: Locale): readonly string[] =>
  operatorCommands.flatMap((command) => wordsOf(command, locale)).filter((word) => word.length > 2);
