import { expect, it } from "vitest";
import { LockedError, type Store } from "../../src/app/ports.ts";
import type { NewEvent } from "../../src/core/incident/events.ts";
import { opened } from "../support/journal.ts";
import { plan, step, templates } from "../support/plan.ts";

/** A store under test, as seen by one operator; a second call sees the same data as another process would. */
export type OpenStore = (who: { readonly user: string; readonly pid: number }) => Store;

const anna = { user: "anna", pid: process.pid };
/** The parent lives as long as the tests do. */
const jan = { user: "jan", pid: process.ppid };

export const seed = (id = "test-1") => ({
  id,
  plan: plan({ steps: [step({ kind: "do", path: "a" })] }),
  templates: templates("web-notice", []),
  sources: { "playbooks/test.yaml": "id: test\n" },
});
export const note = (text: string): NewEvent => ({ type: "note-added", data: { text } });

/** What every store must do, whatever it keeps incidents in. */
export function storeContract(fresh: () => OpenStore): void {
  it("keeps what is appended, numbered without holes, for the next one to read", async () => {
    const open = fresh();
    const writer = await open(anna).create(seed());
    await writer.append([opened], 0);
    const written = await writer.append([note("one"), note("two")], 1);
    expect(written.map(({ seq, by }) => [seq, by])).toEqual([
      [2, "anna"],
      [3, "anna"],
    ]);
    await writer.close();
    const reader = await open(jan).read("test-1");
    expect(reader.events.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
      "1 incident-opened",
      "2 note-added",
      "3 note-added",
    ]);
    expect(reader.events.at(-1)).toMatchObject({ v: 1, data: { text: "two" } });
  });

  it("goes on numbering where the journal ended", async () => {
    const open = fresh();
    const first = await open(anna).create(seed());
    await first.append([opened], 0);
    await first.close();
    const second = await open(jan).write("test-1");
    expect(await second.append([note("x")], 1)).toMatchObject([{ seq: 2, by: "jan" }]);
    await second.close();
  });

  it("gives a second incident of the same minute a name of its own", async () => {
    const open = fresh();
    const first = await open(anna).create(seed());
    const second = await open(anna).create(seed());
    expect([first.id, second.id]).toEqual(["test-1", "test-1-2"]);
  });

  it("tells a second operator who holds the incident (R5)", async () => {
    const open = fresh();
    const writer = await open(anna).create(seed());
    await writer.append([opened], 0);
    const refusal = await open(jan)
      .write("test-1")
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(refusal).toBeInstanceOf(LockedError);
    expect((refusal as LockedError).owner).toMatchObject({ user: "anna", alive: "yes" });
    expect((await open(jan).read("test-1")).lock).toMatchObject({ user: "anna" });
  });

  it("after a take-over the first operator's next append is refused, and nothing of it is written (R5)", async () => {
    const open = fresh();
    const first = await open(anna).create(seed());
    await first.append([opened], 0);
    const second = await open(jan).write("test-1", { takeOver: true });
    expect(second.takenFrom).toMatchObject({ user: "anna" });
    await expect(first.append([note("late")], 1)).rejects.toMatchObject({ code: "journal-conflict" });
    await second.append([note("mine")], 1);
    await expect(first.append([note("later")], 1)).rejects.toMatchObject({ code: "journal-conflict" });
    await first.close();
    expect((await open(anna).read("test-1")).lock).toMatchObject({ user: "jan" });
    expect((await open(anna).read("test-1")).events).toHaveLength(2);
  });

  it("refuses an append that does not know the last event", async () => {
    const writer = await fresh()(anna).create(seed());
    await writer.append([opened], 0);
    await expect(writer.append([note("x")], 0)).rejects.toMatchObject({ code: "journal-conflict" });
    await expect(writer.append([note("x")], 2)).rejects.toMatchObject({ code: "journal-conflict" });
  });

  it("gives the lock back on closing, twice closing does no harm", async () => {
    const open = fresh();
    const writer = await open(anna).create(seed());
    await writer.append([opened], 0);
    await writer.close();
    await writer.close();
    await (await open(jan).write("test-1")).close();
  });

  it("keeps the pinned plan, templates and sources, and replaces them when asked", async () => {
    const open = fresh();
    const writer = await open(anna).create(seed());
    await writer.append([opened], 0);
    const reader = await open(jan).read("test-1");
    expect(await reader.pinnedPlan()).toEqual(seed().plan);
    expect(await reader.pinnedTemplates()).toEqual(seed().templates);
    expect(await reader.pinnedSources()).toEqual(seed().sources);
    const other = plan({ steps: [step({ kind: "do", path: "b" })], hash: "hash-2" });
    await writer.pin(other, [], { "playbooks/b.yaml": "id: b\n" });
    const again = await open(jan).read("test-1");
    expect((await again.pinnedPlan()).hash).toBe("hash-2");
    expect(await again.pinnedSources()).toEqual({ "playbooks/b.yaml": "id: b\n" });
  });

  it("keeps the incident's files", async () => {
    const open = fresh();
    const writer = await open(anna).create(seed());
    await writer.append([opened], 0);
    await writer.writeFile("notices/web-1/web.de.md", "Größe\n");
    expect(await (await open(jan).read("test-1")).readFile("notices/web-1/web.de.md")).toBe("Größe\n");
  });

  it("hands words from other terminals to the writer, oldest first, until they are forgotten", async () => {
    const open = fresh();
    const writer = await open(anna).create(seed());
    await writer.append([opened], 0);
    const word = (id: string) => ({ id, type: "note", text: `said ${id}`, by: "jan", at: 1 }) as const;
    await open(jan).leaveWord("test-1", word("b"));
    await open(jan).leaveWord("test-1", word("a"));
    expect((await writer.inbox()).map(({ text }) => text)).toEqual(["said a", "said b"]);
    await writer.forget(word("a"));
    await writer.forget(word("a"));
    expect((await writer.inbox()).map(({ id }) => id)).toEqual(["b"]);
  });

  it("lists incidents, the newest first, with their end", async () => {
    const open = fresh();
    const writer = await open(anna).create(seed("older"));
    await writer.append([opened], 0);
    await writer.append([{ type: "incident-closed", data: {} }], 1);
    await writer.close();
    expect(await open(jan).list()).toMatchObject([{ id: "older", closedAt: expect.any(Number) as number }]);
  });

  it("shows an incident that died before its first event as empty", async () => {
    const open = fresh();
    await open(anna).create(seed());
    expect(await open(jan).list()).toMatchObject([
      { id: "test-1", empty: true, problem: expect.any(String) as string },
    ]);
  });

  it("knows no incident of another name", async () => {
    await expect(fresh()(anna).read("nothing-here")).rejects.toMatchObject({ code: "incident-not-found" });
  });
}
