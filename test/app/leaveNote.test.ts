import { describe, expect, it } from "vitest";
import { leaveNote, longestNote } from "../../src/app/leaveNote.ts";
import { eva, otherStore, played, storyUntil } from "./played.ts";

describe("a note from another terminal", () => {
  it("goes into the journal while nobody is at work", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    const place = await leaveNote(
      { ...deps, store: otherStore(disk, deps.clock), identity: eva },
      undefined,
      "  supplier called\n",
    );
    expect(place).toEqual({ type: "journal", incident: id });
    expect(disk.incidents.get(id)?.events.at(-1)).toMatchObject({
      type: "note-added",
      by: "eva",
      data: { text: "supplier called" },
    });
    expect(disk.incidents.get(id)?.lock).toBeUndefined();
  });

  it("R5: is left for whoever is at work, and the journal is not touched", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    await deps.store.write(id);
    const before = disk.incidents.get(id)?.events;
    const place = await leaveNote({ ...deps, store: otherStore(disk, deps.clock), identity: eva }, id, "phones full");
    expect(place).toMatchObject({ type: "inbox", owner: { user: "anna" } });
    expect(disk.incidents.get(id)?.events).toBe(before);
    expect([...(disk.incidents.get(id)?.words.values() ?? [])]).toMatchObject([
      { type: "note", text: "phones full", by: "eva" },
    ]);
  });

  it("the ids of words left sort by time and are file names", async () => {
    const { deps, disk, id, pass } = await played(storyUntil("step:page"));
    await deps.store.write(id);
    const identity = { ...eva, host: "büro.example.com" };
    await leaveNote({ ...deps, identity }, id, "first");
    pass(1);
    await leaveNote({ ...deps, identity }, id, "second");
    const ids = [...(disk.incidents.get(id)?.words.keys() ?? [])];
    expect([...ids].sort()).toEqual(ids);
    for (const word of ids) expect(word).toMatch(/^[\w-]{1,120}$/);
  });

  it("can still be left in a closed incident", async () => {
    const { deps, disk, id } = await played();
    await leaveNote(deps, id, "looked at again in spring");
    expect(disk.incidents.get(id)?.events.at(-1)).toMatchObject({ type: "note-added" });
  });

  it.each([
    ["", "empty-note"],
    [" \n ", "empty-note"],
    ["x".repeat(longestNote + 1), "note-too-long"],
  ])("refuses a note that is none", async (text, code) => {
    const { deps, id } = await played(storyUntil("step:page"));
    await expect(leaveNote(deps, id, text)).rejects.toMatchObject({ code, exitCode: 2 });
  });

  it("says so where there is no incident at all", async () => {
    const { deps, disk } = await played(storyUntil("step:page"));
    disk.incidents.clear();
    await expect(leaveNote(deps, undefined, "hello")).rejects.toMatchObject({ code: "no-incident" });
  });
});
