import { describe, expect, it } from "vitest";
import { conditionsText } from "../../src/app/conditionText.ts";
import { fact, plan } from "../support/plan.ts";

const bare = plan({
  steps: [],
  facts: { hit: fact("bool"), eta: fact("datetime"), kind: fact("enum", { values: ["a", "b"] }) },
});
const texts = { ...bare.texts.en, facts: { kind: { ask: "?", values: { a: "An attack", b: "Bears" } } } };
const labelled = { ...bare, texts: { ...bare.texts, en: texts, pl: texts } };

describe("a condition on paper", () => {
  it.each([
    [['hit && (eta == unknown || eta - now > duration("3h"))'], "hit and (eta = not known yet or eta - now > 3h)"],
    [['kind == "a" || kind != "b"'], "kind = “An attack” or kind ≠ “Bears”"],
    [["hit == true", "eta != unknown"], "(hit = yes) and (eta ≠ not known yet)"],
    [["!(hit == false)"], "not (hit = no)"],
    [["count >= 50.0"], "count ≥ 50.0"],
  ])("%j reads: %s", (conditions, words) => {
    expect(conditionsText(conditions, labelled, "en")).toBe(words);
  });

  it("in the operator's language", () => {
    expect(conditionsText(["hit == true || !hit"], labelled, "pl")).toBe("hit = tak lub nie hit");
  });
});
