import type { Writable } from "node:stream";
import type { Prompter, Question, Reply } from "../../app/ports.ts";
import { Interrupted } from "../../core/errors.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { harmless } from "../../core/text/harmless.ts";
import { type KeySource, openKeys } from "./keys.ts";
import type { Style } from "./questionView.ts";
import { wrapLine } from "./wrapLine.ts";

/** What a terminal prompter is made of. */
export interface TerminalPrompterParts {
  readonly input: KeySource;
  /** Where prompts are drawn: stderr. */
  readonly output: Writable & {
    readonly columns?: number;
    readonly rows?: number;
  };
  readonly locale: Locale;
  readonly style: Style;
  /** Aborted by a signal; its reason is the signal's name. */
  readonly signal: AbortSignal;
  /** Milliseconds between two looks at the clock; 1,000 unless a test wants it faster. */
  readonly every?: number;
}

/** Asks on a terminal. The prompt library is loaded with the first question, while the first screen is being read. */
export function createTerminalPrompter(parts: TerminalPrompterParts): Prompter {
  const library = import("./linePrompt.ts");
  library.catch(() => undefined);
  const swallow = (): void => undefined;
  parts.output.on("error", swallow);
  parts.input.on("error", swallow);
  return {
    unattended: false,
    ask: async (question) => askOnce(parts, question, await library),
    close() {
      parts.input.pause();
    },
  };
}

type Library = typeof import("./linePrompt.ts");

const bracketedPaste = { on: "\u001b[?2004h", off: "\u001b[?2004l" };

/** @throws Interrupted on Ctrl-C, Ctrl-D, the end of input, a closed terminal and signals. */
async function askOnce(parts: TerminalPrompterParts, question: Question, library: Library): Promise<Reply> {
  const { output, signal } = parts;
  if (signal.aborted) throw new Interrupted(reasonOf(signal));
  const stop = new AbortController();
  let reason: string | undefined;
  const interrupt = (why: string): void => {
    reason ??= why;
    stop.abort();
  };
  const onSignal = (): void => interrupt(reasonOf(signal));
  const onLost = (): void => interrupt("terminal-closed");
  const keys = openKeys(parts.input, {
    onText: (text) =>
      keys.stream.emit("keypress", undefined, {
        name: library.textKey,
        sequence: text,
      }),
    onGone: interrupt,
  });
  const onResize = (): void => void keys.stream.emit("keypress", undefined, { name: library.resizeKey });
  signal.addEventListener("abort", onSignal, { once: true });
  output.on("error", onLost).on("close", onLost).on("resize", onResize);
  const size = sizeOf(output);
  for (const line of question.body ?? []) {
    for (const row of wrapLine(harmless(line), size().columns)) output.write(`${row}\n`);
  }
  output.write(bracketedPaste.on);
  try {
    const config = {
      question,
      locale: parts.locale,
      style: parts.style,
      size,
      every: parts.every ?? 1_000,
      onClosed: () => interrupt("end-of-input"),
    };
    return await library.linePrompt(config, {
      input: keys.stream,
      output,
      signal: stop.signal,
    });
  } catch (error) {
    // Ctrl-C closes the line as well, so that the reason found then is not the true one.
    if (isNamed(error, "ExitPromptError")) throw new Interrupted("SIGINT");
    throw isNamed(error, "AbortPromptError") ? new Interrupted(reason ?? "SIGTERM") : error;
  } finally {
    signal.removeEventListener("abort", onSignal);
    output.off("error", onLost).off("close", onLost).off("resize", onResize);
    if (output.writable) output.write(bracketedPaste.off);
    keys.close();
  }
}

/** The prompt library's errors by name: `ExitPromptError` is Ctrl-C, `AbortPromptError` our own abort. */
const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

const reasonOf = ({ reason }: AbortSignal): string => (typeof reason === "string" ? reason : "SIGTERM");

const sizeOf = (output: TerminalPrompterParts["output"]) => () => ({
  columns: Math.max(10, output.columns ?? 80),
  rows: Math.max(5, output.rows ?? 24),
});
