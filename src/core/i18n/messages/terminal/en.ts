/** What the prompts themselves say; the other languages have the same keys. */
export const en = {
  /** Words for the slash commands: the first is shown in help, all are accepted. English always is, too. */
  commands: {
    skip: ["skip", "s"],
    back: ["back", "b"],
    correct: ["correct", "c", "amend"],
    note: ["note", "n"],
    facts: ["facts", "f"],
    status: ["status", "st"],
    update: ["update", "u"],
    pause: ["pause", "p", "quit", "exit", "q"],
    why: ["why", "w"],
    help: ["help", "h", "?"],
    again: ["again", "a"],
    "by-hand": ["by-hand", "hand"],
    abort: ["abort"],
  } as Readonly<Record<string, readonly string[]>>,
  /** What each command does. */
  commandHelp: {
    skip: "skip this step, with a reason: /skip not our server",
    back: "one step back",
    correct: "correct a fact: /correct eta",
    note: "add a note to the record: /note called the provider",
    facts: "show the facts so far",
    status: "show open steps, promises and clocks",
    update: "write an update now",
    pause: "stop here; everything confirmed is kept",
    why: "why this is asked",
    help: "this list",
    again: "ask this question anew",
    "by-hand": "I have done it by hand: /by-hand where and how",
    abort: "stop the run; it can be resumed",
  } as Readonly<Record<string, string>>,
  helpHeading: "At every prompt:",
  slashHint: "An answer that begins with a slash is written with two: //path",
  keysHint: "? why · /help commands · Ctrl-C pauses",
  keysHintPlain: "? = why and commands",
  linesHint: "one line each; an empty line ends the list",
  enterTakes: (text: string) => `Enter: ${text}`,
  unknownCommand: (word: string, nearest: string | undefined) =>
    nearest === undefined
      ? `There is no command /${word}; /help lists them`
      : `There is no command /${word}; did you mean /${nearest}?`,
  notAnOption: (text: string, options: string) =>
    `“${text}” is not one of the answers; type a number or one of: ${options}`,
  chooseOne: (options: string) => `Type a number or one of: ${options}`,
  pasteTooLong: (length: number, most: number) =>
    `The pasted text is too long (${length} characters, at most ${most}) and was not taken over`,
  notYet: "Press Enter once it is done; /skip leaves it out, /pause stops here",
};
export type TerminalMessages = typeof en;
