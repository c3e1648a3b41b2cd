import { existsSync, readdirSync, readFileSync, renameSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import type { InboxWord } from "../../../app/ports.ts";
import { UserError } from "../../../core/errors.ts";
import { replaceFile } from "./durable.ts";
import { names } from "./places.ts";

const wordFile = /^[\w-]{1,120}\.json$/;
const longestWord = 64 * 1024;

/** Leaves a word for the writer: a small file that appears whole or not at all. */
export function leaveWord(folder: string, word: InboxWord): void {
  const name = `${word.id}.json`;
  const text = JSON.stringify(word);
  if (!wordFile.test(name)) throw new UserError("bad-file-name", `"${word.id.slice(0, 80)}" is no name for a word`);
  if (text.length > longestWord)
    throw new UserError("word-too-long", "This is too long to be left for somebody at work");
  replaceFile(join(folder, names.inbox, name), text);
}

/** The words left, oldest first; a file that is none is set aside, not read again. */
export function readInbox(folder: string): readonly InboxWord[] {
  const inbox = join(folder, names.inbox);
  if (!existsSync(inbox)) return [];
  const files = readdirSync(inbox)
    .filter((name) => wordFile.test(name))
    .sort();
  return files.flatMap((name) => {
    const word = readWord(join(inbox, name), name.slice(0, -".json".length));
    if (!word) renameSync(join(inbox, name), join(inbox, `${name}.unreadable`));
    return word ? [word] : [];
  });
}

function readWord(path: string, id: string): InboxWord | undefined {
  try {
    const text = readFileSync(path, "utf8");
    const word = JSON.parse(text) as Partial<InboxWord>;
    const whole =
      word.type === "note" && typeof word.text === "string" && typeof word.by === "string" && word.id === id;
    return whole && text.length <= longestWord ? { ...(word as InboxWord), at: Number(word.at) } : undefined;
  } catch {
    return undefined;
  }
}

export function forgetWord(folder: string, { id }: InboxWord): void {
  try {
    unlinkSync(join(folder, names.inbox, `${id}.json`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
