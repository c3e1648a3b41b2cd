import { describe, expect, it } from "vitest";
import { createScreen } from "../../../src/adapters/terminal/screen.ts";
import { recorder } from "./streams.ts";

describe("screen", () => {
  it("says lines without colour where there is no terminal; the kind stands in front", () => {
    const stream = recorder();
    const screen = createScreen(stream, {});
    screen.say("plain");
    screen.say();
    for (const kind of ["heading", "good", "warn", "bad", "dim"] as const) screen.tell(kind, kind);
    expect(stream.text()).toBe("plain\n\n== heading\n[ok] good\n[!] warn\n[!!] bad\ndim\n");
  });

  it("colours on a terminal", () => {
    const stream = recorder({ isTTY: true });
    createScreen(stream, { TERM: "xterm" }).tell("bad", "late");
    expect(stream.text()).toMatch(/\u001b\[/);
    expect(stream.text()).toContain("[!!] late");
  });

  it("wraps between words on a narrow terminal and never elsewhere (F6)", () => {
    const narrow = recorder({ isTTY: true, columns: 20 });
    createScreen(narrow, { NO_COLOR: "1" }).say("a sentence that is longer than twenty columns");
    expect(narrow.text()).toBe("a sentence that is\nlonger than twenty\ncolumns\n");
    const file = recorder();
    createScreen(file, {}).say("x ".repeat(200));
    expect(file.text().trimEnd().split("\n")).toHaveLength(1);
  });

  it("shows control characters instead of obeying them (R12)", () => {
    const stream = recorder();
    createScreen(stream, {}).say("a\u001b[2Jb\u0007\u202ec\nsecond\tline");
    expect(stream.text()).toBe("a<U+001B>[2Jb<U+0007><U+202E>c\nsecond    line\n");
  });

  it("does not fall over a terminal that is gone (R7)", async () => {
    const stream = recorder();
    const screen = createScreen(stream, {});
    stream.break("EIO");
    screen.say("into the void");
    await new Promise((resolve) => setImmediate(resolve));
    expect(() => screen.say("again")).not.toThrow();
  });
});
