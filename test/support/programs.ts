import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Where a program is, looked for as a shell does, and where servers lie for those who are not root. With
 * `CRISIS_TEST_PROGRAMS=none` there are none: what they prove does not hang on the version of Node.
 */
export function programPath(name: string): string | undefined {
  if (process.env["CRISIS_TEST_PROGRAMS"] === "none") return undefined;
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin", "/sbin"];
  return folders
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(canRun);
}

/** Whether a program is there. A test that needs one that is absent is skipped: `describe.skipIf(!has("nginx"))("…, with nginx", …)`. */
export const has = (name: string): boolean => programPath(name) !== undefined;

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
