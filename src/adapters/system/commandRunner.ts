import { type ChildProcess, spawn } from "node:child_process";
import type { CommandResult, CommandRunner } from "../../app/ports.ts";
import { createOutputTail } from "./outputTail.ts";

export interface CommandRunnerOptions {
  /** Stops a running command when the operator leaves. */
  readonly signal?: AbortSignal;
  /** Milliseconds between asking a command to end and ending it. */
  readonly grace?: number;
}

/** How long output is waited for once the command itself has ended: a child of it may hold the pipe for ever. */
const drain = 200;

/**
 * Runs commands without a shell, each in a process group of its own and without input (fault R11). After the
 * timeout the whole group is asked to end, and ended after the grace.
 */
export function createCommandRunner({ signal, grace = 5_000 }: CommandRunnerOptions = {}): CommandRunner {
  return {
    async run(argv, { timeout, onOutput }) {
      const [program = "", ...args] = argv;
      const tail = createOutputTail(onOutput);
      let child: ChildProcess;
      try {
        child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, shell: false });
      } catch (error) {
        return notStarted(error);
      }
      child.stdout?.on("data", (chunk: Buffer) => tail.take("stdout", chunk));
      child.stderr?.on("data", (chunk: Buffer) => tail.take("stderr", chunk));
      const stopper = stopGroup(child, grace);
      const timer = setTimeout(stopper.timeOut, Math.min(timeout * 1000, 2 ** 31 - 1));
      signal?.addEventListener("abort", stopper.stop, { once: true });
      try {
        const ended = await endOf(child);
        if ("error" in ended) return notStarted(ended.error);
        return {
          exitCode: ended.exitCode,
          ...(ended.signal !== undefined && { signal: ended.signal }),
          timedOut: stopper.timedOut(),
          tail: tail.finish(),
        };
      } finally {
        clearTimeout(timer);
        stopper.done();
        signal?.removeEventListener("abort", stopper.stop);
        child.stdout?.destroy();
        child.stderr?.destroy();
      }
    },
  };
}

type End = { readonly exitCode: number | undefined; readonly signal: string | undefined } | { readonly error: unknown };

/** Resolves when the command has ended and its output has come, or shortly after it has ended. */
function endOf(child: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ error }));
    child.once("exit", (code, signal) => {
      const end = { exitCode: code ?? undefined, signal: signal ?? undefined };
      const timer = setTimeout(() => resolve(end), drain);
      child.once("close", () => {
        clearTimeout(timer);
        resolve(end);
      });
    });
  });
}

/** Ends the group of a command: first politely, then without asking. */
function stopGroup(child: ChildProcess, grace: number) {
  let timedOut = false;
  let last: NodeJS.Timeout | undefined;
  const kill = (name: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, name);
    } catch {
      child.kill(name);
    }
  };
  const stop = (): void => {
    kill("SIGTERM");
    last ??= setTimeout(() => kill("SIGKILL"), grace);
  };
  return {
    stop,
    timeOut: (): void => {
      timedOut = true;
      stop();
    },
    timedOut: () => timedOut,
    done: (): void => {
      // The command is gone; what it has left behind in its group goes with it when it was to be stopped.
      if (last !== undefined) kill("SIGKILL");
      clearTimeout(last);
    },
  };
}

/** A system error as `code: path`, the same in every language. */
function notStarted(error: unknown): CommandResult {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { exitCode: undefined, timedOut: false, tail: "", problem: path === undefined ? code : `${code}: ${path}` };
}
