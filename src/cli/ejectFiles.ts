import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../core/errors.ts";
import type { Cli } from "./cli.ts";
import { writeFiles } from "./noticeOutput.ts";

/** Copies a template's files into a folder of its name. @throws UserError `already-there` unless forced. */
export async function ejectFiles(
  cli: Cli,
  home: string,
  name: string,
  { files, force }: { readonly files: Readonly<Record<string, string>>; readonly force: boolean },
): Promise<void> {
  const folder = join(home, name);
  if (!force && existsSync(resolve(cli.cwd, folder))) {
    throw new UserError("already-there", `${folder} exists already`, {
      hint: "change it there, or write over it with --force",
    });
  }
  await writeFiles(
    cli,
    folder,
    Object.entries(files).map(([file, content]) => ({ name: file, content })),
  );
}
