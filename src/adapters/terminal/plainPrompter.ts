import type { Writable } from "node:stream";
import type { Prompter, Question, Reply } from "../../app/ports.ts";
import { Interrupted } from "../../core/errors.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { terminalMessages } from "../../core/i18n/messages/terminal.ts";
import { harmless } from "../../core/text/harmless.ts";
import { helpLines } from "./helpLines.ts";
import { interpretAnswer, interpretCommand, type Interpreted } from "./interpret.ts";
import type { KeySource } from "./keys.ts";
import { createLineReader, type Line, type LineReader, longestLine } from "./lineReader.ts";

/** What a plain prompter is made of. */
export interface PlainPrompterParts {
  /** A terminal, a pipe or a file: every line of it answers exactly one question. */
  readonly input: KeySource;
  /** Where questions are printed: stderr. */
  readonly output: Writable;
  readonly locale: Locale;
  /** Aborted by a signal; its reason is the signal's name. */
  readonly signal: AbortSignal;
  /** Milliseconds between two looks at the clock; 1,000 unless a test wants it faster. */
  readonly every?: number;
}

interface Asking extends PlainPrompterParts {
  readonly reader: LineReader;
  readonly say: (line: string) => void;
  readonly question: Question;
}

/**
 * Asks line by line, without escape codes and without drawing anything twice: for screen readers, pipes and
 * terminals that can do no more. What is typed but not sent stays in the terminal's own line.
 */
export function createPlainPrompter(parts: PlainPrompterParts): Prompter {
  const reader = createLineReader(parts.input);
  let lost = false;
  const onLost = (): void => {
    lost = true;
  };
  parts.output.on("error", onLost);
  const say = (line: string): void => {
    if (lost) throw new Interrupted("terminal-closed");
    parts.output.write(`${harmless(line)}\n`);
  };
  return {
    unattended: false,
    async ask(question) {
      if (parts.signal.aborted) throw new Interrupted(reasonOf(parts.signal));
      const asking = { ...parts, reader, say, question };
      printQuestion(asking);
      return answerOf(asking);
    },
    close() {
      reader.close();
    },
  };
}

function printQuestion({ question, say, locale }: Asking): void {
  const messages = terminalMessages[locale];
  say("");
  const header = question.header?.();
  if (header) say(header);
  for (const line of question.body ?? []) say(line);
  say(question.message);
  for (const [index, { label, hint }] of (question.options ?? []).entries()) {
    say(`  ${index + 1}. ${label}${hint === undefined ? "" : ` (${hint})`}`);
  }
  const hints = [
    ...(question.kind === "lines" ? [messages.linesHint] : []),
    ...(question.default === undefined || question.default === "" || question.secret
      ? []
      : [messages.enterTakes(defaultLabel(question))]),
    messages.keysHintPlain,
  ];
  say(`(${hints.join("; ")})`);
}

const defaultLabel = ({ options, default: preset = "" }: Question): string =>
  options?.find(({ id }) => id === preset)?.label ?? preset;

/** Reads lines until they are an answer or a command, or something falls due. */
async function answerOf(asking: Asking): Promise<Reply> {
  const { question, output } = asking;
  const given = (question.initial ?? "").split(/\r?\n/).filter((line) => line.trim() !== "");
  if (question.kind !== "lines") given.length = 0;
  for (const line of given) asking.say(`  - ${line}`);
  for (;;) {
    output.write("> ");
    const line = await nextLine(asking);
    if (typeof line !== "string") return { type: "interrupted", cause: line.cause, typed: joined(given) };
    const command = interpretCommand(line, asking.locale, joined(given));
    if (!command && question.kind === "lines" && line.trim() !== "") {
      given.push(line.trimStart().startsWith("//") ? line.trimStart().slice(1) : line);
      continue;
    }
    const text = question.kind === "lines" ? given.join("\n") : line;
    const reply = settle(asking, command ?? interpretAnswer(question, text, asking.locale));
    if (reply) return reply;
    if (question.kind === "lines" && !command) given.length = 0;
  }
}

const joined = (given: readonly string[]): string => given.map((line) => `${line}\n`).join("");

function settle({ question, locale, say }: Asking, interpreted: Interpreted): Reply | undefined {
  switch (interpreted.type) {
    case "reply":
      return interpreted.reply;
    case "help":
      for (const line of helpLines(question, locale)) say(line);
      return undefined;
    case "problem":
      say(`! ${interpreted.problem}`);
      return undefined;
  }
}

/** @throws Interrupted when input ends or a signal comes. */
async function nextLine(asking: Asking): Promise<string | { readonly cause: string }> {
  const { reader, question, signal, say, locale, every = 1_000 } = asking;
  const stop = new AbortController();
  let cause: string | undefined;
  const timer = setInterval(() => {
    cause = question.interrupt?.();
    if (cause !== undefined) stop.abort();
  }, every);
  const onSignal = (): void => stop.abort();
  signal.addEventListener("abort", onSignal, { once: true });
  let line: Line;
  try {
    line = await reader.next(stop.signal, question.secret);
    // The Enter of a hidden line has not been shown either.
    if (question.secret) asking.output.write("\n");
  } finally {
    clearInterval(timer);
    signal.removeEventListener("abort", onSignal);
  }
  switch (line.type) {
    case "line":
      return line.text;
    case "too-long":
      say(`! ${terminalMessages[locale].pasteTooLong(line.length, longestLine)}`);
      return nextLine(asking);
    case "end":
      throw new Interrupted(line.reason);
    case "stopped":
      if (signal.aborted) throw new Interrupted(reasonOf(signal));
      say("");
      return { cause: cause ?? "" };
  }
}

const reasonOf = ({ reason }: AbortSignal): string => (typeof reason === "string" ? reason : "SIGTERM");
