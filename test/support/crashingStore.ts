import type { IncidentWriter, Store } from "../../src/app/ports.ts";

/** What a killed process leaves: nothing is caught, nothing is said. */
export class Crash extends Error {
  override readonly name = "Crash";
}

/**
 * A store whose writer dies at the n-th append (counted from 1): `before` the event is on disk, or `after` it is.
 * Nothing is given back, as after kill -9.
 */
export function crashingStore(store: Store, at: number, when: "before" | "after"): Store {
  let appends = 0;
  const wrap = (writer: IncidentWriter): IncidentWriter => ({
    ...writer,
    append: async (events, expectedSeq) => {
      appends += 1;
      if (appends > at) throw new Crash("dead");
      if (appends === at && when === "before") throw new Crash("before");
      const written = await writer.append(events, expectedSeq);
      if (appends === at) throw new Crash("after");
      return written;
    },
    close: async () => undefined,
  });
  return {
    ...store,
    create: async (seed) => wrap(await store.create(seed)),
    write: async (id, options) => wrap(await store.write(id, options)),
  };
}
