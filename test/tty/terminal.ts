import { spawn as spawnPty } from "node-pty";
import { stripVTControlCharacters } from "node:util";

/** A program on a real pseudo-terminal. */
export interface Terminal {
  readonly pid: number;
  /** Everything printed so far, as it came. */
  raw(): string;
  /** Everything printed so far without escape sequences; lines drawn again appear again. */
  text(): string;
  /** Resolves when the text (or a match) has been printed after the last one waited for. */
  waitFor(what: string | RegExp): Promise<void>;
  /** Sends keys as they are; `\r` is Enter. */
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  kill(signal?: string): void;
  /** Closes the terminal itself, as closing its window does. */
  hangUp(): void;
  /** How the program ended. */
  readonly exit: Promise<{ readonly exitCode: number; readonly signal: number | undefined }>;
}

export interface TerminalOptions {
  readonly argv: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
  /** Milliseconds after which `waitFor` gives up. */
  readonly patience?: number;
}

/** Starts a program (`argv[0]`; `node` is this one) on a terminal of its own, with a bare environment. */
export function openTerminal(options: TerminalOptions): Terminal {
  const { argv, cwd = process.cwd(), columns = 80, rows = 24, patience = 20_000 } = options;
  const [program = "", ...args] = argv;
  const child = spawnPty(program === "node" ? process.execPath : program, args, {
    name: "xterm-256color",
    cols: columns,
    rows,
    cwd,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", LANG: "C.UTF-8", ...options.env },
  });
  let output = "";
  let seen = 0;
  let ended = false;
  const listeners = new Set<() => void>();
  const wake = (): void => {
    for (const listener of listeners) listener();
  };
  child.onData((data) => {
    output += data;
    wake();
  });
  const exit = new Promise<{ exitCode: number; signal: number | undefined }>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      ended = true;
      resolve({ exitCode, signal });
      wake();
    });
  });
  const text = (): string => stripVTControlCharacters(output).replaceAll("\r\n", "\n");
  /** Where the text ends that was waited for, or -1. */
  const find = (what: string | RegExp): number => {
    const rest = text().slice(seen);
    if (typeof what === "string") {
      const at = rest.indexOf(what);
      return at < 0 ? -1 : seen + at + what.length;
    }
    const match = what.exec(rest);
    return match ? seen + match.index + match[0].length : -1;
  };
  return {
    pid: child.pid,
    raw: () => output,
    text,
    waitFor: (what) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => settle(new Error(`not seen within ${patience} ms: ${what}\n${text()}`)),
          patience,
        );
        const settle = (error?: Error): void => {
          clearTimeout(timer);
          listeners.delete(look);
          if (error) reject(error);
          else resolve();
        };
        const look = (): void => {
          const at = find(what);
          if (at >= 0) {
            seen = at;
            settle();
          } else if (ended) settle(new Error(`the program ended before this was seen: ${what}\n${text()}`));
        };
        listeners.add(look);
        look();
      }),
    type: (keys) => child.write(keys),
    resize: (width, height) => child.resize(width, height),
    kill: (signal) => child.kill(signal),
    hangUp: () => (child as unknown as { destroy(): void }).destroy(),
    exit,
  };
}
