import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { temporaryFolder } from "./temporaryFolder.ts";
import { root } from "./playbooks.ts";

/** What a command came to. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The built program with a state folder of its own and next to nothing in its environment. */
export interface Crisis {
  readonly home: string;
  run(args: readonly string[], options?: RunOptions): Ran;
}

export function crisis(): Crisis {
  const home = temporaryFolder();
  return {
    home,
    run(args, { input = "", env = {}, cwd = root } = {}) {
      const result = spawnSync(process.execPath, [join(root, "bin", "crisis.js"), ...args], {
        cwd,
        input,
        encoding: "utf8",
        env: {
          PATH: process.env["PATH"] ?? "",
          HOME: home,
          CRISIS_HOME: join(home, "state"),
          NO_COLOR: "1",
          TZ: "Europe/Warsaw",
          ...env,
        },
        timeout: 60_000,
      });
      return { code: result.status, out: result.stdout, err: result.stderr };
    },
  };
}
