import type { Writable } from "node:stream";
import { UserError } from "../core/errors.ts";

/** Where results go; what goes wrong there is kept until it can be told. */
export interface Output {
  write(text: string): void;
  /**
   * Waits until everything is written. A reader that has had enough (`| head`) or is gone is no failure.
   * @throws UserError `output-failed` when results could not be written (disk full).
   */
  settle(): Promise<void>;
}

/** Codes of a reader that is gone: a closed pipe, a closed terminal. */
const gone: ReadonlySet<string | undefined> = new Set(["EPIPE", "EIO"]);

/** @param open the stream; not touched before the first result, since opening it costs time. */
export function createOutput(open: () => Writable): Output {
  let stream: Writable | undefined;
  let problem: NodeJS.ErrnoException | undefined;
  const opened = (): Writable => {
    stream ??= open().on("error", (error) => {
      problem ??= error;
    });
    return stream;
  };
  return {
    write(text) {
      if (!problem) opened().write(text);
    },
    async settle() {
      const written = stream;
      if (written && !problem) await new Promise<void>((resolve) => void written.write("", () => resolve()));
      if (problem && !gone.has(problem.code)) {
        throw new UserError("output-failed", `The result could not be written (${problem.code ?? problem.message})`, {
          cause: problem,
        });
      }
    },
  };
}
