/** What decides about colours: the command line first, then the environment, then the stream itself. */
export interface ColourQuestion {
  /** `--color`. */
  readonly flag?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
}

/** Levels as chalk counts them: none, 16 colours, 256, all. */
export type ColourLevel = 0 | 1 | 2 | 3;

/**
 * How many colours one stream gets (fault F6). `--color`, then `CRISIS_COLOR` (`never`, `always`, `auto`), then
 * `FORCE_COLOR`, then `NO_COLOR`; else colours only on a terminal that is not dumb.
 */
export function colourLevel({ flag, env, isTTY }: ColourQuestion): ColourLevel {
  const wish = flag ?? env["CRISIS_COLOR"];
  if (wish === "never") return 0;
  if (wish === "always") return Math.max(1, terminalLevel(env)) as ColourLevel;
  const forced = forcedLevel(env["FORCE_COLOR"]);
  if (forced !== undefined) return forced;
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return 0;
  return isTTY ? terminalLevel(env) : 0;
}

function forcedLevel(value: string | undefined): ColourLevel | undefined {
  if (value === undefined) return undefined;
  if (value === "0" || value === "false") return 0;
  return value === "2" ? 2 : value === "3" ? 3 : 1;
}

function terminalLevel(env: ColourQuestion["env"]): ColourLevel {
  const term = env["TERM"] ?? "";
  if (term === "dumb") return 0;
  if (/^(?:truecolor|24bit)$/.test(env["COLORTERM"] ?? "")) return 3;
  return /256(?:color)?/.test(term) ? 2 : 1;
}
