import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Clock, LoadedConfig, Screen } from "../app/ports.ts";
import { createClock } from "../adapters/system/clock.ts";
import { createIdentity } from "../adapters/system/identity.ts";
import { closeLostTerminals } from "../adapters/system/lostTerminal.ts";
import { type Signals, watchSignals } from "../adapters/system/signals.ts";
import { createScreen } from "../adapters/terminal/screen.ts";
import { UserError } from "../core/errors.ts";
import { type ExitCode, exitCodes } from "../core/exitCodes.ts";
import { chooseLocale } from "../core/i18n/chooseLocale.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { version } from "../version.ts";
import type { Cli } from "./cli.ts";
import { createOutput } from "./output.ts";

/** The process, or something like it. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  cwd(): string;
}

/** A command's world and what `main` needs to end it. */
export interface CreatedCli {
  readonly cli: Cli;
  readonly sources: ReadonlyMap<string, string>;
  readonly result: () => ExitCode;
  /** See `Output`. */
  readonly settle: () => Promise<void>;
  readonly dispose: () => void;
}

/** Builds what commands work with; nothing costly happens before it is asked for. */
export function createCli(host: Host): CreatedCli {
  let code: ExitCode = exitCodes.ok;
  let zone: string | undefined;
  let config: Promise<LoadedConfig> | undefined;
  const sources = new Map<string, string>();
  closeLostTerminals(process);
  const signals: Signals = watchSignals();
  const screen: Screen = createScreen(host.stderr, host.env, wantsPlain(host.argv) ? "never" : undefined);
  const clock: Clock = createClock();
  const identity = createIdentity();
  const output = createOutput(() => host.stdout);
  const base = { host, screen, clock, identity, signal: signals.signal };
  const cli: Cli = {
    version,
    env: host.env,
    cwd: host.cwd(),
    interactive: Boolean(host.stdin.isTTY && host.stderr.isTTY),
    out: output.write,
    screen,
    clock,
    identity,
    // Asked for late: the first use of Intl costs as much as all the rest of the start.
    get zone() {
      zone ??= localZone();
      return zone;
    },
    signal: signals.signal,
    locale: (flag) => localeOf(flag, host.env),
    store: async () => (await compose()).openStore(base),
    library: async () => (await compose()).openLibrary(base),
    sheets: async () => (await compose()).openSheets(base),
    prompter: async (options) => (await compose()).openPrompter(base, options),
    runDeps: async (prompter, locale, settings) =>
      (await compose()).openRunDeps(base, prompter, { locale, config: settings }),
    config: () => (config ??= loadConfigOf(host)),
    viewer: async () => (await import("../adapters/system/browser.ts")).createViewer(host.env),
    pageServer: async () => (await import("../adapters/http/pageServer.ts")).createPageServer(),
    readInput: (path) => readInput(host, path),
    source: (file, text) => void sources.set(file, text),
    exit: (next) => {
      code = next;
    },
  };
  return { cli, sources, result: () => code, settle: output.settle, dispose: signals.dispose };
}

const loadConfigOf = async (host: Host): Promise<LoadedConfig> =>
  (await import("../adapters/config/loadConfig.ts")).loadConfig(host.env, host.cwd());

/** The adapters, all in one piece: loading many small files takes longer than one larger one. */
const compose = (): Promise<typeof import("./compose.ts")> => import("./compose.ts");

/** `--plain` is looked for here, since the screen speaks before the command line has been read. */
const wantsPlain = (argv: readonly string[]): boolean =>
  argv.slice(0, argv.includes("--") ? argv.indexOf("--") : argv.length).includes("--plain");

/** The machine's zone; a broken TZ setting must not stop a run. */
function localZone(): string {
  const named: string | undefined = new Intl.DateTimeFormat("en").resolvedOptions().timeZone;
  return named ?? "UTC";
}

function localeOf(flag: string | undefined, env: Host["env"]): Locale {
  const { locale, problem } = chooseLocale({ flag, env });
  if (problem !== undefined) throw new UserError("unknown-language", problem, { exitCode: exitCodes.usage });
  return locale;
}

async function readInput(host: Host, path: string): Promise<string> {
  try {
    if (path !== "-") return await readFile(resolve(host.cwd(), path), "utf8");
    const chunks: Buffer[] = [];
    for await (const chunk of host.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString("utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError("input-unreadable", `${path} cannot be read (${code})`, { cause: error });
  }
}
