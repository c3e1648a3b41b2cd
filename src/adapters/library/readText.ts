import { open, stat } from "node:fs/promises";
import { type Diagnostic, startOfFile } from "../../core/diagnostic.ts";
import { maxFileBytes } from "../../core/playbook/fileLimit.ts";

/** A text file read, or why it cannot be: a finding at the file's first character. */
export type ReadText = { readonly text: string } | { readonly problem: Diagnostic };

/** Reads a UTF-8 text of at most 1 MiB; of a larger one no more than that is read. Never throws (fault F1). */
export async function readText(path: string, file: string): Promise<ReadText> {
  try {
    const { size, kind } = await kindOf(path);
    if (kind !== "file")
      return problem(
        file,
        "not-a-file",
        kind === "directory" ? "This is a folder, not a file" : "This is not an ordinary file",
      );
    if (size > maxFileBytes)
      return problem(
        file,
        "file-too-large",
        "The file is larger than 1 MiB",
        "a playbook is a few hundred lines; is this the right file?",
      );
    return decode(await readBytes(path), file);
  } catch (error) {
    return problem(file, "file-unreadable", `The file cannot be read: ${reason(error)}`);
  }
}

async function kindOf(path: string): Promise<{ readonly size: number; readonly kind: "file" | "directory" | "other" }> {
  const stats = await stat(path);
  return { size: stats.size, kind: stats.isFile() ? "file" : stats.isDirectory() ? "directory" : "other" };
}

/** At most one byte more than allowed, whatever the file grows to meanwhile. */
async function readBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const buffer = new Uint8Array(maxFileBytes + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
    }
  } finally {
    await handle.close();
  }
}

/** Bytes as UTF-8 text; other encodings are refused, never guessed. A byte order mark is dropped. */
function decode(bytes: Uint8Array, file: string): ReadText {
  if (bytes.length > maxFileBytes) return problem(file, "file-too-large", "The file is larger than 1 MiB");
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return problem(file, "not-utf-8", "The file is encoded as UTF-16", "save it as UTF-8");
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return invalidUtf8(bytes, file);
  }
}

function invalidUtf8(bytes: Uint8Array, file: string): ReadText {
  if (bytes.includes(0)) return problem(file, "not-utf-8", "This is a binary file, not a text");
  const before = new TextDecoder("utf-8").decode(bytes).split("\ufffd")[0] ?? "";
  const lines = before.split("\n");
  const start = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  const end = { line: start.line, column: start.column + 1 };
  const message = "The file is not valid UTF-8 from here on";
  return {
    problem: { ruleId: "not-utf-8", severity: "error", message, file, range: { start, end }, hint: "save it as UTF-8" },
  };
}

function problem(file: string, ruleId: string, message: string, hint?: string): ReadText {
  return {
    problem: { ruleId, severity: "error", message, file, range: startOfFile, ...(hint === undefined ? {} : { hint }) },
  };
}

function reason(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "no permission";
    case "ENOENT":
      return "it does not exist";
    case "ELOOP":
      return "a link leads in a circle";
    default:
      return typeof code === "string" ? code : String(error);
  }
}
