import { stripVTControlCharacters } from "node:util";
import type { Locale } from "../../src/core/i18n/locale.ts";
import { terminalMessages } from "../../src/core/i18n/messages/terminal.ts";
import { bareEnv, commandFile } from "../support/command.ts";
import type { Operator } from "../support/operator.ts";
import { openTerminal, type Terminal, type TerminalOptions } from "./terminal.ts";

/** The command on a terminal of its own. */
export function openCrisis(
  args: readonly string[],
  { home, env = {}, ...options }: { readonly home: string } & Partial<TerminalOptions>,
): Terminal {
  const argv = ["node", commandFile, ...args];
  return openTerminal({
    argv,
    columns: 100,
    rows: 40,
    ...options,
    env: bareEnv(home, { TERM: "xterm-256color", ...env }),
  });
}

/** The terminal's own mark for a question that has been opened (it asks for pasted text to be bracketed). */
const opened = "\u001b[?2004h";

/** Somebody at a terminal, one question after the other. */
export interface Player {
  /** Waits for the next question that is open and drawn whole; undefined when the program has ended. */
  next(): Promise<string | undefined>;
  /** Types the operator's answer to the question last read. */
  answer(): void;
  /** Answers every question until the one named, or one of its kind (`fact:eta`, `publish`), is open. */
  until(question: string): Promise<void>;
  /** Answers every question until the program has ended; the questions, in order. */
  toEnd(): Promise<readonly string[]>;
  /** Says that the question last read has been dealt with by other keys. */
  passed(): void;
}

/** Plays on a terminal, reading nothing but the screen. */
export function createPlayer(terminal: Terminal, operator: Operator, locale: Locale): Player {
  const hint = terminalMessages[locale].keysHint.split("·").at(-1)?.trim().split(" ").at(-1) ?? "";
  const asked: string[] = [];
  let [seen, current, begun] = [0, "", 0];
  let ended = false;
  const exit = terminal.exit.then(() => void (ended = true));
  const read = (): string | undefined => {
    const raw = terminal.raw();
    const at = raw.indexOf(opened, seen);
    if (at < 0) return undefined;
    const screen = stripVTControlCharacters(raw.slice(at));
    if (!screen.includes(hint)) return undefined;
    begun = at;
    return operator.read(screen);
  };
  const next = async (): Promise<string | undefined> => {
    const start = Date.now();
    for (;;) {
      const question = read();
      if (question !== undefined) {
        current = question;
        return question;
      }
      if (ended) return undefined;
      if (Date.now() - start > 20_000)
        throw new Error(`no question after ${current}:\n${terminal.text().slice(-3000)}`);
      await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 5))]);
    }
  };
  const passed = (): void => {
    seen = begun + opened.length;
  };
  const answer = (): void => {
    asked.push(current);
    if (asked.length > 600) throw new Error(`asked again and again: ${asked.slice(-3).join(", ")}`);
    passed();
    for (const line of operator.answer(current)) terminal.type(`${line}\r`);
  };
  return {
    next,
    answer,
    passed,
    async until(question) {
      for (;;) {
        const seenQuestion = await next();
        if (seenQuestion === undefined) throw new Error(`ended before ${question}:\n${terminal.text().slice(-3000)}`);
        if (seenQuestion === question) return;
        answer();
      }
    },
    async toEnd() {
      while ((await next()) !== undefined) answer();
      return asked;
    },
  };
}
