import { describe, expect, it } from "vitest";
import { colourLevel } from "../../../src/adapters/terminal/colourLevel.ts";

describe("colourLevel (F6)", () => {
  it.each([
    [{ isTTY: true, env: { TERM: "xterm" } }, 1],
    [{ isTTY: true, env: { TERM: "xterm-256color" } }, 2],
    [{ isTTY: true, env: { TERM: "xterm", COLORTERM: "truecolor" } }, 3],
    [{ isTTY: true, env: {} }, 1],
    [{ isTTY: false, env: { TERM: "xterm" } }, 0],
    [{ isTTY: true, env: { TERM: "dumb" } }, 0],
    [{ isTTY: true, env: { NO_COLOR: "1" } }, 0],
    [{ isTTY: true, env: { NO_COLOR: "" } }, 1],
    [{ isTTY: true, env: { FORCE_COLOR: "0" } }, 0],
    [{ isTTY: false, env: { FORCE_COLOR: "1" } }, 1],
    [{ isTTY: false, env: { FORCE_COLOR: "3" } }, 3],
    [{ isTTY: true, env: { NO_COLOR: "1", FORCE_COLOR: "1" } }, 1],
    [{ isTTY: true, env: { CRISIS_COLOR: "never" } }, 0],
    [{ isTTY: false, env: { CRISIS_COLOR: "always" } }, 1],
    [{ isTTY: true, env: { CRISIS_COLOR: "auto" } }, 1],
    [{ isTTY: false, flag: "always", env: { NO_COLOR: "1", TERM: "dumb" } }, 1],
    [{ isTTY: true, flag: "never", env: { FORCE_COLOR: "1" } }, 0],
    [{ isTTY: false, flag: "auto", env: { CRISIS_COLOR: "always" } }, 0],
  ] as const)("%o → %d", (question, level) => {
    expect(colourLevel(question)).toBe(level);
  });
});
