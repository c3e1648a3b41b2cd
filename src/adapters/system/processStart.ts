import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A text that is the same as long as the same process has this number and differs when the number was given to
 * another one (fault R6): start time since boot and the boot's id on Linux, the start date elsewhere.
 * Undefined when there is no such process; "?" when it exists and nothing more can be told.
 */
export function processStart(pid: number): string | undefined {
  if (!exists(pid)) return undefined;
  return linuxStart(pid) ?? psStart(pid) ?? "?";
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function linuxStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command in parentheses may hold spaces; the fields after it are fixed. Field 22 is the start.
    const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${start}`;
  } catch {
    return undefined;
  }
}

function psStart(pid: number): string | undefined {
  if (process.platform === "win32") return undefined;
  try {
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      timeout: 2_000,
      env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    });
    return started.trim() || undefined;
  } catch {
    return undefined;
  }
}
