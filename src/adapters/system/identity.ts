import { hostname, userInfo } from "node:os";
import type { Identity } from "../../app/ports.ts";

/** The operating-system user at this machine, and this process. */
export const createIdentity = (): Identity => ({ user: userName(), host: hostname(), pid: process.pid });

/** A user without an entry in the password file (a container) still has a number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env["USER"] ?? String(process.getuid?.() ?? "unknown");
  }
}
