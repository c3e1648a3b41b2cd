import type { Host } from "./cli/createCli.ts";
import type { ExitCode } from "./core/exitCodes.ts";
import { version } from "./version.ts";

/**
 * Runs one command line from beginning to end. Asked only for its version, it loads nothing else.
 * @param host the process or something like it; nothing else of the world is touched.
 * @returns the exit code. Never throws.
 */
export async function main(host: Host): Promise<ExitCode> {
  const [, , first, ...more] = host.argv;
  if (more.length === 0 && (first === "--version" || first === "-V")) {
    host.stdout.write(`${version}\n`);
    return 0;
  }
  const { runCommandLine } = await import("./cli/runCommandLine.ts");
  return runCommandLine(host);
}
