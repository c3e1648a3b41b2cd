import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** Where the configuration is looked for: a named file must be there, the others may be absent. */
export interface ConfigPlace {
  readonly path: string;
  readonly exists: boolean;
  /** By `CRISIS_CONFIG`. */
  readonly named: boolean;
}

/**
 * The configuration in effect: what `CRISIS_CONFIG` names, else the `crisis.yaml` nearest to the working folder upwards,
 * else the one among the user's settings (XDG base directories).
 */
export function findConfig(env: Env, cwd: string): ConfigPlace {
  const named = env["CRISIS_CONFIG"]?.trim();
  if (named) {
    const path = resolve(cwd, named);
    return { path, exists: existsSync(path), named: true };
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, "crisis.yaml");
    if (existsSync(path)) return { path, exists: true, named: false };
    if (dirname(folder) === folder) break;
  }
  const path = join(settingsFolder(env), "crisis.yaml");
  return { path, exists: existsSync(path), named: false };
}

/** The folder of the user's own `playbooks/` and `templates/`: beside her configuration, or where it would be. */
export const userFolder = (env: Env, cwd: string): string => dirname(findConfig(env, cwd).path);

/** `crisis` among the user's settings. */
function settingsFolder(env: Env): string {
  const home = env["HOME"]?.trim() || homedir();
  const xdg = env["XDG_CONFIG_HOME"]?.trim();
  if (process.platform === "win32" && !xdg)
    return join(env["APPDATA"]?.trim() || join(home, "AppData", "Roaming"), "crisis");
  return join(xdg || join(home, ".config"), "crisis");
}
