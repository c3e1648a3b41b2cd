import { appendFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { evolve } from "../../../src/core/incident/evolve.ts";
import type { IncidentState } from "../../../src/core/incident/state.ts";
import { note } from "../../contracts/storeContract.ts";
import { fileStoreIn, journalPath, writeIncident } from "../../support/fileStore.ts";
import { given, journal, opened, stateAfter } from "../../support/journal.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

describe("large numbers (R13)", () => {
  it("100,000 events leave a state no larger than a few do", () => {
    const size = (state: IncidentState): number => JSON.stringify(state).length;
    let state = stateAfter(given("eta", "x"));
    const few = size(state);
    const events = [note("x"), given("eta", "y"), { type: "fact-confirmed", data: { fact: "eta" } }] as const;
    for (let seq = 3; seq < 100_000; seq += 1) {
      const [event] = journal([events[seq % events.length] ?? opened]);
      if (event) state = evolve(state, { ...event, seq });
    }
    expect(state.seq).toBe(99_999);
    expect(size(state)).toBeLessThan(few + 5_000);
  });

  it("a journal of 20,000 events opens, goes on and reads back", async () => {
    const root = temporaryFolder();
    await writeIncident(root, []);
    const writer = await fileStoreIn(root).write("test-1");
    const many = Array.from({ length: 20_000 }, (_, index) => note(`note ${index}`));
    await writer.append(many, 1);
    await writer.close();
    const again = await fileStoreIn(root).write("test-1");
    expect(again.events).toHaveLength(20_001);
    expect(await again.append([note("last")], 20_001)).toMatchObject([{ seq: 20_002 }]);
    await again.close();
  });

  it("listing 2,000 incidents looks at no journal beyond its first line", async () => {
    const root = temporaryFolder();
    await writeIncident(root, []);
    const model = dirname(journalPath(root));
    for (let index = 2; index <= 2_000; index += 1)
      cpSync(model, join(root, "incidents", `test-${index}`), { recursive: true });
    appendFileSync(journalPath(root, "test-7"), "nonsense that only a reader would find\n");
    mkdirSync(join(root, "incidents", "not-an-incident"));
    writeFileSync(join(root, "incidents", "stray.txt"), "");
    const listed = await fileStoreIn(root).list();
    expect(listed).toHaveLength(2_000);
    expect(listed.filter(({ problem }) => problem !== undefined)).toEqual([]);
    await expect(fileStoreIn(root).read("test-7")).rejects.toMatchObject({ code: "journal-damaged" });
  });
});
