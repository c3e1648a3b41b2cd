import { describe, expect, it } from "vitest";
import { agenda } from "../../../src/core/incident/agenda.ts";
import type { NewEvent } from "../../../src/core/incident/events.ts";
import { createMachine } from "../../../src/core/incident/machine.ts";
import { given, hour, minute, noon, stateAfter } from "../../support/journal.ts";
import { fact, plan, step } from "../../support/plan.ts";

const facts = {
  status: fact("enum", { values: ["investigating", "resolved"], default: "investigating" }),
  next_at: fact("datetime"),
  personal_data: fact("bool", { allowUnknown: true }),
  aware_at: fact("datetime"),
  noticed_at: fact("datetime"),
};
const machine = createMachine(
  plan({
    facts,
    zero: "noticed_at",
    duties: [
      {
        id: "update",
        every: 1800,
        from: "first",
        until: 'status == "resolved"',
        notice: "status-update",
        promises: "next_at",
        asks: [],
      },
    ],
    clocks: [
      {
        id: "authority",
        length: 72 * 3600,
        from: "aware_at",
        conditions: ["personal_data == true"],
        source: ["GDPR1"],
      },
    ],
    steps: [step({ kind: "do", path: "first", due: 900 })],
  }),
  [],
);
const iso = (at: number): string => new Date(at).toISOString();
const promise = (at: number): NewEvent[] => [
  {
    type: "notice-accepted",
    step: "first",
    data: {
      notice: "first#1",
      template: "t",
      revision: 1,
      locales: ["en"],
      hash: "h",
      facts: {},
      files: [],
      edited: false,
      promise: { fact: "next_at", at: iso(at) },
    },
  },
  { type: "notice-published", step: "first", data: { notice: "first#1" } },
];

describe("agenda", () => {
  it("a due counts from the playbook's zero once that is known", () => {
    expect(agenda(machine, stateAfter(), noon).dues).toEqual([
      { path: "first", due: noon + 15 * minute, overdue: false },
    ]);
    const early = stateAfter(given("noticed_at", iso(noon - 20 * minute)));
    expect(agenda(machine, early, noon).dues).toEqual([{ path: "first", due: noon - 5 * minute, overdue: true }]);
  });

  it("a promise only counts once it is published, reminds ahead, and falls due at the very time in the text", () => {
    const state = stateAfter(given("status", "investigating"), ...promise(noon + 30 * minute));
    const [duty] = agenda(machine, state, noon).duties;
    expect(duty).toEqual({
      id: "update",
      due: noon + 30 * minute,
      remindAt: noon + 25 * minute,
      overdue: false,
      missed: 0,
    });
    expect(agenda(machine, stateAfter(...promise(noon).slice(0, 1)), noon).duties).toEqual([]);
  });

  it("missed ticks collapse into one with their number (R8)", () => {
    const state = stateAfter(given("status", "investigating"), ...promise(noon));
    expect(agenda(machine, state, noon + 95 * minute).duties).toMatchObject([{ overdue: true, missed: 4 }]);
  });

  it("a duty ends when its condition holds, whatever was promised", () => {
    const state = stateAfter(given("status", "resolved"), ...promise(noon));
    expect(agenda(machine, state, noon + hour).duties).toEqual([]);
  });

  it("the 72 h clock runs while personal data are involved and stops when it is met", () => {
    const aware = given("aware_at", iso(noon));
    const running = stateAfter(aware, given("personal_data", true));
    expect(agenda(machine, running, noon).clocks).toEqual([{ id: "authority", due: noon + 72 * hour, overdue: false }]);
    expect(agenda(machine, running, noon + 73 * hour).clocks).toMatchObject([{ overdue: true }]);
    expect(agenda(machine, stateAfter(aware, given("personal_data", { unknown: true })), noon).clocks).toEqual([]);
    expect(
      agenda(
        machine,
        stateAfter(aware, given("personal_data", true), { type: "clock-met", data: { clock: "authority" } }),
        noon,
      ).clocks,
    ).toEqual([]);
  });

  it("a closed incident owes nothing", () => {
    const state = stateAfter(given("personal_data", true), given("aware_at", iso(noon)), {
      type: "incident-closed",
      data: {},
    });
    expect(agenda(machine, state, noon)).toEqual({ duties: [], clocks: [], dues: [] });
  });

  it("a clock set back gives no negative misses (R8)", () => {
    const state = stateAfter(given("status", "investigating"), ...promise(noon + hour));
    expect(agenda(machine, state, noon - 5 * hour).duties).toMatchObject([{ overdue: false, missed: 0 }]);
  });
});
