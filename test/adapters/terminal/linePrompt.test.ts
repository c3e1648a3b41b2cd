import { render } from "@inquirer/testing";
import { describe, expect, it, vi } from "vitest";
import type { Question } from "../../../src/app/ports.ts";
import { type LinePromptConfig, linePrompt } from "../../../src/adapters/terminal/linePrompt.ts";
import { locales } from "../../../src/core/i18n/locale.ts";

const same = (text: string): string => text;
const style = { header: same, message: same, active: same, problem: same, dim: same };
const open = (question: Partial<Question>, rest: Partial<LinePromptConfig> = {}) =>
  render(linePrompt, {
    question: { id: "q", kind: "line", message: "When?", ...question },
    locale: "en",
    style,
    size: () => ({ columns: 80, rows: 24 }),
    every: 1_000,
    onClosed: () => undefined,
    ...rest,
  });

describe("linePrompt", () => {
  it("draws header, message, line and hints", async () => {
    const { getScreen, events, answer } = await open({ header: () => "INC · 12 min", default: "in 90 min" });
    expect(getScreen()).toBe("INC · 12 min\nWhen?\n>\nEnter: in 90 min · ? why · /help commands · Ctrl-C pauses");
    events.keypress("enter");
    expect(await answer).toEqual({ type: "answer", text: "in 90 min" });
  });

  it("keeps the header true while nobody types, by the clock it is given", async () => {
    let minutes = 12;
    const { getScreen, events } = await open({ header: () => `INC · ${minutes} min` }, { every: 5 });
    events.type("half");
    expect(getScreen()).toContain("INC · 12 min");
    minutes = 22;
    await vi.waitFor(() => expect(getScreen()).toContain("INC · 22 min"));
    expect(getScreen()).toContain("> half");
    events.keypress("enter");
  });

  it("takes up what had been typed, and edits it", async () => {
    const { events, getScreen, answer } = await open({ initial: "in 90 mim" });
    expect(getScreen()).toContain("> in 90 mim");
    events.keypress("backspace");
    events.type("n");
    events.keypress("enter");
    expect(await answer).toEqual({ type: "answer", text: "in 90 min" });
  });

  it("never draws more rows than the terminal has", async () => {
    const options = Array.from({ length: 40 }, (_, index) => ({ id: `o${index}`, label: `Option ${index}` }));
    const { getScreen, events } = await open(
      { kind: "choice", options, default: "o20" },
      { size: () => ({ columns: 40, rows: 12 }) },
    );
    const rows = (): readonly string[] => getScreen().split("\n");
    expect(rows().length).toBeLessThanOrEqual(12);
    expect(getScreen()).toContain("> 21. Option 20");
    events.keypress("down");
    expect(getScreen()).toContain("> 22. Option 21");
    events.type("?");
    expect(rows().length).toBeLessThanOrEqual(12);
    events.keypress("enter");
  });

  it("shows labels, messages and headers harmlessly (R12)", async () => {
    const { getScreen, events } = await open({
      message: "a\u001b[2Jb",
      header: () => "h\u0007",
      options: [{ id: "x", label: "l\u202e" }],
      kind: "choice",
    });
    expect(getScreen({ raw: true })).not.toMatch(/\u001b\[2Jb|\u0007|\u202e/);
    events.type("1");
    events.keypress("enter");
  });

  it.each(locales)("fits twenty columns in %s, help and all (F6)", async (locale) => {
    const { getScreen, events } = await open(
      { why: ["Because."] },
      { locale, size: () => ({ columns: 20, rows: 60 }) },
    );
    events.type("?");
    for (const row of getScreen().split("\n")) {
      if (row.trim().includes(" ")) expect(row.length).toBeLessThanOrEqual(20);
    }
    expect(getScreen()).toContain("Because.");
    events.keypress("enter");
  });
});
