import { createPrompt, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import type { Question, Reply } from "../../app/ports.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { terminalMessages } from "../../core/i18n/messages/terminal.ts";
import { interpretAnswer, interpretCommand, type Interpreted } from "./interpret.ts";
import { type QuestionView, rowsAbove, rowsBelow, type Style } from "./questionView.ts";

/** What the prompt is opened with. */
export interface LinePromptConfig {
  readonly question: Question;
  readonly locale: Locale;
  readonly style: Style;
  readonly size: () => { readonly columns: number; readonly rows: number };
  /** Milliseconds between two looks at the header and at interruptions. */
  readonly every: number;
  /** The line was closed by Ctrl-D. */
  readonly onClosed: () => void;
}

/** Name of the key event that carries text which came at once; its `sequence` is the text. */
export const textKey = "crisis-text";
/** Name of the key event after the terminal has another size. */
export const resizeKey = "crisis-resize";

/** Longest text taken over from a paste, in UTF-16 code units. */
const pasteMost = 4_000;

interface Line {
  readonly line: string;
  clearLine(direction: 0): void;
  write(text: string): void;
}

interface State {
  given: readonly string[];
  line: string;
  active: number | undefined;
  problem: string | undefined;
  help: boolean;
  finished: boolean;
  header: string;
  /** Counts up, so that every change is drawn. */
  drawn: number;
  /** Shown once it is given, where nothing was typed. */
  answer: string;
}

/** The one prompt for every question: a line of text, with the header above and help below. */
export const linePrompt = createPrompt<Reply, LinePromptConfig>((config, done) => {
  const { question } = config;
  const kept = useRef<State | undefined>(undefined);
  kept.current ??= firstState(question);
  const state = kept.current;
  const [, draw] = useState(0);
  const redraw = (): void => {
    state.drawn++;
    draw(state.drawn);
  };

  const finish = (reply: Reply): void => {
    state.finished = reply.type !== "interrupted";
    state.answer = reply.type === "answer" ? answerShown(question, reply.text) : "";
    done(reply);
    redraw();
  };

  useEffect((rl) => {
    const line = rl as unknown as Line;
    if (state.line !== "") line.write(state.line);
    rl.on("close", config.onClosed);
    redraw();
    const timer = setInterval(() => {
      const cause = state.finished ? undefined : question.interrupt?.();
      if (cause !== undefined)
        return finish({
          type: "interrupted",
          cause,
          typed: typedSoFar(question, state),
        });
      const header = question.header?.() ?? "";
      if (header === state.header) return;
      state.header = header;
      redraw();
    }, config.every);
    return () => clearInterval(timer);
  }, []);

  useKeypress((key, rl) => {
    if (state.finished) return;
    const line = rl as unknown as Line;
    const { name, sequence } = key as {
      readonly name: string;
      readonly sequence?: string;
    };
    if (name === textKey) insert(config, state, line, sequence ?? "");
    else if (name === "return" || name === "enter") {
      const reply = enter(config, state, line);
      if (reply) return finish(reply);
    } else if (name === "up" || name === "down") move(question, state, line, name);
    else if (name === "tab") restore(line, state.line);
    else if (line.line === "?" && state.line === "") {
      restore(line, "");
      state.help = !state.help;
    } else if (line.line !== state.line) state.problem = undefined;
    state.line = line.line;
    redraw();
  });

  return content(config, state);
});

function firstState(question: Question): State {
  const parts = (question.initial ?? "").split(/\r?\n/);
  const several = question.kind === "lines";
  const preset = question.options?.findIndex(({ id }) => id === question.default) ?? -1;
  return {
    given: several ? parts.slice(0, -1).filter((part) => part.trim() !== "") : [],
    line: several ? (parts.at(-1) ?? "") : parts.join(" "),
    active: question.kind === "choice" && preset >= 0 ? preset : undefined,
    problem: undefined,
    help: false,
    finished: false,
    header: question.header?.() ?? "",
    drawn: 0,
    answer: "",
  };
}

function content(config: LinePromptConfig, state: State): [string, string] {
  const { question, locale, style, size } = config;
  const view: QuestionView = { question, locale, style, ...size(), ...state };
  const shown = question.secret
    ? "*".repeat(state.line.length)
    : visible(state.line === "" ? state.answer : state.line);
  return [[...rowsAbove(view), `> ${shown}`].join("\n"), rowsBelow(view).join("\n")];
}

/** One character for one, so that the cursor stays where it belongs; the value itself keeps what was typed. */
const visible = (line: string): string =>
  line.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, "\ufffd");

function restore(line: Line, text: string): void {
  line.clearLine(0);
  if (text !== "") line.write(text);
}

/** Text that came at once. In a list its line ends end entries; elsewhere they become spaces and confirm nothing. */
function insert({ question, locale }: LinePromptConfig, state: State, line: Line, text: string): void {
  if (text.length > pasteMost) {
    state.problem = terminalMessages[locale].pasteTooLong(text.length, pasteMost);
    return;
  }
  const parts = text.split(/\r\n|\r|\n/).map((part) => part.replaceAll("\t", " ").replace(/\p{Cc}/gu, ""));
  if (question.kind !== "lines") {
    line.write(parts.join(" "));
  } else {
    for (const [index, part] of parts.entries()) {
      line.write(part);
      if (index === parts.length - 1) break;
      if (line.line.trim() !== "") state.given = [...state.given, line.line];
      restore(line, "");
    }
  }
  state.problem = undefined;
}

function move(question: Question, state: State, line: Line, direction: "up" | "down"): void {
  restore(line, state.line);
  const count = question.kind === "choice" ? (question.options?.length ?? 0) : 0;
  if (count === 0) return;
  const from = state.active ?? (direction === "up" ? count : -1);
  state.active = (from + (direction === "up" ? -1 : 1) + count) % count;
}

/** Enter: readline has already emptied its line, so the text is the one last seen. */
function enter({ question, locale }: LinePromptConfig, state: State, line: Line): Reply | undefined {
  const text = state.line;
  const command = interpretCommand(text, locale, state.given.length > 0 ? `${state.given.join("\n")}\n` : "");
  if (command) return settle(command, state, line, text);
  if (question.kind === "lines" && text.trim() !== "") {
    state.given = [...state.given, text.trimStart().startsWith("//") ? text.trimStart().slice(1) : text];
    state.line = "";
    state.problem = undefined;
    return undefined;
  }
  const interpreted = interpretAnswer(question, wholeText(question, state), locale);
  return settle(interpreted, state, line, text, question.kind !== "choice");
}

function wholeText(question: Question, state: State): string {
  if (question.kind === "lines") return state.given.join("\n");
  const picked = state.active === undefined ? undefined : question.options?.[state.active];
  return question.kind === "choice" && state.line.trim() === "" && picked ? picked.id : state.line;
}

/** @param keep a refused text stays to be mended; at a choice it would only be in the way of the next try. */
function settle(interpreted: Interpreted, state: State, line: Line, text: string, keep = true): Reply | undefined {
  switch (interpreted.type) {
    case "reply":
      restore(line, text);
      return interpreted.reply;
    case "help":
      state.help = true;
      state.line = "";
      return undefined;
    case "problem":
      state.problem = interpreted.problem;
      restore(line, keep ? text : "");
      return undefined;
  }
}

/** What stays on the screen for an answer that was picked or taken with Enter. */
function answerShown({ kind, options }: Question, text: string): string {
  if (kind === "lines") return "";
  if (kind === "confirm" && text === "done") return "ok";
  return options?.find(({ id }) => id === text)?.label ?? text;
}

const typedSoFar = (question: Question, state: State): string =>
  question.kind === "lines" ? [...state.given, state.line].join("\n") : state.line;
