import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Editor } from "../../app/ports.ts";
import { UserError } from "../../core/errors.ts";
import { splitWords } from "./splitWords.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What an editor needs to know of the process. */
export interface EditorOptions {
  /** A person sits at a terminal. */
  readonly terminal?: boolean;
  /** `process.platform`. */
  readonly platform?: NodeJS.Platform;
}

/** Largest text taken back, in bytes. */
const mostBytes = 1_000_000;

/**
 * Opens `$VISUAL`, `$EDITOR`, else nano, vi or notepad. The text lies in a file that only its owner can read, in a
 * folder of its own, and is deleted afterwards.
 */
export function createEditor(env: Environment, options: EditorOptions = {}): Editor {
  const platform = options.platform ?? process.platform;
  const terminal = options.terminal ?? Boolean(process.stdin.isTTY && process.stderr.isTTY);
  return {
    async edit(text, { name }) {
      const command = terminal ? await findEditor(env, platform) : undefined;
      if (!command) return undefined;
      const folder = await mkdtemp(join(tmpdir(), "crisis-"));
      try {
        const file = join(folder, name.replaceAll(/[^\p{L}\p{N}._-]/gu, "-"));
        await writeFile(file, text, { mode: 0o600, flag: "wx" });
        await run(command, file);
        return await readBack(file);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** The editor's program and arguments; undefined when there is none on this machine. */
export async function findEditor(env: Environment, platform: NodeJS.Platform): Promise<readonly string[] | undefined> {
  const wished = [env["VISUAL"], env["EDITOR"]].find((value) => value !== undefined && value.trim() !== "");
  if (wished !== undefined) return splitWords(wished, { backslash: platform !== "win32" });
  if (platform === "win32") return ["notepad"];
  for (const program of ["nano", "vi"]) {
    if (await isOnPath(program, env["PATH"] ?? "")) return [program];
  }
  return undefined;
}

async function isOnPath(program: string, path: string): Promise<boolean> {
  for (const folder of path.split(delimiter)) {
    if (folder === "") continue;
    const found = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}

/** @throws UserError `editor-failed` when it cannot be started or says that it failed. */
async function run(command: readonly string[], file: string): Promise<void> {
  const [program = "", ...args] = command;
  const shown = command.join(" ");
  // With the results sent to a file the editor still belongs on the terminal.
  const output = process.stdout.isTTY ? "inherit" : 2;
  const child = spawn(program, [...args, file], { stdio: ["inherit", output, "inherit"] });
  const outcome = await new Promise<string | undefined>((resolve) => {
    child.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    child.once("exit", (code, signal) => resolve(code === 0 ? undefined : String(code ?? signal)));
  });
  if (outcome === undefined) return;
  throw new UserError("editor-failed", `The editor "${shown}" failed (${outcome}); the text is unchanged`, {
    hint: "set EDITOR to an editor that waits until the file is closed, for example EDITOR=nano",
  });
}

async function readBack(file: string): Promise<string> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined)
    throw new UserError("editor-failed", "The editor has removed the file; the text is unchanged");
  if (size > mostBytes)
    throw new UserError("editor-failed", "The edited text is larger than 1 MB; the text is unchanged");
  return (await readFile(file, "utf8")).replace(/^\ufeff/, "");
}
