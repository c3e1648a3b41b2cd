import { describe, expect, it } from "vitest";
import { amend } from "../../src/app/amend.ts";
import { amendJson, amendText } from "../../src/app/amendText.ts";
import { LockedError } from "../../src/app/ports.ts";
import { UserError } from "../../src/core/errors.ts";
import { exitCodes } from "../../src/core/exitCodes.ts";
import { locales } from "../../src/core/i18n/locale.ts";
import { playResumed } from "../support/play.ts";
import { command, scriptedPrompter } from "../support/scriptedPrompter.ts";
import { world } from "../support/world.ts";
import { otherStore, played, storyUntil } from "./played.ts";
import { storyPlan, storyTemplates } from "./story.ts";

const failure = async (work: Promise<unknown>): Promise<UserError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
};

describe("amend", () => {
  it("records the new value with basis and reason; nothing is overwritten", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    await amend(deps, undefined, { sets: { eta: "in 6 h" }, basis: "supplier", reason: "misheard" });
    const facts = disk.incidents
      .get(id)
      ?.events.filter(({ type, data }) => type === "fact-recorded" && "fact" in data && data.fact === "eta");
    expect(facts?.map(({ data }) => data)).toEqual([
      { fact: "eta", value: "2026-11-23T17:00:00.000Z", basis: "technician on site" },
      { fact: "eta", value: "2026-11-23T18:00:00.000Z", basis: "supplier", reason: "misheard" },
    ]);
  });

  it("gives the lock back, also after a refusal", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    await amend(deps, id, { sets: { hit: "no" } });
    await failure(amend(deps, id, { sets: { hit: "perhaps" } }));
    expect(disk.incidents.get(id)?.lock).toBeUndefined();
  });

  it("names the steps that fall away and the legal deadlines that stop", async () => {
    const { deps, id } = await played(storyUntil("step:page"));
    const { consequences } = await amend(deps, id, { sets: { hit: "no" } });
    expect(consequences.fallAway.map(({ path }) => path)).toEqual(["page"]);
    expect(consequences.clocksFallAway.map(({ id: clock }) => clock)).toEqual(["law"]);
  });

  it("names the steps and deadlines that apply now", async () => {
    const { deps, id } = await played(storyUntil("step:page"));
    await amend(deps, id, { sets: { hit: "no" } });
    const { consequences } = await amend(deps, id, { sets: { hit: "yes" } });
    expect(consequences.appear.map(({ path }) => path)).toEqual(["page"]);
    expect(consequences.clocksAppear.map(({ id: clock }) => clock)).toEqual(["law"]);
  });

  it("N8: names every published text that now says something old, old → new, and who re-issues it", async () => {
    const { deps, id } = await played(storyUntil("step:page"));
    const amended = await amend(deps, id, { sets: { "service.de": "Laden" } });
    expect(amended.consequences.stale.map(({ notice }) => notice)).toEqual(["first#1"]);
    expect(amendText(amended, "en")).toContain("first#1: service.de Online-Shop → Laden");
    expect(amendText(amended, "en")).toContain(`crisis resume ${id}`);
    expect(amendJson(amended, "en")).toMatchObject({
      changes: [{ fact: "service.de", from: "Online-Shop", to: "Laden" }],
      stale: [{ notice: "first#1", changes: [{ fact: "service.de", from: "Online-Shop", to: "Laden" }] }],
    });
  });

  it("a later resume re-issues the text", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    await amend(deps, id, { sets: { "service.de": "Laden" } });
    const prompter = scriptedPrompter([
      ["reissue", "all"],
      ["accept:first", command("pause")],
    ]);
    const scene = world({ plan: storyPlan, templates: storyTemplates, prompter, disk });
    await playResumed(scene).catch(() => undefined);
    prompter.verify();
  });

  it("a value that is the same already is confirmed, not recorded anew", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    const amended = await amend(deps, id, { sets: { hit: "yes" } });
    expect(disk.incidents.get(id)?.events.at(-1)).toMatchObject({ type: "fact-confirmed", data: { fact: "hit" } });
    expect(amendText(amended, "de")).toContain("hit ist bereits ja");
  });

  it("several facts go into the journal in one write, or none of them", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    const before = disk.incidents.get(id)?.events.length;
    await failure(amend(deps, id, { sets: { hit: "no", eta: "sometime" } }));
    expect(disk.incidents.get(id)?.events.length).toBe(before);
  });

  it.each([
    ["a fact that does not exist", { sets: { etta: "in 2 h" } }, "unknown-fact"],
    ["a value that does not fit", { sets: { eta: "soon" }, basis: "x" }, "bad-fact"],
    ["a new time without a basis", { sets: { eta: "in 2 h" } }, "basis-missing"],
    ["words without a language where readers have two", { sets: { service: "Shop" } }, "which-language"],
    ["words in a language nobody reads", { sets: { "service.pl": "Sklep" } }, "unknown-fact"],
    ["emptying a required fact", { sets: { hit: "" } }, "bad-fact"],
  ])("refuses %s and says what would be right", async (_what, amendment, code) => {
    const { deps, id } = await played(storyUntil("step:page"));
    const error = await failure(amend(deps, id, amendment));
    expect([error.code, error.exitCode]).toEqual([code, exitCodes.usage]);
  });

  it("leaves an optional fact empty", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    await amend(deps, id, { sets: { remark: "seen" } });
    await amend(deps, id, { sets: { remark: "" } });
    expect(disk.incidents.get(id)?.events.at(-1)).toMatchObject({ type: "fact-declined", data: { fact: "remark" } });
  });

  it("R5: refuses while somebody is at work, and says how to correct in the running dialogue, in the operator's language", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    const held = await otherStore(disk, deps.clock).write(id);
    const error = await failure(amend({ ...deps, locale: "de" }, id, { sets: { eta: "in 2 h" }, basis: "x" }));
    expect(error.message).toContain("eva@web2");
    expect(error.hint).toContain("/korrigieren eta");
    await held.close();
  });

  it("R6: takes over from an owner who is dead, and puts that on record", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    await otherStore(disk, deps.clock).write(id);
    const owner = { user: "eva", host: "web2", pid: 8, since: 0, alive: "no" as const };
    const store = {
      ...deps.store,
      write: (incident: string, options?: { readonly takeOver?: boolean }) =>
        options?.takeOver ? deps.store.write(incident, options) : Promise.reject(new LockedError("held", owner, "")),
    };
    await amend({ ...deps, store }, id, { sets: { hit: "no" } });
    expect(
      disk.incidents
        .get(id)
        ?.events.slice(-2)
        .map(({ type }) => type),
    ).toEqual(["lock-taken-over", "fact-recorded"]);
  });

  it("a closed incident keeps its facts", async () => {
    const { deps, id } = await played();
    expect((await failure(amend(deps, id, { sets: { hit: "no" } }))).code).toBe("incident-closed");
  });

  it.each(locales)("is told in %s", async (locale) => {
    const { deps, id } = await played(storyUntil("step:page"));
    const amended = await amend({ ...deps, locale }, id, { sets: { hit: "no", "service.de": "Laden" } });
    expect(amendText(amended, locale)).toMatchSnapshot();
  });
});
