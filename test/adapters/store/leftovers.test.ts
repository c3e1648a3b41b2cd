import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { removeLeftovers } from "../../../src/adapters/store/files/leftovers.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

it("removes files that were being written at a kill, and nothing else (R1)", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "notices", "web-notice-1"), { recursive: true });
  mkdirSync(join(folder, "inbox"));
  const kept = [
    "journal.jsonl",
    "notices/web-notice-1/web-notice.en.md",
    "notices/.profile",
    "inbox/.word.json.12.tmp",
  ];
  const left = [".about.json.4711.tmp", "notices/web-notice-1/.web-notice.en.md.4711.tmp"];
  for (const name of [...kept, ...left]) writeFileSync(join(folder, name), "x");
  removeLeftovers(folder);
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(found.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()).toEqual(kept.sort());
});
