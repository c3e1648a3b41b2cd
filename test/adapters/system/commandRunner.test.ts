import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createCommandRunner, type CommandRunnerOptions } from "../../../src/adapters/system/commandRunner.ts";

const folder = mkdtempSync(join(tmpdir(), "crisis-run-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(argv: readonly string[], timeout = 20, options: CommandRunnerOptions = {}) {
  const chunks: string[] = [];
  const result = await createCommandRunner({ grace: 200, ...options }).run(argv, {
    timeout,
    onOutput: (text) => chunks.push(text),
  });
  return { ...result, output: chunks.join("") };
}
const sh = (script: string, timeout?: number, options?: CommandRunnerOptions) =>
  run(["sh", "-c", script], timeout, options);
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // Where nobody collects orphans, an ended one stays as a zombie.
    const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "utf8") : "";
    return !/\) Z /.test(status);
  } catch {
    return false;
  }
};

describe("commandRunner (R11)", { timeout: 30_000 }, () => {
  it("gives output, exit code and tail", async () => {
    expect(await sh("echo out; echo err >&2; exit 3")).toMatchObject({ exitCode: 3, timedOut: false });
    expect(await sh("echo ąę; printf unfinished")).toEqual({
      exitCode: 0,
      timedOut: false,
      tail: "ąę\nunfinished",
      output: "ąę\nunfinished",
    });
  });

  it("never asks a shell", async () => {
    expect((await run(["printf", "%s", "$HOME; `id` && x"])).output).toBe("$HOME; `id` && x");
  });

  it("says why a command could not be started", async () => {
    expect(await run([join(folder, "nowhere")])).toMatchObject({
      exitCode: undefined,
      problem: `ENOENT: ${join(folder, "nowhere")}`,
    });
    const file = join(folder, "not-executable");
    writeFileSync(file, "x", { mode: 0o600 });
    expect(await run([file])).toMatchObject({ problem: `EACCES: ${file}` });
    expect(await run(["a\0b"])).toMatchObject({ exitCode: undefined, problem: expect.any(String) });
    expect(await run([])).toMatchObject({ exitCode: undefined, problem: expect.any(String) });
  });

  it("stops a command that hangs", async () => {
    expect(await run(["sleep", "60"], 0.2)).toMatchObject({ exitCode: undefined, signal: "SIGTERM", timedOut: true });
  });

  it("ends a command that ignores SIGTERM, keeping what it said", async () => {
    const result = await sh("trap '' TERM; echo started; while :; do sleep 0.05; done", 0.3);
    expect(result).toMatchObject({ signal: "SIGKILL", timedOut: true, tail: "started\n" });
  });

  it("ends the children too", async () => {
    const result = await sh("sleep 60 & echo $!; wait", 0.3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isAlive(Number(result.tail.trim()))).toBe(false);
  });

  it("does not wait for a child that keeps the pipe open", async () => {
    const result = await sh("sleep 30 & echo $!; exit 0");
    expect(result).toMatchObject({ exitCode: 0, timedOut: false });
    process.kill(Number(result.tail.trim()), "SIGKILL");
  });

  it("survives a flood of 100 MB in bounded memory", async () => {
    const before = process.memoryUsage().rss;
    const result = await sh("yes 0123456789012345678901234567890123456789 | head -c 100000000; echo the end");
    expect(result.exitCode).toBe(0);
    expect(Buffer.byteLength(result.tail)).toBeLessThanOrEqual(4096);
    expect(result.tail).toMatch(/the end\n$/);
    expect(result.output.length).toBeLessThan(600_000);
    expect(result.output).toMatch(/\[…\][\s\S]*the end\n$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });

  it("survives a flood without line ends", async () => {
    const result = await sh("head -c 5000000 /dev/zero");
    expect(result.exitCode).toBe(0);
    expect(Buffer.byteLength(result.tail)).toBeLessThanOrEqual(4096);
    expect(result.tail).toMatch(/<U\+0000>$/);
  });

  it("passes nothing on that a terminal would obey (R12)", async () => {
    const { output } = await sh("printf '\\033[31mred\\033[0m \\033]0;title\\007 \\007bell\\n'");
    expect(output).toBe("red  <U+0007>bell\n");
  });

  it("gives the command no input", async () => {
    expect((await sh("cat; echo end")).tail).toBe("end\n");
  });

  it("reports a command killed from outside, and one that kills its parent group", async () => {
    expect(await sh("kill -9 $$")).toMatchObject({ exitCode: undefined, signal: "SIGKILL", timedOut: false });
    expect(await sh("kill -9 -$$")).toMatchObject({ exitCode: undefined, signal: "SIGKILL" });
  });

  it("stops when the operator leaves (R7)", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort("SIGINT"), 200);
    expect(await sh("sleep 60", 60, { signal: stop.signal })).toMatchObject({ signal: "SIGTERM", timedOut: false });
  });
});
