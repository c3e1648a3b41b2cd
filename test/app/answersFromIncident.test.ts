import { describe, expect, it } from "vitest";
import { createAnswersPrompter } from "../../src/adapters/terminal/answersPrompter.ts";
import { readAnswers, requireFitting } from "../../src/app/answers.ts";
import { answersFromIncident } from "../../src/app/answersFromIncident.ts";
import { readIncident } from "../../src/app/readIncident.ts";
import type { AnyEvent } from "../../src/core/incident/events.ts";
import { replay } from "../../src/core/incident/evolve.ts";
import type { IncidentState } from "../../src/core/incident/state.ts";
import { hour, noon } from "../support/journal.ts";
import { fact, plan, step } from "../support/plan.ts";
import { playFromStart } from "../support/play.ts";
import { command, type ScriptLine, scriptedPrompter } from "../support/scriptedPrompter.ts";
import { world, type WorldParts } from "../support/world.ts";
import { played } from "./played.ts";
import { storyPlan, storyScript, storyTemplates } from "./story.ts";

/** What an incident came to, whatever the moment it happened at. */
const essence = ({ facts, steps, approvals, notices, clocksMet }: IncidentState): object => ({
  facts: Object.fromEntries(
    Object.entries(facts).map(([key, { value, declined, basis }]) => [key, { value, declined, basis }]),
  ),
  steps: Object.fromEntries(
    Object.entries(steps).map(([path, { outcome, reason, note, choice, choiceReason }]) => [
      path,
      { outcome, reason, note, choice, choiceReason },
    ]),
  ),
  approvers: Object.values(approvals).map(({ approver }) => approver),
  notices: Object.entries(notices).map(([place, { revision, published }]) => [place, revision, published?.revision]),
  clocks: Object.keys(clocksMet),
});

/** Plays a file of answers without a person; the events and the answers nobody asked for. */
async function replayed(yaml: string, parts: Pick<WorldParts, "plan" | "templates"> & Partial<WorldParts>) {
  const answers = readAnswers(yaml, "replay.yaml");
  requireFitting(answers, parts.plan);
  const prompter = createAnswersPrompter(answers, parts.locale ?? "en");
  const session = await playFromStart(world({ ...parts, prompter }));
  return { state: session.state, unused: prompter.unused() };
}

async function recorded(script: readonly ScriptLine[], absolute = false) {
  const { deps, disk, id } = await played(script);
  const yaml = answersFromIncident(await readIncident(deps.store, id), { absolute });
  return { yaml, state: replay(disk.incidents.get(id)?.events as readonly AnyEvent[]) };
}

const story = { plan: storyPlan, templates: storyTemplates };

describe("answers of an incident", () => {
  it("are written as a person would", async () => {
    expect((await recorded(storyScript)).yaml).toMatchSnapshot();
  });

  it("replay to the same facts and outcomes, every answer used", async () => {
    const { yaml, state } = await recorded(storyScript);
    const again = await replayed(yaml, story);
    expect(essence(again.state)).toEqual(essence(state));
    expect(again.unused).toEqual([]);
  });

  it("replay in every operator language", async () => {
    const { yaml, state } = await recorded(storyScript);
    for (const locale of ["de", "pl", "sv"] as const) {
      expect(essence((await replayed(yaml, { ...story, locale })).state)).toEqual(essence(state));
    }
  });

  it("absolute times replay to the same facts until they have passed", async () => {
    const { yaml, state } = await recorded(storyScript, true);
    expect(yaml).toContain("2026-11-23 18:00+01:00");
    expect(essence((await replayed(yaml, story)).state)).toEqual(essence(state));
    await expect(replayed(yaml, { ...story, now: noon + 48 * hour })).rejects.toMatchObject({ code: "bad-answer" });
  });

  it("can be used on another day: times ahead are counted from their answer, the others stay what they were", async () => {
    const { yaml } = await recorded(storyScript);
    const { state } = await replayed(yaml, { ...story, now: noon + 48 * hour });
    expect(state.closedAt).toBe(noon + 48 * hour);
    expect(state.facts["eta"]?.value).toBe("2026-11-25T17:00:00.000Z");
    expect(state.facts["noticed_at"]?.value).toBe("2026-11-23T11:50:00.000Z");
  });

  it("steps skipped and done by hand replay with their reasons", async () => {
    const script = storyScript.flatMap((line): readonly ScriptLine[] => {
      if (line[0] === "step:page") return [["step:page", command("skip", "hosted elsewhere")]];
      if (line[0] === "choice:how-bad") return [["choice:how-bad", command("skip", "nobody knows")]];
      if (line[0] === "run:restart") return [["run:restart", command("by-hand", "power button")]];
      return line[0] === "reason:how-bad" ? [] : [line];
    });
    const { yaml, state } = await recorded(script);
    const again = await replayed(yaml, story);
    expect(essence(again.state)).toEqual(essence(state));
    expect(again.unused).toEqual([]);
  });

  it("words that YAML 1.1 would twist stay words", async () => {
    const words = plan({
      facts: Object.fromEntries(["a", "b", "c", "d"].map((name) => [name, fact("line")])),
      steps: [step({ kind: "ask", path: "words", facts: ["a", "b", "c", "d"] })],
    });
    const prompter = scriptedPrompter([
      ["fact:a", "yes"],
      ["fact:b", "12:30:45"],
      ["fact:c", "0o17"],
      ["fact:d", 'no: # "{['],
    ]);
    const scene = world({ plan: words, prompter });
    const before = await playFromStart(scene);
    const yaml = answersFromIncident(await readIncident(scene.deps.store, undefined), { absolute: false });
    expect(essence((await replayed(yaml, { plan: words })).state)).toEqual(essence(before.state));
  });

  it("a secret is not in the file; its name is, so that it can be added", async () => {
    const secret = plan({
      facts: { pin: fact("line", { sensitive: true }) },
      steps: [step({ kind: "ask", path: "pin", facts: ["pin"] })],
    });
    const scene = world({ plan: secret, prompter: scriptedPrompter([["fact:pin", "xyzzy"]]) });
    await playFromStart(scene);
    const yaml = answersFromIncident(await readIncident(scene.deps.store, undefined), { absolute: false });
    expect(yaml).not.toContain("xyzzy");
    expect(yaml).toContain("Kept secret, to be added by hand: pin");
  });
});
