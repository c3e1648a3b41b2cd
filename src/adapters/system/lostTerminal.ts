import { closeSync } from "node:fs";
import { isatty } from "node:tty";

/**
 * At its end Node gives every standard stream that was a terminal its old settings back, and aborts with a core dump
 * where the terminal has been closed meanwhile (seen on Node 20; fault R7). A stream closed by then is left alone, so
 * those whose terminal is gone are closed just before. @returns what takes the watch away again.
 */
export function closeLostTerminals(process: NodeJS.EventEmitter): () => void {
  const terminals = [0, 1, 2].filter((stream) => isatty(stream));
  const onExit = (): void => {
    for (const stream of terminals) {
      if (!isatty(stream)) close(stream);
    }
  };
  process.once("exit", onExit);
  return () => process.off("exit", onExit);
}

function close(stream: number): void {
  try {
    closeSync(stream);
  } catch {
    // Closed already: just what is wanted.
  }
}
