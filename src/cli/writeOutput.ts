import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../core/errors.ts";
import { exitCodes } from "../core/exitCodes.ts";

/**
 * Writes a result into a new file that only its owner can read: it may hold names and addresses.
 * @param force write over a file that is there.
 * @throws UserError when it is there already, or cannot be written.
 */
export async function writeOutput(cwd: string, path: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(resolve(cwd, path), text, { flag: force ? "w" : "wx", mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === "EEXIST") {
      throw new UserError("output-exists", `${path} is there already`, {
        hint: "choose another name, or write over it with --force",
        exitCode: exitCodes.usage,
      });
    }
    throw new UserError("output-unwritable", `${path} cannot be written (${code})`, { cause: error });
  }
}
