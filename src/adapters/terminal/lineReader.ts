import { StringDecoder } from "node:string_decoder";
import type { KeySource } from "./keys.ts";

/** Reads whole lines from a terminal in its ordinary mode, a pipe or a file. */
export interface LineReader {
  /**
   * The next line without its end, each line once; `end` when there is none any more. A last line that was never
   * ended is not a line: nobody has confirmed it. @param signal stops waiting; no line is lost by it.
   * @param hidden the terminal does not show what is typed.
   */
  next(signal: AbortSignal, hidden?: boolean): Promise<Line>;
  close(): void;
}

export type Line =
  | { readonly type: "line"; readonly text: string }
  | { readonly type: "too-long"; readonly length: number }
  | {
      readonly type: "end";
      readonly reason: EndReason;
    }
  | { readonly type: "stopped" };

type EndReason = "end-of-input" | "terminal-closed" | "SIGINT";

/** Longest line kept, in UTF-16 code units. */
export const longestLine = 1_000_000;

/** Nothing is read while nobody waits: what is typed meanwhile stays in the terminal. */
export function createLineReader(source: KeySource): LineReader {
  const decoder = new StringDecoder("utf8");
  const lines: Line[] = [];
  let begun = "";
  let dropped = 0;
  let ended: Line | undefined;
  let wake: (() => void) | undefined;
  let isRaw = false;

  const add = (text: string): void => {
    const length = dropped + text.length;
    lines.push(length > longestLine ? { type: "too-long", length } : { type: "line", text: text.replace(/\r$/, "") });
    dropped = 0;
  };
  const onData = (chunk: Buffer | string): void => {
    const text = typeof chunk === "string" ? chunk : decoder.write(chunk);
    if (isRaw && /[\u0003\u0004]/.test(text)) return end(text.includes("\u0003") ? "SIGINT" : "end-of-input");
    const parts = (isRaw ? typedHidden(begun + text) : begun + text).split("\n");
    begun = parts.pop() ?? "";
    for (const part of parts) add(part);
    if (begun.length > longestLine) {
      dropped += begun.length;
      begun = "";
    }
    if (lines.length > 0) wake?.();
  };
  const end = (reason: EndReason): void => {
    ended ??= { type: "end", reason };
    wake?.();
  };
  const onEnd = (): void => end("end-of-input");
  const onError = (): void => end("terminal-closed");
  source.on("data", onData).on("end", onEnd).on("close", onEnd).on("error", onError);
  source.pause();

  return {
    async next(signal, hidden = false) {
      const ready = lines.shift();
      if (ready) return ready;
      if (ended) return ended;
      if (source.readableEnded || source.destroyed) return { type: "end", reason: "end-of-input" };
      isRaw = hidden && setRaw(source, true);
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal.addEventListener("abort", () => resolve(), { once: true });
        if (signal.aborted) resolve();
        else source.resume();
      });
      wake = undefined;
      source.pause();
      if (isRaw) setRaw(source, false);
      isRaw = false;
      return lines.shift() ?? ended ?? { type: "stopped" };
    },
    close() {
      source.off("data", onData).off("end", onEnd).off("close", onEnd);
      source.pause();
    },
  };
}

/** Hides what is typed; false where there is no terminal, or it is gone. */
function setRaw(source: KeySource, raw: boolean): boolean {
  if (source.isTTY !== true || !source.setRawMode) return false;
  try {
    source.setRawMode(raw);
    return true;
  } catch {
    return false;
  }
}

/** The line editing that the terminal does itself while it shows what is typed: Enter, backspace, Ctrl-U. */
function typedHidden(text: string): string {
  let line = "";
  for (const character of text.replace(/\r\n?/g, "\n")) {
    if (character === "\u007f" || character === "\b") line = line.replace(/.$/su, "");
    else if (character === "\u0015") line = line.slice(0, line.lastIndexOf("\n") + 1);
    else line += character;
  }
  return line;
}
