import { describe, expect, it } from "vitest";
import { contrast } from "../../../src/core/notice/contrast.ts";

describe("contrast of two colours", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#fff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#FFF", 4.54],
    ["#0000ff", "#ffffff", 8.59],
  ])("%s on %s is %s", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });

  it.each(["red", "#12", "#1234567", "#ggg", "", "url(x)"])("%s is no colour", (text) => {
    expect(contrast(text, "#ffffff")).toBeUndefined();
  });
});
