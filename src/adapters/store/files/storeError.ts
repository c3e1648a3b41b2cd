import { UserError } from "../../../core/errors.ts";

const sentences: Readonly<Record<string, readonly [code: string, problem: string, hint: string]>> = {
  ENOSPC: ["store-full", "The disk is full", "make room, then go on with: crisis resume"],
  EDQUOT: ["store-full", "The disk quota is used up", "make room, then go on with: crisis resume"],
  EROFS: ["store-read-only", "The disk is read-only", "set CRISIS_HOME to a folder that can be written"],
  EACCES: ["store-read-only", "Writing is not allowed", "set CRISIS_HOME to a folder that can be written"],
  EPERM: ["store-read-only", "Writing is not allowed", "set CRISIS_HOME to a folder that can be written"],
  ENOTDIR: ["store-failed", "A file stands where a folder is needed", "set CRISIS_HOME to a folder"],
  ELOOP: ["store-failed", "A link leads in a circle", "set CRISIS_HOME to a real folder"],
};

/** A failure of the disk as a sentence; what is confirmed is on disk, what was being written is not. */
export function storeError(error: unknown, place: string): UserError {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const [id, problem, hint] = sentences[code] ?? [
    "store-failed",
    `Writing failed (${code || message})`,
    "check the disk, then: crisis resume",
  ];
  return new UserError(id, `${problem}: ${place}. The last answer was not saved`, { hint, cause: error });
}

/** Runs something that touches the disk; its failure becomes a `UserError`. */
export function onDisk<T>(place: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof UserError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw storeError(error, place);
  }
}
