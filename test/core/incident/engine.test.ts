import { describe, expect, it } from "vitest";
import { isOwed, next } from "../../../src/core/incident/engine.ts";
import type { NewEvent } from "../../../src/core/incident/events.ts";
import { createMachine } from "../../../src/core/incident/machine.ts";
import { given, hour, minute, noon, stateAfter } from "../../support/journal.ts";
import { fact, plan, step, templates } from "../../support/plan.ts";

const started = (path: string): NewEvent => ({ type: "step-started", step: path, data: { kind: "do" } });
const ended = (path: string): NewEvent => ({ type: "step-ended", step: path, data: { outcome: "done" } });

describe("what comes next", () => {
  const machine = createMachine(
    plan({ steps: [step({ kind: "do", path: "a" }), step({ kind: "do", path: "b" })] }),
    [],
  );

  it("starts the first step, performs it, goes on to the second, finishes", () => {
    expect(next(machine, stateAfter(), noon)).toMatchObject({ type: "start", step: { path: "a" } });
    expect(next(machine, stateAfter(started("a")), noon)).toMatchObject({
      type: "perform",
      place: "a",
      effect: { type: "confirm-done" },
    });
    expect(next(machine, stateAfter(started("a"), ended("a")), noon)).toMatchObject({
      type: "start",
      step: { path: "b" },
    });
    expect(next(machine, stateAfter(started("a"), ended("a"), started("b"), ended("b")), noon)).toEqual({
      type: "finished",
    });
  });

  it("comes back to a step that was reopened", () => {
    const state = stateAfter(started("a"), ended("a"), { type: "step-reopened", step: "a", data: {} });
    expect(next(machine, state, noon)).toMatchObject({ type: "perform", place: "a" });
  });

  it("asks about an act that was begun and not finished before anything else (R1)", () => {
    const state = stateAfter(started("a"), {
      type: "act-started",
      step: "a",
      data: { act: "run:a:1", what: "run", detail: "true" },
    });
    expect(next(machine, state, noon)).toMatchObject({
      type: "perform",
      place: "a",
      effect: { type: "recall", act: { act: "run:a:1" } },
    });
  });

  it("throws on a step kind it does not know instead of passing it by", () => {
    const odd = createMachine(plan({ steps: [{ ...step({ kind: "do", path: "a" }), kind: "dance" } as never] }), []);
    expect(() => next(odd, stateAfter(started("a")), noon)).toThrow("unknown step kind dance");
  });
});

describe("conditions", () => {
  const facts = { hit: fact("bool"), eta: fact("datetime", { allowUnknown: true }) };
  const page = step({
    kind: "do",
    path: "page",
    conditions: ['hit && (eta == unknown || eta - now > duration("3h"))'],
    owed: 'eta == unknown || eta - now > duration("4h")',
  });
  const machine = createMachine(plan({ facts, steps: [page, step({ kind: "do", path: "last" })] }), []);
  const etaIn = (hours: number): NewEvent => given("eta", new Date(noon + hours * hour).toISOString());

  it("asks for the facts a condition lacks, and only for those it needs", () => {
    expect(next(machine, stateAfter(), noon)).toMatchObject({ effect: { type: "ask-facts", keys: [{ name: "hit" }] } });
    expect(next(machine, stateAfter(given("hit", true)), noon)).toMatchObject({ effect: { keys: [{ name: "eta" }] } });
    expect(next(machine, stateAfter(given("hit", false)), noon)).toMatchObject({
      type: "pass",
      step: { path: "page" },
    });
  });

  it("says which facts let a step pass by", () => {
    const result = next(machine, stateAfter(given("hit", false)), noon);
    expect(result).toMatchObject({ type: "pass", because: [{ fact: "hit", value: false }] });
  });

  it.each([
    { eta: etaIn(2), applies: false, owed: false },
    { eta: etaIn(3.5), applies: true, owed: false },
    { eta: etaIn(5), applies: true, owed: true },
    { eta: given("eta", { unknown: true }), applies: true, owed: true },
  ])("the placeholder page: above 3 h it applies, above 4 h it is owed ($applies, $owed)", ({ eta, applies, owed }) => {
    const state = stateAfter(given("hit", true), eta);
    expect(next(machine, state, noon).type).toBe(applies ? "start" : "pass");
    expect(isOwed(machine, state, noon, page)).toBe(owed);
  });

  it("brings a passed step up again when a corrected fact makes it apply", () => {
    const passed: NewEvent = { type: "step-passed", step: "page", data: { why: "" } };
    const before = stateAfter(given("hit", true), etaIn(1), passed, started("last"));
    expect(next(machine, before, noon)).toMatchObject({ place: "last" });
    const after = stateAfter(given("hit", true), etaIn(1), passed, started("last"), etaIn(6));
    expect(next(machine, after, noon)).toMatchObject({ type: "start", step: { path: "page" } });
  });
});

describe("facts of a notice", () => {
  const facts = {
    reader_languages: fact("list", { values: ["en", "de", "pl", "sv"] }),
    known: fact("list", { localized: true }),
    eta: fact("datetime", { allowUnknown: true }),
  };
  const machine = createMachine(
    plan({ facts, steps: [step({ kind: "notice", path: "web", template: "web-notice" })] }),
    templates("web-notice", ["known", "eta"]),
  );

  it("asks the readers' languages first, then words once per language", () => {
    const first = next(machine, stateAfter(started("web")), noon);
    expect(first).toMatchObject({ effect: { type: "ask-facts", keys: [{ name: "reader_languages" }] } });
    const second = next(machine, stateAfter(started("web"), given("reader_languages", ["de", "pl"])), noon);
    expect(second).toMatchObject({
      effect: { keys: [{ name: "known", locale: "de" }, { name: "known", locale: "pl" }, { name: "eta" }] },
    });
  });

  it("composes, then publishes, then ends", () => {
    const ready = [
      started("web"),
      given("reader_languages", ["de"]),
      given("known", ["x"], "de"),
      given("eta", { unknown: true }),
    ];
    expect(next(machine, stateAfter(...ready), noon)).toMatchObject({
      effect: { type: "compose-notice", revision: 1 },
    });
    expect(next(machine, stateAfter(...ready, accepted("web", 1)), noon)).toMatchObject({
      effect: { type: "publish-notice", notice: "web#1" },
    });
    expect(next(machine, stateAfter(...ready, accepted("web", 1), published("web", 1)), noon)).toMatchObject({
      type: "end",
    });
  });
});

describe("approval and sending", () => {
  const machine = createMachine(
    plan({
      steps: [
        step({ kind: "notice", path: "mail", template: "outage-mailing", publish: "later" }),
        step({ kind: "approve", path: "signed", notice: "mail" }),
        step({ kind: "send", path: "out", notice: "mail", approval: "signed" }),
      ],
    }),
    templates("outage-mailing", []),
  );
  const done = (path: string): NewEvent[] => [started(path), ended(path)];
  const approved = (revision: number): NewEvent => ({
    type: "approval-given",
    step: "signed",
    data: { notice: `mail#${revision}`, hash: `hash-of-mail#${revision}`, approver: "Jan" },
  });
  const sent = (revision: number): NewEvent[] => [
    { type: "act-started", step: "out", data: { act: `send:out:mail#${revision}`, what: "send", detail: "" } },
    { type: "act-finished", step: "out", data: { act: `send:out:mail#${revision}`, result: "done" } },
    published("mail", revision),
  ];

  it("an approval holds for the text it was given for and no other (M29)", () => {
    const events = [
      ...done("mail"),
      accepted("mail", 1),
      started("signed"),
      approved(1),
      ended("signed"),
      started("out"),
    ];
    expect(next(machine, stateAfter(...events), noon)).toMatchObject({
      place: "out",
      effect: { type: "hand-over", notice: "mail#1" },
    });
    const changed = [...events, accepted("mail", 2)];
    expect(next(machine, stateAfter(...changed), noon)).toMatchObject({
      place: "signed",
      effect: { type: "get-approval", hash: "hash-of-mail#2" },
    });
  });

  it("a corrected text is approved and sent again; the first revision is never sent twice", () => {
    const events = [
      ...done("mail"),
      accepted("mail", 1),
      started("signed"),
      approved(1),
      ended("signed"),
      started("out"),
      ...sent(1),
      ended("out"),
    ];
    expect(next(machine, stateAfter(...events), noon)).toEqual({ type: "finished" });
    const corrected = [...events, accepted("mail", 2), approved(2)];
    expect(next(machine, stateAfter(...corrected), noon)).toMatchObject({
      place: "out",
      effect: { type: "hand-over", notice: "mail#2" },
    });
  });
});

describe("a duty and the time promised in the text are one value", () => {
  const facts = {
    status: fact("enum", { values: ["investigating", "resolved"], default: "investigating" }),
    next_at: fact("datetime"),
  };
  const duty = {
    id: "update",
    every: 1800,
    slower: { after: 7200, every: 3600 },
    from: "holding",
    until: 'status == "resolved"',
    notice: "status-update",
    promises: "next_at",
    asks: ["status"],
  };
  const machine = createMachine(
    plan({
      facts,
      duties: [duty],
      steps: [step({ kind: "notice", path: "holding", template: "holding" }), step({ kind: "do", path: "repair" })],
    }),
    [...templates("holding", ["next_at"]), ...templates("status-update", ["status", "next_at"])],
  );
  const promised = (at: number): NewEvent => given("next_at", new Date(at).toISOString());

  it("proposes now plus the interval for the first text", () => {
    expect(next(machine, stateAfter(started("holding")), noon)).toMatchObject({
      effect: { type: "ask-promise", fact: "next_at", suggestion: noon + 30 * minute },
    });
  });

  it("is slower only after two hours", () => {
    const late = next(machine, stateAfter(started("holding")), noon + 2 * hour);
    expect(late).toMatchObject({ effect: { suggestion: noon + 3 * hour } });
  });

  it("asks for a fresh time once the promised one has passed", () => {
    const state = stateAfter(started("holding"), promised(noon + 30 * minute));
    expect(next(machine, state, noon)).toMatchObject({ effect: { type: "compose-notice" } });
    expect(next(machine, state, noon + 31 * minute)).toMatchObject({ effect: { type: "ask-promise" } });
  });

  it("an update asked for looks at its facts again, takes a new promise, is written and published", () => {
    const out = [
      given("status", "investigating"),
      promised(noon + 30 * minute),
      started("holding"),
      accepted("holding", 1),
      published("holding", 1),
      ended("holding"),
    ];
    const wanted: NewEvent = { type: "reissue-requested", step: "duty:update", data: { why: "due" } };
    const at = noon + 29 * minute;
    expect(next(machine, stateAfter(...out, wanted), at)).toMatchObject({
      place: "duty:update",
      effect: { type: "ask-facts", refresh: true, keys: [{ name: "status" }] },
    });
    const looked: NewEvent = { type: "fact-confirmed", data: { fact: "status" } };
    expect(next(machine, stateAfter(...out, wanted, looked), at)).toMatchObject({ effect: { type: "ask-promise" } });
    const again = [...out, wanted, looked, promised(noon + hour)];
    expect(next(machine, stateAfter(...again), at)).toMatchObject({
      effect: { type: "compose-notice", template: "status-update" },
    });
    expect(next(machine, stateAfter(...again, accepted("duty:update", 1)), at)).toMatchObject({
      effect: { type: "publish-notice" },
    });
    const done = [...again, accepted("duty:update", 1), published("duty:update", 1)];
    expect(next(machine, stateAfter(...done), at)).toMatchObject({ type: "start", step: { path: "repair" } });
  });
});

function accepted(place: string, revision: number): NewEvent {
  return {
    type: "notice-accepted",
    step: place,
    data: {
      notice: `${place}#${revision}`,
      template: place,
      revision,
      locales: ["en"],
      hash: `hash-of-${place}#${revision}`,
      facts: {},
      files: [],
      edited: false,
    },
  };
}

function published(place: string, revision: number): NewEvent {
  return { type: "notice-published", step: place, data: { notice: `${place}#${revision}` } };
}
