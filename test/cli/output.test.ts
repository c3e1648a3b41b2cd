import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Writable } from "node:stream";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createOutput } from "../../src/cli/output.ts";
import { root } from "../support/playbooks.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const failing = (code: string): Writable =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

describe("results that cannot be written", () => {
  it("R4: a full disk is told as a sentence, not as a crash", async () => {
    const output = createOutput(() => failing("ENOSPC"));
    output.write("one");
    output.write("two");
    await expect(output.settle()).rejects.toMatchObject({
      code: "output-failed",
      message: expect.stringContaining("ENOSPC"),
    });
  });

  it.each(["EPIPE", "EIO"])("a reader that is gone is no failure: %s", async (code) => {
    const output = createOutput(() => failing(code));
    output.write("one");
    await expect(output.settle()).resolves.toBeUndefined();
  });

  it("the stream is not opened where there is no result", async () => {
    let opened = 0;
    const output = createOutput(() => {
      opened += 1;
      return failing("ENOSPC");
    });
    await output.settle();
    expect(opened).toBe(0);
  });

  it.skipIf(!existsSync("/dev/full"))("R4: the program says so and exits 3", () => {
    const command = `"${process.execPath}" "${join(root, "bin/crisis.js")}" show triage > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", command], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", HOME: temporaryFolder(), NO_COLOR: "1" },
    });
    expect([status, stderr]).toEqual([3, "[!!] error: The result could not be written (ENOSPC)\n"]);
  });

  it("a pipe that is closed early ends quietly", () => {
    const command = `"${process.execPath}" "${join(root, "bin/crisis.js")}" show outage --json | head -c 1; exit "\${PIPESTATUS[0]}"`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", command], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", HOME: temporaryFolder(), NO_COLOR: "1" },
    });
    expect([status, stdout, stderr]).toEqual([0, "{", ""]);
  });
});
