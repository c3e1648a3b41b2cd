import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hash } from "../../src/adapters/store/files/hash.ts";
import { replay } from "../../src/core/incident/evolve.ts";
import { decodeJournal } from "../../src/core/incident/journalLine.ts";

/*
 * Journals as released versions wrote them: a folder a version, never changed afterwards. Each must be read and
 * replayed by every later version.
 */
const versions = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const recorded = versions.flatMap(({ name }) =>
  readdirSync(join(import.meta.dirname, name)).map((file) => [name, file] as const),
);

describe("recorded journals", () => {
  it.each(recorded)("of version %s: %s is whole, replays, and tells the same incident", async (version, file) => {
    const text = readFileSync(join(import.meta.dirname, version, file), "utf8");
    const { events, damage, newer, tornBytes } = decodeJournal(text, hash, (part) => Buffer.byteLength(part));
    expect({ damage, newer, tornBytes }).toEqual({ damage: undefined, newer: undefined, tornBytes: 0 });
    const { facts, steps, notices, approvals, openActs, closedAt } = replay(events);
    const told = { facts, steps, notices, approvals, openActs, closedAt, events: events.length };
    await expect(`${JSON.stringify(told, null, 1)}\n`).toMatchFileSnapshot(join(import.meta.dirname, "..", "fixtures", "journals", `${version}-${file}.state.json`));
  });

  it("there is one at least", () => {
    expect(recorded.length).toBeGreaterThan(0);
  });
});
