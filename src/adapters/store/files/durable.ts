import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

const fileMode = 0o600;
const folderMode = 0o700;

/**
 * Writes all bytes: a full disk makes `writeSync` write a part and return without an error.
 * @throws the system's error; with ENOSPC when nothing more goes in.
 */
export function writeAll(handle: number, bytes: Uint8Array, position: number | null): void {
  let done = 0;
  while (done < bytes.length) {
    const written = writeSync(handle, bytes, done, bytes.length - done, position === null ? null : position + done);
    if (written === 0) throw Object.assign(new Error("nothing was written"), { code: "ENOSPC" });
    done += written;
  }
}

/**
 * Makes a folder and what is above it, private to the user, and syncs the folder that holds it. One by one: made
 * at once, a read-only disk is reported as a missing folder.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  try {
    mkdirSync(path, { mode: folderMode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path || existsSync(dirname(path))) throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: folderMode });
  }
  syncFolder(dirname(path));
}

/** Replaces a file as a whole: temporary name beside it, sync, rename, sync of the folder. */
export function replaceFile(path: string, content: string): void {
  makeFolder(dirname(path));
  putFile(path, content);
  syncFolder(dirname(path));
}

/** Replaces several files of a folder, each as a whole; the names are synced once. */
export function replaceFiles(folder: string, contents: Readonly<Record<string, string>>): void {
  const paths = Object.keys(contents).map((name) => join(folder, name));
  const folders = new Set(paths.map((path) => dirname(path)));
  for (const each of folders) makeFolder(each);
  for (const [name, content] of Object.entries(contents)) putFile(join(folder, name), content);
  for (const each of folders) syncFolder(each);
}

/** The file whole and synced under its name; the name itself is not synced yet. */
function putFile(path: string, content: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const handle = openSync(temporary, "w", fileMode);
  try {
    writeAll(handle, Buffer.from(content, "utf8"), null);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    unlinkSync(temporary);
    throw error;
  }
  closeSync(handle);
  renameSync(temporary, path);
}

/** A small file that may be lost without harm: whole when it is there, not synced. */
export function writeHint(path: string, content: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  writeFileSync(temporary, content, { mode: fileMode });
  renameSync(temporary, path);
}

/** Makes a folder that must not be there yet. False when somebody was faster. */
export function claimFolder(path: string): boolean {
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: folderMode });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Makes names in a folder durable; where folders cannot be synced (Windows) the system does it. */
export function syncFolder(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EINVAL" && code !== "EPERM" && code !== "EISDIR") throw error;
  } finally {
    closeSync(handle);
  }
}
