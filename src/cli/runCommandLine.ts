import { CommanderError } from "commander";
import { type ExitCode, exitCodes } from "../core/exitCodes.ts";
import { createCli, type Host } from "./createCli.ts";
import { createProgram } from "./program.ts";
import { reportError } from "./report.ts";

/** Parses the command line, runs its command and maps what came of it to an exit code. Never throws. */
export async function runCommandLine(host: Host): Promise<ExitCode> {
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
