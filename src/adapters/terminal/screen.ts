import type { Writable } from "node:stream";
import { Chalk, type ChalkInstance } from "chalk";
import type { Screen } from "../../app/ports.ts";
import { harmless } from "../../core/text/harmless.ts";
import { colourLevel } from "./colourLevel.ts";
import type { Style } from "./questionView.ts";
import { wrapLine } from "./wrapLine.ts";

/** A stream that may be a terminal. */
export type ScreenStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

type Environment = Readonly<Record<string, string | undefined>>;
type Kind = Parameters<Screen["tell"]>[0];

/** Signs that say the same as the colours do; the same in every language. */
const marks: Readonly<Record<Kind, string>> = { heading: "== ", good: "[ok] ", warn: "[!] ", bad: "[!!] ", dim: "" };

/**
 * Says things to a person. Lines are wrapped between words on a terminal and left alone elsewhere; whatever came
 * from outside is made harmless (fault R12). A terminal that is gone is no error here: who reads from it finds out.
 */
export function createScreen(stream: ScreenStream, env: Environment, colour?: string): Screen {
  const chalk = chalkFor(stream, env, colour);
  const paint: Readonly<Record<Kind, ChalkInstance>> = {
    heading: chalk.bold,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red.bold,
    dim: chalk.dim,
  };
  stream.on("error", () => undefined);
  const rows = (text: string): readonly string[] => {
    const width = stream.isTTY === true ? Math.max(10, stream.columns ?? 80) : 0;
    return harmless(text, { lines: true })
      .split("\n")
      .flatMap((line) => wrapLine(line.replaceAll("\t", "    "), width));
  };
  const print = (lines: readonly string[]): void => {
    if (stream.writable) stream.write(lines.map((line) => `${line}\n`).join(""));
  };
  return {
    say: (line = "") => print(rows(line)),
    tell: (kind, line) => print(rows(marks[kind] + line).map((row) => (row === "" ? row : paint[kind](row)))),
  };
}

/** How the parts of a question are set off on this stream. */
export function promptStyle(stream: ScreenStream, env: Environment, colour?: string): Style {
  const chalk = chalkFor(stream, env, colour);
  // Each takes exactly one text: chalk would join what a `map` hands on besides it.
  return {
    header: (text) => chalk.cyan(text),
    message: (text) => chalk.bold(text),
    active: (text) => chalk.cyan.bold(text),
    problem: (text) => chalk.red(text),
    dim: (text) => chalk.dim(text),
  };
}

/** Chalk with our own rule for one stream: its own rule looks at stdout only and does not know `NO_COLOR`. */
function chalkFor(stream: ScreenStream, env: Environment, colour?: string): ChalkInstance {
  return new Chalk({ level: colourLevel({ flag: colour, env, isTTY: stream.isTTY === true }) });
}
