import { describe, expect, it } from "vitest";
import { emptyDisk, type MemoryDisk } from "../../src/adapters/store/memory/memoryStore.ts";
import { replay } from "../../src/core/incident/evolve.ts";
import type { AnyEvent } from "../../src/core/incident/events.ts";
import type { Question } from "../../src/app/ports.ts";
import { Crash, crashingStore } from "../support/crashingStore.ts";
import { playFromStart, playResumed } from "../support/play.ts";
import type { ScriptedReply } from "../support/scriptedPrompter.ts";
import { world } from "../support/world.ts";
import { storyPlan, storyScript, storyTemplates } from "./story.ts";

/** An operator who knows her answers by heart: asked again after a crash, she says the same. */
function steadyOperator(happened: "yes" | "no") {
  const answers = new Map<string, ScriptedReply[]>();
  for (const [id, reply] of storyScript) answers.set(String(id), [...(answers.get(String(id)) ?? []), reply]);
  return {
    unattended: false,
    ask: async (question: Question) => {
      if (question.id.startsWith("uncertain:")) return { type: "answer", text: happened } as const;
      const left = answers.get(question.id);
      const reply = left && left.length > 1 ? left.shift() : left?.[0];
      if (reply === undefined) throw new Error(`unexpected question ${question.id}`);
      return typeof reply === "string" ? ({ type: "answer", text: reply } as const) : (reply as never);
    },
    close: () => undefined,
  };
}

const eventsOn = (disk: MemoryDisk): readonly AnyEvent[] =>
  [...disk.incidents.values()].findLast(({ events }) => events.length > 0)?.events ?? [];

/** Events that tell of the interruption itself. */
const aside: ReadonlySet<string> = new Set(["run-resumed", "lock-taken-over", "run-paused", "journal-healed"]);

/** What must be the same whatever happened in between: facts, outcomes, notices, approvals. */
function essence(events: readonly AnyEvent[]) {
  const { facts, steps, notices, approvals, openActs, clocksMet, closedAt } = replay(events);
  return {
    facts: Object.fromEntries(
      Object.entries(facts).map(([key, { value, declined, basis }]) => [key, { value, declined, basis }]),
    ),
    outcomes: Object.fromEntries(
      Object.entries(steps).map(([path, { outcome, choice, reason }]) => [path, { outcome, choice, reason }]),
    ),
    notices: Object.fromEntries(
      Object.entries(notices).map(([place, { hash, published }]) => [place, { hash, out: published?.notice }]),
    ),
    approvers: Object.values(approvals).map(({ approver, hash }) => [approver, hash]),
    openActs,
    clocks: Object.keys(clocksMet),
    closed: closedAt !== undefined,
  };
}

async function uncrashed() {
  const disk = emptyDisk();
  await playFromStart(world({ plan: storyPlan, templates: storyTemplates, disk, prompter: steadyOperator("yes") }));
  return eventsOn(disk);
}

/** Dies at the n-th append, comes back and plays to the end. */
async function crashed(at: number, when: "before" | "after", happened: "yes" | "no") {
  const disk = emptyDisk();
  const prompter = steadyOperator(happened);
  const parts = { plan: storyPlan, templates: storyTemplates, disk };
  const first = world({ ...parts, prompter, wrapStore: (store) => crashingStore(store, at, when) });
  const death = await playFromStart(first).then(
    () => undefined,
    (error: unknown) => error,
  );
  const confirmed = eventsOn(disk);
  const next = world({ ...parts, prompter: steadyOperator(happened) });
  if (confirmed.length === 0) await playFromStart(next);
  else if (confirmed.at(-1)?.type !== "incident-closed") await playResumed(next);
  return { death, confirmed, events: eventsOn(disk) };
}

describe("killed at any append (R1)", async () => {
  const whole = await uncrashed();
  const appends = Array.from({ length: whole.length + 1 }, (_, index) => index + 1);

  it("the uncrashed run is the yardstick: it ends closed, with two texts out", () => {
    expect(essence(whole)).toMatchObject({
      closed: true,
      openActs: {},
      notices: { first: { out: "first#1" }, mail: { out: "mail#1" } },
    });
  });

  it.each(["before", "after"] as const)(
    "dying %s it is on disk: nothing confirmed is lost, the end is the same",
    async (when) => {
      for (const at of appends) {
        const { death, confirmed, events } = await crashed(at, when, "yes");
        if (!(death instanceof Crash)) continue;
        expect(events.slice(0, confirmed.length)).toEqual(confirmed);
        expect(essence(events), `crash ${when} append ${at}`).toEqual(essence(whole));
      }
    },
  );

  it("an act in doubt is asked about, never repeated silently: 'yes' lets it stand, 'no' does it again", async () => {
    const begun = whole.findIndex(({ type, step }) => type === "act-started" && step === "out");
    const isStart = ({ type, step }: AnyEvent): boolean => type === "act-started" && step === "out";
    const runs = async (happened: "yes" | "no"): Promise<number> => {
      for (const at of appends) {
        const { confirmed, events } = await crashed(at, "after", happened);
        if (confirmed.length - 1 === begun) return events.filter(isStart).length;
      }
      throw new Error("no crash fell on the act");
    };
    expect([await runs("yes"), await runs("no")]).toEqual([1, 2]);
  });

  it("without interruptions in between, the journal is the same, event for event", async () => {
    const plain = (events: readonly AnyEvent[]): readonly string[] =>
      events.filter(({ type }) => !aside.has(type)).map(({ type, step }) => `${type} ${step ?? ""}`);
    const quiet = appends.filter((at) => whole[at - 1]?.type === "fact-recorded");
    for (const at of quiet) {
      const { death, events } = await crashed(at, "before", "yes");
      if (death instanceof Crash) expect(plain(events)).toEqual(plain(whole));
    }
  });
});
