import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
/** The command as it is installed. */
export const commandFile = join(root, "bin", "crisis.js");

/** How a command ended and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandOptions {
  /** State folder; every test has its own. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Written to standard input, which is then closed; without it nothing is ever there to read. */
  readonly input?: string | Buffer;
}

/** The environment of a command under test: bare, so that nothing of this machine leaks in. */
export const bareEnv = (home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  PATH: process.env["PATH"] ?? "",
  HOME: home,
  CRISIS_HOME: home,
  TZ: "UTC",
  LANG: "C.UTF-8",
  ...more,
});

/** Starts the command over pipes. */
export function startCommand(
  args: readonly string[],
  { home, env = {}, cwd = root }: CommandOptions,
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [commandFile, ...args], { cwd, env: bareEnv(home, env) });
}

/** Runs the command to its end. */
export async function runCommand(args: readonly string[], options: CommandOptions): Promise<Ended> {
  const child = startCommand(args, options);
  const texts = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (texts.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (texts.err += text));
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...texts }));
  });
}
