import { homedir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Where incidents are kept: `CRISIS_HOME`, else `crisis` under the platform's state folder (XDG base
 * directories; `LOCALAPPDATA` on Windows).
 */
export function stateHome(env: Readonly<Record<string, string | undefined>>): string {
  const set = (name: string): string | undefined => (env[name]?.trim() ? env[name] : undefined);
  const own = set("CRISIS_HOME");
  if (own !== undefined) return resolve(own);
  if (process.platform === "win32") return join(set("LOCALAPPDATA") ?? join(homedir(), "AppData", "Local"), "crisis");
  return join(set("XDG_STATE_HOME") ?? join(set("HOME") ?? homedir(), ".local", "state"), "crisis");
}
