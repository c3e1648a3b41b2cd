import { describe, expect, it } from "vitest";
import { didYouMean, oneOf, suggest } from "../../../src/core/text/suggest.ts";

describe("suggest", () => {
  it.each<[string, readonly string[], string | undefined]>([
    ["outtage", ["outage", "triage"], "outage"],
    ["tilte", ["title", "when"], "title"],
    ["Started-At", ["started_at", "status"], "started_at"],
    ["statu", ["status", "state"], "status"],
    ["email", ["do", "ask", "use"], undefined],
    ["", ["after", "before"], undefined],
    ["x".repeat(100_000), ["x"], undefined],
    ["known", [], undefined],
    ["eta", ["eta"], "eta"],
  ])("%s in %j → %s", (word, candidates, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });
});

describe("didYouMean", () => {
  it("names the nearest, else all of a short list, else nothing", () => {
    expect(didYouMean("chose", ["choose", "do"])).toBe('did you mean "choose"?');
    expect(didYouMean("mail", ["ask", "do", "run"])).toBe("expected one of ask, do, run");
    expect(didYouMean("mail", [])).toBeUndefined();
    expect(
      didYouMean(
        "mail",
        Array.from({ length: 50 }, (_, i) => `candidate-${i}`),
      ),
    ).toBeUndefined();
  });
  it("joins as people do", () => {
    expect([oneOf(["a"]), oneOf(["a", "b"]), oneOf(["a", "b", "c"])]).toEqual(["a", "a or b", "one of a, b, c"]);
  });
});
