import { setTimeout as wait } from "node:timers/promises";
import { type CommandOptions, type Ended, startCommand } from "./command.ts";
import type { Operator } from "./operator.ts";

/** When to pull the plug: after so many answers in this play, and so many milliseconds later. */
export interface Plug {
  readonly answers: number;
  readonly delay: number;
}

/** How a play went. */
export interface Played extends Ended {
  /** The questions answered, in order. */
  readonly asked: readonly string[];
}

/**
 * Plays the command over pipes with `--plain`, answering what stands on the screen.
 * @param plug kill -9 at that moment; the play then ends with `signal: "SIGKILL"`, unless it was over before.
 */
export async function plainPlay(
  args: readonly string[],
  operator: Operator,
  options: CommandOptions,
  plug?: Plug,
): Promise<Played> {
  const child = startCommand([...args, "--plain"], options);
  const asked: string[] = [];
  let [out, err, seen] = ["", "", 0];
  let failure: unknown;
  const pullPlug = async (): Promise<void> => {
    if (plug && plug.delay > 0) await wait(plug.delay);
    child.kill("SIGKILL");
  };
  const look = (): void => {
    const screen = err.slice(seen);
    if (failure !== undefined || !screen.endsWith("> ")) return;
    const question = operator.read(screen);
    if (question === undefined) return;
    try {
      const lines = operator.answer(question);
      asked.push(question);
      if (asked.length > 500) throw new Error(`asked again and again: ${asked.slice(-3).join(", ")}`);
      seen = err.length;
      child.stdin.write(lines.map((line) => `${line}\n`).join(""));
      if (plug?.answers === asked.length) void pullPlug();
    } catch (error) {
      failure = error;
      child.kill("SIGKILL");
    }
  };
  child.stdin.on("error", () => undefined);
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
    look();
  });
  if (plug?.answers === 0) void pullPlug();
  const silence = setTimeout(() => {
    failure = new Error(`stuck after ${asked.at(-1)}`);
    child.kill("SIGKILL");
  }, 60_000);
  const ended = await new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, out, err }));
  });
  clearTimeout(silence);
  if (failure !== undefined) throw new Error(`${String(failure)}\n${err.slice(-3000)}`, { cause: failure });
  return { ...ended, asked };
}
