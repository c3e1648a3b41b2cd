import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ChannelContext, ChannelWriter } from "../app/ports.ts";
import { UserError } from "../core/errors.ts";
import { languageName } from "../core/i18n/languageName.ts";
import { fileName } from "../core/notice/channels/channel.ts";
import type { Form, RenderedNotice } from "../core/notice/types.ts";
import type { Cli } from "./cli.ts";

/** Notices on their way out of the program. */
export interface NoticeOutput {
  readonly cli: Cli;
  readonly writer: ChannelWriter;
  readonly notices: readonly RenderedNotice[];
  readonly context: ChannelContext;
  readonly form: Form | undefined;
}

/** On standard output, one language after the other. */
export async function printNotices({ cli, writer, notices, context, form = "text" }: NoticeOutput): Promise<void> {
  const texts = await Promise.all(notices.map((notice) => writer.form(notice, form, context)));
  if (form === "json" && texts.length > 1) {
    cli.out(`[${texts.map((text) => text.trim()).join(",\n")}]\n`);
    return;
  }
  for (const [index, text] of texts.entries()) {
    const notice = notices[index];
    if (texts.length > 1 && notice)
      cli.out(`${index === 0 ? "" : "\n"}--- ${languageName(notice.locale, notice.locale)} ---\n`);
    cli.out(text);
  }
}

/**
 * Into a folder: the asked form in every language, or all files of the channel. Their paths are the result.
 * @throws UserError `output-failed` when the folder cannot be written.
 */
export async function writeNotices(
  { cli, writer, notices, context, form }: NoticeOutput,
  folder: string,
): Promise<void> {
  const files =
    form === undefined
      ? await writer.files(notices, context)
      : await Promise.all(
          notices.map(async (notice) => ({
            name: fileName(notice, form),
            content: await writer.form(notice, form, context),
          })),
        );
  await writeFiles(cli, folder, files);
}

/** Writes files and prints their paths. @throws UserError `output-failed`. */
export async function writeFiles(
  cli: Pick<Cli, "cwd" | "out">,
  folder: string,
  files: ReadonlyArray<{ readonly name: string; readonly content: string }>,
): Promise<void> {
  try {
    await mkdir(resolve(cli.cwd, folder), { recursive: true });
    for (const { name, content } of files) {
      await writeFile(resolve(cli.cwd, folder, name), content);
      cli.out(`${join(folder, name)}\n`);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === "EEXIST" || code === "ENOTDIR")
      throw new UserError("output-failed", `${folder} is a file, not a folder`, {
        hint: "name a folder; it is made if it is not there",
        cause: error,
      });
    throw new UserError("output-failed", `${folder} cannot be written (${code})`, { cause: error });
  }
}
