import { describe, expect, it } from "vitest";
import { locales } from "../../../src/core/i18n/locale.ts";
import { timelineMessages } from "../../../src/core/i18n/messages/timeline.ts";
import type { AnyEvent, EventData, EventType } from "../../../src/core/incident/events.ts";
import { sentenceOf, timeline } from "../../../src/core/incident/timeline.ts";
import { sentences } from "../../../src/core/incident/sentences.ts";
import { incidentWords } from "../../../src/core/incident/words.ts";
import { given, journal, opened, stateAfter } from "../../support/journal.ts";
import { fact, plan, step } from "../../support/plan.ts";

const machinePlan = plan({
  facts: {
    eta: fact("datetime", { allowUnknown: true }),
    pin: fact("line", { sensitive: true }),
    known: fact("list", { localized: true }),
  },
  steps: [step({ kind: "do", path: "stop", checklist: 1 })],
  duties: [{ id: "update", every: 1800, from: "stop", until: "false", notice: "n", promises: "eta", asks: [] }],
  clocks: [{ id: "law", length: 3600, from: "eta", conditions: [], source: [] }],
});

const time = "2026-11-23T13:30:00.000Z";

/** One of each type, as full as can be: a new type does not compile without one. */
const samples: { readonly [T in EventType]: EventData[T] } = {
  "incident-opened": opened.data as EventData["incident-opened"],
  "fact-recorded": { fact: "eta", value: time, basis: "technician", reason: "misread" },
  "fact-confirmed": { fact: "eta" },
  "fact-declined": { fact: "eta" },
  "step-started": { kind: "do" },
  "step-ended": { outcome: "skipped", reason: "none here", note: "well" },
  "step-reopened": { reason: "too early" },
  "step-passed": { why: "eta: unknown" },
  "checklist-ticked": { item: 1 },
  "choice-made": { option: "bad", reason: "all are hit" },
  "approval-given": { notice: "web#1", hash: "00", approver: "Jan" },
  "notice-accepted": {
    notice: "web#1",
    template: "web",
    revision: 1,
    locales: ["en", "de"],
    hash: "00",
    facts: {},
    files: [],
    edited: true,
    promise: { fact: "eta", at: time },
  },
  "notice-published": { notice: "web#1", where: "status page" },
  "notice-kept": { notice: "web#1", reason: "nobody reads it" },
  "reissue-requested": { why: "stale" },
  "reissue-dropped": { reason: "too late" },
  "act-started": { act: "a", what: "send", detail: "web#1 to all" },
  "act-finished": { act: "a", result: "failed", exitCode: 3, tail: "", note: "no route", recalled: true },
  "duty-missed": { duty: "update", count: 2, since: time },
  "duty-postponed": { duty: "update", until: time, reason: "call running" },
  "clock-met": { clock: "law" },
  "note-added": { text: "phone full", inbox: "1", from: "eva" },
  "run-paused": { reason: "pause" },
  "run-resumed": { version: "0.1.0", pid: 1 },
  "lock-taken-over": { from: "eva@web2 (3)" },
  "journal-healed": { droppedBytes: 12 },
  "plan-adopted": { planHash: "11", changes: ["step stop: changed"] },
  "plan-kept": { planHash: "11" },
  "incident-closed": { summary: "over" },
};

const types = Object.keys(samples) as EventType[];

const tell = (type: EventType, data: EventData[EventType], locale: (typeof locales)[number]): string => {
  const event = { v: 1, seq: 2, at: 0, by: "anna", host: "web1", type, step: "stop", data } as AnyEvent;
  const words = incidentWords(machinePlan, locale, "Europe/Warsaw");
  return sentenceOf(event, {
    plan: machinePlan,
    words,
    messages: timelineMessages[locale],
    before: stateAfter(given("eta", time)),
  });
};

describe("a sentence for every event", () => {
  it("every type of event is told", () => {
    expect(Object.keys(sentences).sort()).toEqual([...types].sort());
  });

  it.each(types)("%s is told in every language, each in its own words", (type) => {
    const told = locales.map((locale) => tell(type, samples[type], locale));
    for (const text of told) {
      expect(text).not.toMatch(/undefined|\[object|NaN|^\s*$|\n/);
      expect(text).not.toMatch(/[.:]$/);
    }
    expect(new Set(told).size, told.join(" | ")).toBeGreaterThanOrEqual(type === "choice-made" ? 3 : 4);
  });

  it.each(types)("%s tells every word somebody typed", (type) => {
    const typed = Object.entries(samples[type]).flatMap(([key, value]) =>
      ["basis", "why", "note", "where", "text", "from", "approver", "summary", "changes"].includes(key) &&
      type !== "reissue-requested"
        ? [String(value)]
        : [],
    );
    for (const words of typed) expect(tell(type, samples[type], "en")).toContain(words);
  });
});

describe("the timeline", () => {
  it("a correction tells the old and the new value, in the operator's language and the incident's zone", () => {
    const events = journal([opened, given("eta", time), given("eta", { unknown: true })]);
    expect(timeline(machinePlan, events, "de")[1]?.text).toBe("eta: 23. November 2026, 14:30 Uhr MEZ");
    expect(timeline(machinePlan, events, "de")[2]?.text).toContain(
      "eta berichtigt: 23. November 2026, 14:30 Uhr MEZ → ",
    );
  });

  it("a secret is never told, not even one recorded before it was declared secret", () => {
    const events = journal([
      opened,
      given("pin", "xyzzy"),
      { type: "fact-recorded", data: { fact: "pin", value: "0815", basis: "xyzzy was wrong", reason: "xyzzy" } },
    ]);
    for (const locale of locales)
      expect(JSON.stringify(timeline(machinePlan, events, locale))).not.toMatch(/xyzzy|0815/);
  });

  it("R12: what was typed cannot steer a terminal", () => {
    const events = journal([opened, { type: "note-added", data: { text: "\u001b[2Jgone \u202eback\u009b1m" } }]);
    expect(timeline(machinePlan, events, "en")[1]?.text).toBe("Note: <U+001B>[2Jgone <U+202E>back<U+009B>1m");
  });

  it("a step the plan does not know any more is told by its path", () => {
    const events = journal([opened, { type: "step-started", step: "old/step", data: { kind: "do" } }]);
    expect(timeline(machinePlan, events, "en")[1]?.text).toBe("Begun: old/step");
  });
});
