import { CommanderError } from "commander";
import { createCli, type Host } from "./cli/createCli.ts";
import { createProgram } from "./cli/program.ts";
import { reportError } from "./cli/report.ts";
import { type ExitCode, exitCodes } from "./core/exitCodes.ts";

export type { Host } from "./cli/createCli.ts";

/**
 * Runs one command line from beginning to end.
 * @param host the process or something like it; nothing else of the world is touched.
 * @returns the exit code. Never throws.
 */
export async function main(host: Host): Promise<ExitCode> {
  const { cli, sources, result, settle, dispose } = createCli(host);
  try {
    await createProgram(cli).parseAsync(host.argv.slice(2), { from: "user" });
    await settle();
    return result();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    return await reportError(error, { cli, sources });
  } finally {
    dispose();
  }
}
