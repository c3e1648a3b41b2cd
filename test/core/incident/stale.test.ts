import { describe, expect, it } from "vitest";
import type { NewEvent } from "../../../src/core/incident/events.ts";
import { staleNotices } from "../../../src/core/incident/stale.ts";
import { given, stateAfter } from "../../support/journal.ts";
import { fact, plan, step } from "../../support/plan.ts";

const thePlan = plan({
  facts: { eta: fact("datetime"), next_at: fact("datetime") },
  steps: [step({ kind: "notice", path: "web", template: "web-notice" })],
  duties: [
    { id: "update", every: 60, from: "web", until: "false", notice: "status-update", promises: "next_at", asks: [] },
  ],
});
const early = "2026-11-23T14:00:00.000Z";
const late = "2026-11-23T18:00:00.000Z";
/** `eta` is recorded by event 2, `next_at` by event 3. */
const out: NewEvent[] = [
  given("eta", early),
  given("next_at", early),
  {
    type: "notice-accepted",
    step: "web",
    data: {
      notice: "web#1",
      template: "web-notice",
      revision: 1,
      locales: ["en"],
      hash: "h",
      facts: { eta: 2, next_at: 3 },
      files: [],
      edited: false,
    },
  },
  { type: "notice-published", step: "web", data: { notice: "web#1" } },
];

describe("stale notices (N8)", () => {
  it("a published notice is stale when a fact it used has another value, with old and new", () => {
    expect(staleNotices(thePlan, stateAfter(...out))).toEqual([]);
    expect(staleNotices(thePlan, stateAfter(...out, given("eta", late)))).toEqual([
      {
        place: "web",
        notice: "web#1",
        template: "web-notice",
        changes: [{ key: "eta", from: early, to: late }],
        kept: false,
      },
    ]);
  });

  it("a value corrected back is not stale", () => {
    expect(staleNotices(thePlan, stateAfter(...out, given("eta", late), given("eta", early)))).toEqual([]);
  });

  it("the promised time of the next word moves by design and does not count", () => {
    expect(staleNotices(thePlan, stateAfter(...out, given("next_at", late)))).toEqual([]);
  });

  it("one that was only written, not published, is not stale", () => {
    expect(staleNotices(thePlan, stateAfter(...out.slice(0, 3), given("eta", late)))).toEqual([]);
  });

  it("one the operator let stand counts again only when the fact changes again", () => {
    const kept: NewEvent = { type: "notice-kept", step: "web", data: { notice: "web#1", reason: "page is gone" } };
    expect(staleNotices(thePlan, stateAfter(...out, given("eta", late), kept))).toMatchObject([{ kept: true }]);
    const again = given("eta", "2026-11-23T19:00:00.000Z");
    expect(staleNotices(thePlan, stateAfter(...out, given("eta", late), kept, again))).toMatchObject([{ kept: false }]);
  });

  it("a new revision is fresh once it is published", () => {
    const second: NewEvent[] = [
      { type: "reissue-requested", step: "web", data: { why: "stale" } },
      {
        type: "notice-accepted",
        step: "web",
        data: {
          notice: "web#2",
          template: "web-notice",
          revision: 2,
          locales: ["en"],
          hash: "h2",
          facts: { eta: 6, next_at: 3 },
          files: [],
          edited: false,
        },
      },
      { type: "notice-published", step: "web", data: { notice: "web#2" } },
    ];
    expect(staleNotices(thePlan, stateAfter(...out, given("eta", late), ...second))).toEqual([]);
  });
});
