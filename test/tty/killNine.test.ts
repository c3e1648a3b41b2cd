import { describe, expect, it } from "vitest";
import { killTimes } from "../support/killedPlay.ts";

const seed = Number(process.env["TORTURE_SEED"] ?? 20261123);

describe("kill -9 at moments drawn by lot (R1)", { timeout: 180_000 }, () => {
  it(`ends in the same facts and notices as an evening without one: 50 kills, seed ${seed}`, async () => {
    expect(await killTimes(50, seed)).toBe(50);
  });
});
