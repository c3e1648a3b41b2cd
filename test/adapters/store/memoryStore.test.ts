import { describe } from "vitest";
import { createMemoryStore, emptyDisk } from "../../../src/adapters/store/memory/memoryStore.ts";
import { storeContract } from "../../contracts/storeContract.ts";
import { noon } from "../../support/journal.ts";

describe("memory store", () => {
  storeContract(() => {
    const disk = emptyDisk();
    return ({ user, pid }) =>
      createMemoryStore({ disk, clock: { now: () => noon }, identity: { user, pid, host: "web1" } });
  });
});
