import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFileStore } from "../../../src/adapters/store/files/fileStore.ts";
import { note, seed, storeContract } from "../../contracts/storeContract.ts";
import { anna, fileStoreIn, journalPath, replaceJournal, writeIncident } from "../../support/fileStore.ts";
import { noon, opened } from "../../support/journal.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

describe("file store", () => {
  storeContract(() => {
    const root = join(temporaryFolder(), "state");
    return ({ user, pid }) =>
      createFileStore({ root, clock: { now: () => noon }, identity: { user, pid, host: "web1" } });
  });
});

const threeNotes = [note("Zażółć gęślą jaźń"), note("größer — ok"), note("third")];

describe("a journal cut off", () => {
  it("at every byte: nothing confirmed is lost, the rest is healed and the healing told (R2)", async () => {
    const root = temporaryFolder();
    const whole = await writeIncident(root, threeNotes);
    const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([index]) => index + 1);
    for (let length = 0; length <= whole.length; length += 1) {
      replaceJournal(root, whole.subarray(0, length));
      const confirmed = ends.filter((end) => end <= length).length;
      const writer = await fileStoreIn(root).write("test-1");
      expect(writer.events).toHaveLength(confirmed);
      expect(writer.healed).toBe(length - (ends[confirmed - 1] ?? 0));
      await writer.append([note("after")], confirmed);
      await writer.close();
      expect((await fileStoreIn(root).read("test-1")).events).toHaveLength(confirmed + 1);
    }
  });

  it("reading leaves a torn line alone: another process may be writing it (R2)", async () => {
    const root = temporaryFolder();
    const whole = await writeIncident(root, threeNotes);
    replaceJournal(root, whole.subarray(0, whole.length - 5));
    expect((await fileStoreIn(root).read("test-1")).events).toHaveLength(3);
    expect(statSync(journalPath(root)).size).toBe(whole.length - 5);
  });

  it("zeros a file system left at the end are a torn line (R2)", async () => {
    const root = temporaryFolder();
    const whole = await writeIncident(root, threeNotes);
    replaceJournal(root, Buffer.concat([whole, Buffer.alloc(100)]));
    const writer = await fileStoreIn(root).write("test-1");
    expect([writer.events.length, writer.healed]).toEqual([4, 100]);
  });
});

describe("a journal changed in the middle", () => {
  it("by any single byte of a whole line: refused with its line number, and left as it is (R3)", async () => {
    const root = temporaryFolder();
    const whole = await writeIncident(root, threeNotes);
    const lineOf = (index: number): number => whole.subarray(0, index).filter((byte) => byte === 10).length + 1;
    for (let index = 0; index < whole.length - 1; index += 1) {
      if (whole[index] === 10) continue;
      const changed = Buffer.from(whole);
      changed[index] = (changed[index] ?? 0) ^ 1;
      if (changed[index] === 10) continue;
      replaceJournal(root, changed);
      const refusal = await fileStoreIn(root)
        .write("test-1")
        .then(
          () => "opened",
          (error: unknown) => error,
        );
      expect(refusal).toMatchObject({ code: expect.stringMatching(/^journal-(?:damaged|newer)$/) as string });
      expect(String(refusal)).toMatch(new RegExp(`line ${lineOf(index)}|newer`));
    }
  });

  it.each([
    ["a line removed", (lines: string[]) => [lines[0], ...lines.slice(2)]],
    ["two lines swapped", (lines: string[]) => [lines[0], lines[2], lines[1], lines[3]]],
    ["a line doubled", (lines: string[]) => [lines[0], lines[1], lines[1], ...lines.slice(2)]],
    ["an empty line", (lines: string[]) => [lines[0], "", ...lines.slice(1)]],
  ])("%s: refused with line 2 or 3, readable up to there (R3)", async (_, change) => {
    const root = temporaryFolder();
    const lines = (await writeIncident(root, threeNotes)).toString("utf8").trimEnd().split("\n");
    replaceJournal(root, Buffer.from(`${change(lines).join("\n")}\n`));
    await expect(fileStoreIn(root).write("test-1")).rejects.toMatchObject({
      code: "journal-damaged",
      message: expect.stringMatching(/line [23]/) as string,
    });
    await expect(fileStoreIn(root).read("test-1")).rejects.toMatchObject({ code: "journal-damaged" });
    const damaged = await fileStoreIn(root).read("test-1", { damaged: true });
    expect(damaged.damage?.line).toBe(damaged.events.length + 1);
    expect(damaged.events.length).toBeGreaterThanOrEqual(1);
  });

  it("a refused opening gives the lock back", async () => {
    const root = temporaryFolder();
    await writeIncident(root, threeNotes);
    replaceJournal(root, Buffer.from("nonsense\n"));
    await expect(fileStoreIn(root).write("test-1")).rejects.toMatchObject({ code: "journal-damaged" });
    expect(existsSync(join(root, "incidents", "test-1", "lock"))).toBe(false);
  });

  it("written by a newer program: refused with a sentence (R10)", async () => {
    const root = temporaryFolder();
    const { encodeLine } = await import("../../../src/core/incident/journalLine.ts");
    const { hash } = await import("../../../src/adapters/store/files/hash.ts");
    await writeIncident(root, []);
    const event = { v: 2, seq: 1, at: noon, by: "anna", host: "web1", ...opened } as never;
    replaceJournal(root, Buffer.from(`${encodeLine(event, "", hash).line}\n`));
    await expect(fileStoreIn(root).read("test-1")).rejects.toMatchObject({
      code: "journal-newer",
      message: expect.stringContaining("newer crisis") as string,
    });
    expect(await fileStoreIn(root).list()).toMatchObject([{ problem: expect.stringContaining("newer") as string }]);
  });
});

describe("locks", () => {
  const lockOf = (root: string): string => join(root, "incidents", "test-1", "lock");
  const leftBy = (root: string, record: object): void =>
    writeFileSync(
      lockOf(root),
      JSON.stringify({ user: "jan", host: "web1", pid: 1, start: "?", since: noon, token: "t", ...record }),
    );

  it("a dead owner is told from a living one, and from another host (R6)", async () => {
    const root = temporaryFolder();
    await writeIncident(root, []);
    const refusal = async (record: object): Promise<unknown> => {
      leftBy(root, record);
      return fileStoreIn(root)
        .write("test-1")
        .then(
          () => "opened",
          (error: { owner?: { alive: string } }) => error.owner?.alive,
        );
    };
    expect(await refusal({ pid: 2 ** 22 + 1 })).toBe("no");
    expect(await refusal({ pid: process.pid, start: "another-boot:1" })).toBe("no");
    expect(await refusal({ pid: process.pid, start: "?" })).toBe("yes");
    expect(await refusal({ host: "laptop2" })).toBe("other-host");
  });

  it("a lock file nobody can read is still a lock", async () => {
    const root = temporaryFolder();
    await writeIncident(root, []);
    writeFileSync(lockOf(root), "{");
    await expect(fileStoreIn(root).write("test-1")).rejects.toMatchObject({ code: "incident-locked" });
    await (await fileStoreIn(root).write("test-1", { takeOver: true })).close();
    expect(readdirSync(join(root, "incidents", "test-1")).filter((name) => name.includes("lock"))).toEqual([]);
  });
});

describe("the state folder (F4)", () => {
  it("is made private to the user, whatever the umask", async () => {
    const root = join(temporaryFolder(), "deep", "state");
    const before = process.umask(0);
    await writeIncident(root, threeNotes).finally(() => process.umask(before));
    const modes = readdirSync(root, { recursive: true, withFileTypes: true }).map(
      (entry) => statSync(join(entry.parentPath, entry.name)).mode & 0o777,
    );
    expect(new Set(modes)).toEqual(new Set([0o700, 0o600]));
    expect(fileStoreIn(root).warnings()).toEqual([]);
  });

  it("readable by others, or a link to elsewhere: a warning", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "open"));
    chmodSync(join(folder, "open"), 0o755);
    symlinkSync(join(folder, "open"), join(folder, "link"));
    expect(fileStoreIn(join(folder, "open")).warnings()).toMatchObject([expect.stringContaining("chmod 700")]);
    expect(fileStoreIn(join(folder, "link")).warnings()).toHaveLength(2);
  });

  it("a file where the folder should be: exit 3 with what to do", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "state"), "");
    await expect(fileStoreIn(join(folder, "state")).create(seed())).rejects.toMatchObject({
      exitCode: 3,
      hint: expect.stringContaining("CRISIS_HOME") as string,
    });
  });

  it.each(["../x", "..", "/etc", "a/b", "a\\b", "", "A", "con", "x".repeat(200), "a\0b"])(
    "an id that leads out of it is refused: %j (F5)",
    async (id) => {
      await expect(fileStoreIn(temporaryFolder()).read(id)).rejects.toMatchObject({ code: "bad-incident-id" });
    },
  );

  it.each(["../../etc/passwd", "/etc/passwd", "a/../../b", "C:\\x", "nul", "a\0b", ""])(
    "a file name that leads out of the incident is refused: %j (F5)",
    async (name) => {
      const root = temporaryFolder();
      await writeIncident(root, []);
      const writer = await fileStoreIn(root).write("test-1");
      await expect(writer.writeFile(name, "x")).rejects.toMatchObject({ code: "bad-file-name" });
      await expect(writer.readFile(name)).rejects.toMatchObject({ code: "bad-file-name" });
    },
  );

  it("an unreadable word in the inbox is set aside, not read again", async () => {
    const root = temporaryFolder();
    await writeIncident(root, []);
    const inbox = join(root, "incidents", "test-1", "inbox");
    writeFileSync(join(inbox, "broken.json"), "{");
    writeFileSync(join(inbox, ".half.tmp"), "{");
    const writer = await fileStoreIn(root, anna).write("test-1");
    expect(await writer.inbox()).toEqual([]);
    expect(readdirSync(inbox).sort()).toEqual([".half.tmp", "broken.json.unreadable"]);
  });
});
