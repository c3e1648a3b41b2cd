import { StringDecoder } from "node:string_decoder";
import type { KeySource } from "./keys.ts";

/** Reads whole lines from a terminal in its ordinary mode, a pipe or a file. */
export interface LineReader {
  /**
   * The next line without its end, each line once; `end` when there is none any more. A last line that was never
   * ended is not a line: nobody has confirmed it. @param signal stops waiting; no line is lost by it.
   */
  next(signal: AbortSignal): Promise<Line>;
  close(): void;
}

export type Line =
  | { readonly type: "line"; readonly text: string }
  | { readonly type: "too-long"; readonly length: number }
  | {
      readonly type: "end";
      readonly reason: "end-of-input" | "terminal-closed";
    }
  | { readonly type: "stopped" };

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

  const add = (text: string): void => {
    const length = dropped + text.length;
    lines.push(length > longestLine ? { type: "too-long", length } : { type: "line", text: text.replace(/\r$/, "") });
    dropped = 0;
  };
  const onData = (chunk: Buffer | string): void => {
    const parts = (begun + (typeof chunk === "string" ? chunk : decoder.write(chunk))).split("\n");
    begun = parts.pop() ?? "";
    for (const part of parts) add(part);
    if (begun.length > longestLine) {
      dropped += begun.length;
      begun = "";
    }
    if (lines.length > 0) wake?.();
  };
  const end = (reason: "end-of-input" | "terminal-closed"): void => {
    ended ??= { type: "end", reason };
    wake?.();
  };
  const onEnd = (): void => end("end-of-input");
  const onError = (): void => end("terminal-closed");
  source.on("data", onData).on("end", onEnd).on("close", onEnd).on("error", onError);
  source.pause();

  return {
    async next(signal) {
      const ready = lines.shift();
      if (ready) return ready;
      if (ended) return ended;
      if (source.readableEnded || source.destroyed) return { type: "end", reason: "end-of-input" };
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal.addEventListener("abort", () => resolve(), { once: true });
        if (signal.aborted) resolve();
        else source.resume();
      });
      wake = undefined;
      source.pause();
      return lines.shift() ?? ended ?? { type: "stopped" };
    },
    close() {
      source.off("data", onData).off("end", onEnd).off("close", onEnd);
      source.pause();
    },
  };
}
