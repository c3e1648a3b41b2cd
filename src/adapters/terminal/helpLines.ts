import { commandWord } from "../../app/commandWords.ts";
import { operatorCommands, type Question } from "../../app/ports.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { terminalMessages } from "../../core/i18n/messages/terminal.ts";

/** Why the question is asked, then what can be typed at every prompt. */
export function helpLines(question: Question, locale: Locale): readonly string[] {
  const messages = terminalMessages[locale];
  const entries = operatorCommands
    .filter((command) => command !== "abort" && command !== "again")
    .map((command) => [`/${commandWord(command, locale)}`, messages.commandHelp[command] ?? ""] as const);
  const width = Math.max(...entries.map(([word]) => word.length));
  return [
    ...(question.why ?? []),
    messages.helpHeading,
    ...entries.map(([word, text]) => `  ${word.padEnd(width)}  ${text}`),
    `  ${messages.slashHint}`,
  ];
}
