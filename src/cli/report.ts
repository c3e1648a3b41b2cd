import { Interrupted, UserError } from "../core/errors.ts";
import { type ExitCode, exitCodes } from "../core/exitCodes.ts";
import type { Cli } from "./cli.ts";

interface ReportContext {
  readonly cli: Cli;
  /** Texts of the files findings stand in, by the name in the finding. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Says what went wrong and returns the exit code for it: the one place that maps errors to codes. */
export async function reportError(error: unknown, context: ReportContext): Promise<ExitCode> {
  if (error instanceof Interrupted) return exitCodes.interrupted;
  if (error instanceof UserError) return reportUserError(error, context);
  return reportBug(error, context.cli);
}

async function reportUserError(error: UserError, { cli, sources }: ReportContext): Promise<ExitCode> {
  if (error.diagnostics.length > 0) {
    const { formatDiagnostic } = await import("../core/diagnosticText.ts");
    for (const finding of error.diagnostics)
      cli.screen.say(formatDiagnostic(finding, error.sources.get(finding.file) ?? sources.get(finding.file)));
  }
  cli.screen.tell("bad", `error: ${error.message}`);
  if (error.hint !== undefined) cli.screen.say(`  ${error.hint}`);
  return error.exitCode;
}

/** A bug: the stack, what it ran on, and the request to report it; paths of the user's home are left out. */
function reportBug(error: unknown, cli: Cli): ExitCode {
  const home = cli.env["HOME"] ?? cli.env["USERPROFILE"] ?? "";
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const clean = home === "" ? stack : stack.replaceAll(home, "~");
  cli.screen.tell("bad", `bug: crisis ${cli.version} on Node ${process.versions.node}, ${process.platform}`);
  cli.screen.say(clean);
  cli.screen.say("Nothing confirmed is lost: crisis resume goes on. Please report the lines above.");
  return exitCodes.bug;
}
