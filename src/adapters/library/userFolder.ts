import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The folder of the user's own `playbooks/` and `templates/`: where her `crisis.yaml` is (the one `CRISIS_CONFIG` names,
 * or the nearest from the working folder upwards), else the program's folder among her settings (XDG base directories).
 */
export function userFolder(env: Env, cwd: string): string {
  const named = env["CRISIS_CONFIG"]?.trim();
  if (named) return dirname(resolve(cwd, named));
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "crisis.yaml"))) return folder;
    if (dirname(folder) === folder) return settingsFolder(env);
  }
}

/** `crisis` among the user's settings. */
function settingsFolder(env: Env): string {
  const home = env["HOME"]?.trim() || homedir();
  const xdg = env["XDG_CONFIG_HOME"]?.trim();
  if (process.platform === "win32" && !xdg)
    return join(env["APPDATA"]?.trim() || join(home, "AppData", "Roaming"), "crisis");
  return join(xdg || join(home, ".config"), "crisis");
}
