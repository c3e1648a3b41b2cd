import { describe, expect, it } from "vitest";
import { Interrupted } from "../../src/core/errors.ts";
import { emptyDisk } from "../../src/adapters/store/memory/memoryStore.ts";
import { hour, minute, noon } from "../support/journal.ts";
import { playFromStart, playResumed } from "../support/play.ts";
import { command, type ScriptLine, scriptedPrompter } from "../support/scriptedPrompter.ts";
import { world } from "../support/world.ts";
import { storyPlan, storyScript, storyTemplates } from "./story.ts";

/** Plays a script from the start on a fresh disk; leftovers of the script fail. */
async function play(script: readonly ScriptLine[], more: Partial<Parameters<typeof world>[0]> = {}) {
  const prompter = scriptedPrompter(script);
  const scene = world({ plan: storyPlan, templates: storyTemplates, prompter, ...more });
  const session = await playFromStart(scene).catch((error: unknown) => error);
  prompter.verify();
  return { ...scene, prompter, session, incident: [...scene.disk.incidents.values()][0] };
}

const before = (id: string): readonly ScriptLine[] =>
  storyScript.slice(
    0,
    storyScript.findIndex(([line]) => line === id),
  );
const from = (id: string): readonly ScriptLine[] => storyScript.slice(storyScript.findIndex(([line]) => line === id));
const pauseAt = (id: string): ScriptLine => [id, command("pause")];

describe("a whole run", () => {
  it("is led from the first step to the end, and closed", async () => {
    const { incident, said } = await play(storyScript);
    const types = incident?.events.map(({ type }) => type);
    expect(types?.at(-1)).toBe("incident-closed");
    expect(said.join("\n")).toContain("Incident test-2026-11-23-1300 is closed");
    expect([...(incident?.files.keys() ?? [])]).toEqual([
      "notices/first-1/holding.en.txt",
      "notices/first-1/holding.de.txt",
      "notices/mail-1/mailing.en.txt",
      "notices/mail-1/mailing.en.html",
      "notices/mail-1/mailing.en.eml",
      "notices/mail-1/mailing.de.txt",
      "notices/mail-1/mailing.de.html",
      "notices/mail-1/mailing.de.eml",
    ]);
    expect(incident?.files.get("notices/first-1/holding.de.txt")).toBe("Online-Shop: next word at 13:30 Uhr MEZ.\n");
  });

  it("records who signed off which text, and who sent it", async () => {
    const { incident } = await play(storyScript);
    const accepted = incident?.events.find(({ type, step }) => type === "notice-accepted" && step === "mail");
    expect(incident?.events.find(({ type }) => type === "approval-given")).toMatchObject({
      data: {
        notice: "mail#1",
        approver: "Jan Kowalski",
        hash: accepted?.type === "notice-accepted" ? accepted.data.hash : "no notice",
      },
    });
    expect(incident?.events.find(({ type, step }) => type === "act-finished" && step === "out")).toMatchObject({
      data: { result: "done", note: "Maja, to 1,200 customers" },
    });
  });

  it("the header shows incident, elapsed time, the next word and the clock, at every question", async () => {
    const { prompter } = await play(storyScript);
    expect(prompter.asked[0]?.header).toBe("test-2026-11-23-1300 · 0 min since 13:00 CET");
    expect(prompter.asked.at(-1)?.header).toContain("next word 13:30 CET (in 30 min) · law: in 50 min");
  });

  it("a second person is not the operator herself", async () => {
    const { session } = await play([...before("approve:signed"), ["approve:signed", "Anna"]]);
    expect(String(session)).toContain("somebody else");
  });
});

describe("leaving a question", () => {
  it("an owed step is skipped only with a reason; the reason is on record", async () => {
    const { incident } = await play([
      ...before("step:page"),
      ["step:page", command("skip")],
      ["reason:page", "hosted elsewhere"],
      ...from("choice:how-bad"),
    ]);
    expect(incident?.events.find(({ type, step }) => type === "step-ended" && step === "page")).toMatchObject({
      data: { outcome: "skipped", reason: "hosted elsewhere" },
    });
  });

  it("an empty reason is none", async () => {
    const { session } = await play([...before("step:page"), ["step:page", command("skip")], ["reason:page", "  "]]);
    expect(String(session)).toContain("Please give a reason");
  });

  it("back asks the last answer again, twice goes further", async () => {
    const script: readonly ScriptLine[] = [
      ...before("step:page"),
      ["step:page", command("back")],
      ["fact:next_at", command("back")],
      ["fact:remark", "seen by all"],
      ...from("step:page"),
    ];
    const { incident } = await play(script);
    const facts = incident?.events.filter(({ type }) => type === "fact-recorded").map(({ data }) => data);
    expect(facts).toContainEqual({ fact: "remark", value: "seen by all" });
  });

  it("back reopens a step that was done by saying so", async () => {
    const script: readonly ScriptLine[] = [
      ...before("choice:how-bad"),
      ["choice:how-bad", command("back")],
      ["step:page", "done"],
      ...from("choice:how-bad"),
    ];
    const { incident } = await play(script);
    expect(incident?.events.filter(({ type, step }) => type === "step-ended" && step === "page")).toHaveLength(2);
  });

  it("by hand is an outcome of its own", async () => {
    const { incident } = await play([
      ...before("run:restart"),
      ["run:restart", command("by-hand", "pulled the plug")],
      ...from("accept:mail"),
    ]);
    expect(incident?.events.find(({ type, step }) => type === "step-ended" && step === "restart")).toMatchObject({
      data: { outcome: "by-hand", note: "pulled the plug" },
    });
  });

  it("a note is taken at any question without leaving it", async () => {
    const { incident } = await play([["step:stop", command("note", "called the provider")], ...storyScript]);
    expect(incident?.events.find(({ type }) => type === "note-added")).toMatchObject({
      data: { text: "called the provider" },
    });
  });

  it("pause keeps everything confirmed and gives the lock back", async () => {
    const { incident, session } = await play([...before("run:restart"), pauseAt("run:restart")]);
    expect(session).toBeInstanceOf(Interrupted);
    expect(incident?.events.at(-1)?.type).toBe("run-paused");
    expect(incident?.lock).toBeUndefined();
  });
});

describe("a command", () => {
  it("that fails comes up again: retry, by hand, skip or stop (R11)", async () => {
    let runs = 0;
    const runCommand = () => ({ exitCode: (runs += 1) === 1 ? 3 : 0, tail: "no such service\n" });
    const { incident, said } = await play(
      [...before("run:restart"), ["run:restart", "run"], ["run:restart", "run"], ...from("accept:mail")],
      { runCommand },
    );
    const finished = incident?.events.filter(({ type, step }) => type === "act-finished" && step === "restart");
    expect(finished).toMatchObject([
      { data: { result: "failed", exitCode: 3, tail: "no such service\n" } },
      { data: { result: "done", exitCode: 0 } },
    ]);
    expect(said).toContain("bad: The command failed (3)");
  });

  it("skipped needs a reason", async () => {
    const { incident } = await play([
      ...before("run:restart"),
      ["run:restart", "skip"],
      ["reason:restart", "it runs"],
      ...from("accept:mail"),
    ]);
    expect(incident?.events.find(({ type, step }) => type === "step-ended" && step === "restart")).toMatchObject({
      data: { outcome: "skipped", reason: "it runs" },
    });
  });

  it("abort stops the run, resumable", async () => {
    const { session } = await play([...before("run:restart"), ["run:restart", "abort"]]);
    expect(session).toBeInstanceOf(Interrupted);
  });
});

describe("facts corrected on the way", () => {
  it("brings up a step that now applies, and offers every published text that is now wrong (N8)", async () => {
    const later: readonly ScriptLine[] = [
      ...before("step:fixed"),
      ["step:fixed", command("correct", "eta")],
      ["fact:eta", "in 8 h"],
      ["basis:eta", "spare part is late"],
      ["reissue", "all"],
      ["accept:mail", "accept"],
      ["approve:signed", "Jan Kowalski"],
      ["send:out", "Maja again"],
      ["step:fixed", "done"],
    ];
    const { incident, said } = await play(later);
    expect(said.join("\n")).toMatch(/mail#1: eta 23 November 2026 at 18:00 CET → 23 November 2026 at 21:00 CET/);
    expect(
      incident?.events
        .filter(({ type }) => type === "notice-published")
        .map(({ data }) => (data as { notice: string }).notice),
    ).toEqual(["first#1", "mail#1", "mail#2"]);
  });

  it("a stale text may stand, with a reason, and is not offered again", async () => {
    const script: readonly ScriptLine[] = [
      ...before("step:fixed"),
      ["step:fixed", command("correct", "eta")],
      ["fact:eta", "in 6 h"],
      ["basis:eta", "same technician"],
      ["reissue", "keep"],
      ["reason:mail", "the all clear follows"],
      ["step:fixed", "done"],
    ];
    const { incident } = await play(script);
    expect(incident?.events.find(({ type }) => type === "notice-kept")).toMatchObject({
      data: { reason: "the all clear follows" },
    });
  });

  it("the same value again is a confirmation, not a new version", async () => {
    const script: readonly ScriptLine[] = [
      ...before("step:page"),
      ["step:page", command("correct", "hit")],
      ["fact:hit", "yes"],
      ...from("step:page"),
    ];
    const { incident } = await play(script);
    expect(
      incident?.events.filter(
        ({ type, data }) => type === "fact-recorded" && (data as { fact: string }).fact === "hit",
      ),
    ).toHaveLength(1);
    expect(incident?.events.filter(({ type }) => type === "fact-confirmed")).toHaveLength(1);
  });

  it("a text changed in the editor is kept as changed; one with a gap is not taken (N2)", async () => {
    const texts = ["{{service}} still open", "Online shop: closed until one."];
    const edit = () => texts.shift();
    const script: readonly ScriptLine[] = [
      ...before("accept:first"),
      ["accept:first", "edit"],
      ["edit:language", "en"],
      ["accept:first", "edit"],
      ["edit:language", "en"],
      ...from("accept:first"),
    ];
    const { incident, said } = await play(script, { edit });
    expect(said.join("\n")).toContain("A gap is left in the text: {{service}}");
    expect(incident?.files.get("notices/first-1/holding.en.txt")).toBe("Online shop: closed until one.\n");
    expect(incident?.events.find(({ type, step }) => type === "notice-accepted" && step === "first")).toMatchObject({
      data: { edited: true },
    });
  });
});

describe("the promised word", () => {
  const interrupted = { type: "interrupted", cause: "duty:update", typed: "half a li" } as const;

  it("interrupts an open question, is kept, and the question returns with what was typed", async () => {
    const prompter = scriptedPrompter([
      ...before("step:page"),
      ["step:page", interrupted],
      ["duty:update", "now"],
      ["fact:status", "investigating"],
      ["fact:eta", "in 5 h 10 min"],
      ["basis:eta", "as before"],
      ["fact:next_at", "in 30 min"],
      ["accept:duty:update", "accept"],
      ["publish:duty:update", "blog"],
      ["step:page", (question) => (question.initial === "half a li" ? "done" : new Error("what was typed is gone"))],
      ...from("choice:how-bad"),
    ]);
    const scene = world({ plan: storyPlan, templates: storyTemplates, prompter });
    await playFromStart(scene);
    prompter.verify();
    const incident = [...scene.disk.incidents.values()][0];
    expect(incident?.files.get("notices/duty-update-1/status-update.en.md")).toContain("# News of Online shop");
  });

  it("is offered as a clock time when that says it all", async () => {
    const { prompter } = await play(storyScript);
    expect(prompter.asked.find(({ id }) => id === "fact:next_at")?.question.default).toBe("13:30");
  });

  it("put off needs a word why, and reminds again", async () => {
    const { incident } = await play([
      ...before("step:page"),
      ["step:page", interrupted],
      ["duty:update", "later5"],
      ["reason:duty:update", "in the server room"],
      ...from("step:page"),
    ]);
    expect(incident?.events.find(({ type }) => type === "duty-postponed")).toMatchObject({
      data: { duty: "update", reason: "in the server room" },
    });
  });

  it("after a night in the bag the missed words are told once, with their number (R8)", async () => {
    const disk = emptyDisk();
    const first = world({
      plan: storyPlan,
      templates: storyTemplates,
      disk,
      prompter: scriptedPrompter([...before("step:page"), pauseAt("step:page")]),
    });
    await playFromStart(first).catch(() => undefined);
    const second = world({
      plan: storyPlan,
      templates: storyTemplates,
      disk,
      now: noon + 8 * hour,
      prompter: scriptedPrompter([pauseAt("step:page")]),
    });
    await playResumed(second).catch(() => undefined);
    const third = world({
      plan: storyPlan,
      templates: storyTemplates,
      disk,
      now: noon + 9 * hour,
      prompter: scriptedPrompter([pauseAt("step:page")]),
    });
    await playResumed(third).catch(() => undefined);
    const missed = [...disk.incidents.values()][0]?.events.filter(({ type }) => type === "duty-missed");
    expect(missed).toMatchObject([{ data: { duty: "update", count: 16 } }]);
  });

  it("is published late: the miss is on record", async () => {
    const prompter = scriptedPrompter([
      ...before("step:page"),
      ["step:page", command("update")],
      ["fact:status", "investigating"],
      ["fact:eta", "in 6 h"],
      ["basis:eta", "x y"],
      ["fact:next_at", "in 30 min"],
      ["accept:duty:update", "accept"],
      ["publish:duty:update", () => (scene.pass(31 * minute), "blog")],
      ...from("step:page"),
    ]);
    const scene = world({ plan: storyPlan, templates: storyTemplates, prompter });
    await playFromStart(scene);
    expect([...scene.disk.incidents.values()][0]?.events.filter(({ type }) => type === "duty-missed")).toHaveLength(1);
  });
});

describe("words from another terminal", () => {
  it("are journaled once with who left them, and forgotten", async () => {
    const disk = emptyDisk();
    const prompter = scriptedPrompter([...before("step:page"), pauseAt("step:page")]);
    const scene = world({ plan: storyPlan, templates: storyTemplates, disk, prompter });
    await playFromStart(scene).catch(() => undefined);
    const [id] = [...disk.incidents.keys()];
    await scene.deps.store.leaveWord(id ?? "", { id: "w1", type: "note", text: "press calls", by: "jan", at: noon });
    const again = world({
      plan: storyPlan,
      templates: storyTemplates,
      disk,
      prompter: scriptedPrompter([pauseAt("step:page")]),
    });
    await playResumed(again).catch(() => undefined);
    const incident = disk.incidents.get(id ?? "");
    expect(incident?.events.filter(({ type }) => type === "note-added")).toMatchObject([
      { data: { text: "press calls", inbox: "w1", from: "jan" } },
    ]);
    expect(incident?.words.size).toBe(0);
  });
});

describe("a playbook changed since the start (R9)", () => {
  const changed = { ...storyPlan, hash: "hash-2", steps: storyPlan.steps.slice(0, -1) };
  const start = async () => {
    const disk = emptyDisk();
    const scene = world({
      plan: storyPlan,
      templates: storyTemplates,
      disk,
      prompter: scriptedPrompter([pauseAt("step:stop")]),
    });
    await playFromStart(scene).catch(() => undefined);
    return disk;
  };

  it("shows the difference; staying keeps the pinned one and is not asked again", async () => {
    const disk = await start();
    const scene = world({
      plan: changed,
      templates: storyTemplates,
      disk,
      prompter: scriptedPrompter([["plan", "keep"], pauseAt("step:stop")]),
    });
    await playResumed(scene).catch(() => undefined);
    expect(scene.said.join("\n")).toContain("step fixed: removed");
    const again = world({
      plan: changed,
      templates: storyTemplates,
      disk,
      prompter: scriptedPrompter([pauseAt("step:stop")]),
    });
    await playResumed(again).catch(() => undefined);
    expect([...disk.incidents.values()][0]?.seed.plan.steps).toHaveLength(storyPlan.steps.length);
  });

  it("adopting pins the new one and says what changed", async () => {
    const disk = await start();
    const scene = world({
      plan: changed,
      templates: storyTemplates,
      disk,
      prompter: scriptedPrompter([["plan", "adopt"], pauseAt("step:stop")]),
    });
    await playResumed(scene).catch(() => undefined);
    const incident = [...disk.incidents.values()][0];
    expect(incident?.seed.plan.hash).toBe("hash-2");
    expect(incident?.events.find(({ type }) => type === "plan-adopted")).toMatchObject({
      data: { planHash: "hash-2", changes: ["step fixed: removed"] },
    });
  });
});

describe("sensitive facts", () => {
  it("are never written, and asked again after a resume where they are needed", async () => {
    const secret = {
      ...storyPlan,
      facts: { ...storyPlan.facts, remark: { ...storyPlan.facts["remark"], required: true, sensitive: true } },
    } as typeof storyPlan;
    const disk = emptyDisk();
    const script: readonly ScriptLine[] = storyScript.map(
      (line): ScriptLine => (line[0] === "fact:remark" ? ["fact:remark", "hunter2"] : line),
    );
    const scene = world({ plan: secret, templates: storyTemplates, disk, prompter: scriptedPrompter(script) });
    await playFromStart(scene);
    expect(JSON.stringify([...disk.incidents.values()])).not.toContain("hunter2");
    expect(scene.said.join("\n")).not.toContain("hunter2");
  });
});
