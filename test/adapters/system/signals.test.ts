import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { watchSignals } from "../../../src/adapters/system/signals.ts";

describe("watchSignals (R7)", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s aborts with its name", (name) => {
    const source = new EventEmitter();
    const { signal } = watchSignals(source);
    source.emit(name, name);
    expect(signal.aborted).toBe(true);
    expect(signal.reason).toBe(name);
  });

  it("a second Ctrl-C changes nothing, from the fifth on it ends the process", () => {
    const source = new EventEmitter();
    const { signal } = watchSignals(source);
    source.emit("SIGTERM", "SIGTERM");
    source.emit("SIGINT", "SIGINT");
    expect(signal.reason).toBe("SIGTERM");
    expect(source.listenerCount("SIGINT")).toBe(1);
    source.emit("SIGINT", "SIGINT");
    source.emit("SIGINT", "SIGINT");
    expect(source.listenerCount("SIGINT")).toBe(0);
  });

  it("gives the signals back", () => {
    const source = new EventEmitter();
    watchSignals(source).dispose();
    expect(source.eventNames()).toEqual([]);
  });
});
