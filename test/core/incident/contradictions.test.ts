import { describe, expect, it } from "vitest";
import { contradictions } from "../../../src/core/incident/contradictions.ts";
import { evolve } from "../../../src/core/incident/evolve.ts";
import type { NewEvent } from "../../../src/core/incident/events.ts";
import { createMachine } from "../../../src/core/incident/machine.ts";
import type { IncidentState } from "../../../src/core/incident/state.ts";
import { given, journal, opened } from "../../support/journal.ts";
import { fact, plan, step } from "../../support/plan.ts";

const thePlan = plan({
  facts: { eta: fact("datetime"), next_at: fact("datetime"), status: fact("line") },
  steps: [
    step({ kind: "notice", path: "web", template: "web-notice" }),
    step({ kind: "notice", path: "line", template: "hotline" }),
    step({ kind: "notice", path: "post", template: "status-update" }),
  ],
  duties: [
    {
      id: "update",
      every: 60,
      from: "web",
      until: 'status == "resolved"',
      notice: "status-update",
      promises: "next_at",
      asks: [],
    },
  ],
});
const machine = createMachine(thePlan, []);
const two = "2026-11-23T14:00:00.000Z";
const four = "2026-11-23T16:00:00.000Z";
const noon = Date.parse("2026-11-23T12:00:00.000Z");

/** A notice that was accepted and published with these versions of facts. */
const published = (place: string, template: string, facts: Readonly<Record<string, number>>): NewEvent[] => [
  {
    type: "notice-accepted",
    step: place,
    data: { notice: `${place}#1`, template, revision: 1, locales: ["en"], hash: "h", facts, files: [], edited: false },
  },
  { type: "notice-published", step: place, data: { notice: `${place}#1` } },
];
const found = (now: number, ...events: readonly NewEvent[]) => {
  const state = journal([opened, ...events]).reduce<IncidentState | undefined>(evolve, undefined);
  return state ? contradictions(machine, state, now) : [];
};

describe("contradictions between channels (SP5, C16)", () => {
  it("names the fact, and what each text says about it", () => {
    // eta is event 2; after the first notice (3, 4) it is corrected by event 5.
    const events = [given("eta", two), ...published("web", "web-notice", { eta: 2 }), given("eta", four)];
    expect(found(noon, ...events, ...published("line", "hotline", { eta: 5 }))).toEqual([
      {
        key: "eta",
        says: [
          { notice: "web#1", value: two },
          { notice: "line#1", value: four },
        ],
      },
    ]);
  });

  it("texts that agree do not contradict each other, whatever has changed since", () => {
    const events = [
      given("eta", two),
      ...published("web", "web-notice", { eta: 2 }),
      ...published("line", "hotline", { eta: 2 }),
    ];
    expect(found(noon, ...events, given("eta", four))).toEqual([]);
  });

  it("two versions with the same value agree", () => {
    const events = [given("eta", two), ...published("web", "web-notice", { eta: 2 }), given("eta", two)];
    expect(found(noon, ...events, ...published("line", "hotline", { eta: 5 }))).toEqual([]);
  });

  it("a promised time moves by design; only one that has passed contradicts the later one", () => {
    const events = [given("next_at", two), ...published("web", "web-notice", { next_at: 2 }), given("next_at", four)];
    const all = [...events, given("status", "open"), ...published("line", "hotline", { next_at: 5 })];
    expect(found(noon, ...all)).toEqual([]);
    expect(found(Date.parse(two) + 1, ...all)).toMatchObject([{ key: "next_at" }]);
  });

  it("a post that a duty calls for counts only while it is the latest word", () => {
    const events = [
      given("status", "open"),
      given("eta", two),
      ...published("post", "status-update", { eta: 3 }),
      given("eta", four),
    ];
    const posted = [...events, ...published("duty:update", "status-update", { eta: 6 })];
    expect(found(noon, ...posted)).toEqual([]);
    expect(found(noon, ...events, ...published("line", "hotline", { eta: 6 }))).toMatchObject([{ key: "eta" }]);
    const ended = [...events, ...published("line", "hotline", { eta: 6 }), given("status", "resolved")];
    expect(found(noon, ...ended)).toEqual([]);
  });

  it("a text that was only written contradicts nobody", () => {
    const events = [given("eta", two), ...published("web", "web-notice", { eta: 2 }), given("eta", four)];
    expect(found(noon, ...events, ...published("line", "hotline", { eta: 5 }).slice(0, 1))).toEqual([]);
  });
});
