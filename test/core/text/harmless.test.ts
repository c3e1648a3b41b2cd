import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harmless } from "../../../src/core/text/harmless.ts";

describe("harmless (R12)", () => {
  it.each([
    ["ANSI escape", "a\u001b[31mb", "a<U+001B>[31mb"],
    ["NUL and bell", "a\0b\u0007", "a<U+0000>b<U+0007>"],
    ["C1 control", "a\u009b1mb", "a<U+009B>1mb"],
    ["right-to-left override", "a\u202egpj.exe", "a<U+202E>gpj.exe"],
    ["zero-width space", "a\u200bb", "a<U+200B>b"],
    ["carriage return that would overwrite the line", "good\rbad", "good<U+000D>bad"],
    ["line separator", "a\u2028b", "a<U+2028>b"],
    ["lone surrogate", "a\ud800b", "a<U+D800>b"],
    ["tag characters", "a\u{e0041}", "a<U+E0041>"],
    ["plain words in any script", "Grüße, żółć, åäö, привет, مرحبا", "Grüße, żółć, åäö, привет, مرحبا"],
    ["a family of emoji", "👨‍👩‍👧 ok", "👨‍👩‍👧 ok"],
    ["a joiner between letters", "a\u200db", "a<U+200D>b"],
  ])("%s", (_title, text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  it("keeps lines where lines are shown", () => {
    expect(harmless("a\r\nb\tc\u001b", { lines: true })).toBe("a\nb\tc<U+001B>");
    expect(harmless("a\nb")).toBe("a<U+000A>b");
  });

  it("leaves nothing that can steer a terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(harmless(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it("takes 100 kB in its stride", () => {
    expect(harmless("\u001b".repeat(100_000))).toHaveLength(800_000);
  });
});
