import { describe, expect, it } from "vitest";
import { killTimes } from "../support/killedPlay.ts";

const kills = Number(process.env["TORTURE_KILLS"] ?? 1000);
const seed = Number(process.env["TORTURE_SEED"] ?? Date.now() % 2 ** 31);

describe("kill -9, all night long (R1)", () => {
  it(`ends in the same facts and notices as an evening without one: ${kills} kills, seed ${seed}`, async () => {
    const tell = (done: number): void => void process.stdout.write(`${done} kills\n`);
    expect(await killTimes(kills, seed, tell)).toBe(kills);
  });
});
