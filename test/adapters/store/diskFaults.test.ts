import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openJournal } from "../../../src/adapters/store/files/journalFile.ts";
import type { UserError } from "../../../src/core/errors.ts";
import { note, seed } from "../../contracts/storeContract.ts";
import { fileStoreIn, journalPath, writeIncident } from "../../support/fileStore.ts";
import { journal, opened } from "../../support/journal.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

/** A small disk of its own, where the system lets us make one. */
function smallDisk(size: string): string | undefined {
  const folder = join(temporaryFolder(), "disk");
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=700`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder], { stdio: "ignore" }));
  return folder;
}

describe("a disk that fails", () => {
  it("full: the append stops with the sentence, what was confirmed stays, nothing more is tried (R4)", async ({
    skip,
  }) => {
    const root = smallDisk("128k");
    if (root === undefined) return skip("no small disk can be mounted here");
    const writer = await fileStoreIn(root).create(seed());
    let seq = (await writer.append([opened], 0)).length;
    const failure = await (async () => {
      for (;;) seq += (await writer.append([note("x".repeat(3_000))], seq)).length;
    })().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "store-full", exitCode: 3 });
    await expect(writer.append([note("x")], seq)).rejects.toMatchObject({ code: "store-failed" });
    await writer.close();
    const reader = await fileStoreIn(root).read("test-1");
    expect(reader.events).toHaveLength(seq);
    expect(readFileSync(journalPath(root), "utf8").endsWith("\n")).toBe(true);
  });

  it("read-only: opening is refused with what to do (R4, F4)", async ({ skip }) => {
    const root = smallDisk("1m");
    if (root === undefined) return skip("no small disk can be mounted here");
    await writeIncident(root, [note("x")]);
    execFileSync("mount", ["-o", "remount,ro", root]);
    await expect(fileStoreIn(root).write("test-1")).rejects.toMatchObject({
      code: "store-read-only",
      hint: expect.stringContaining("CRISIS_HOME") as string,
    });
    await expect(fileStoreIn(root).create(seed("other"))).rejects.toMatchObject({ code: "store-read-only" });
    expect((await fileStoreIn(root).read("test-1")).events).toHaveLength(2);
  });

  it("a failed write poisons the journal: it is never followed by another (R4, M37)", ({ skip }) => {
    if (!existsSync("/dev/full")) return skip("no device that is always full");
    const file = openJournal("/dev/full", { sum: "", wholeBytes: 0 });
    const [first, second] = journal([opened, note("lost")]);
    const refusal = (event: typeof first): unknown => {
      try {
        file.append([event as never]);
        return "written";
      } catch (error) {
        return (error as UserError).code;
      }
    };
    expect([refusal(first), refusal(second)]).toEqual(["store-full", "store-failed"]);
    file.close();
  });

  it("a pinned file that was damaged is told as such, the journal stays readable", async () => {
    const root = temporaryFolder();
    await writeIncident(root, []);
    writeFileSync(join(dirname(journalPath(root)), "pinned", "plan.json"), "{");
    const reader = await fileStoreIn(root).read("test-1");
    await expect(reader.pinnedPlan()).rejects.toMatchObject({ code: "pinned-damaged", exitCode: 3 });
    expect(reader.events).toHaveLength(1);
  });

  it.each(["../out", "a/b", ""])("a word named %j leads nowhere (F5)", async (id) => {
    const root = temporaryFolder();
    await writeIncident(root, []);
    const word = { id, type: "note", text: "x", by: "jan", at: 1 } as const;
    await expect(fileStoreIn(root).leaveWord("test-1", word)).rejects.toMatchObject({ code: "bad-file-name" });
  });
});
