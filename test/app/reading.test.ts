import { describe, expect, it } from "vitest";
import { factsJson, factsText } from "../../src/app/factsView.ts";
import { handover } from "../../src/app/handover.ts";
import { listText } from "../../src/app/listText.ts";
import type { IncidentSummary } from "../../src/app/ports.ts";
import { readIncident } from "../../src/app/readIncident.ts";
import { statusJson } from "../../src/app/statusJson.ts";
import { statusText } from "../../src/app/statusText.ts";
import { readTimeline, timelineJson, timelineMarkdown, timelineText } from "../../src/app/timelineText.ts";
import { amend } from "../../src/app/amend.ts";
import { locales } from "../../src/core/i18n/locale.ts";
import { standingOf } from "../../src/core/incident/standing.ts";
import type { Locale } from "../../src/core/i18n/locale.ts";
import { hour, minute, noon } from "../support/journal.ts";
import { played, storyUntil } from "./played.ts";

/** The story up to the page, a correction later, with a note that tries to be more than a note. */
async function paused() {
  const scene = await played(storyUntil("step:page"));
  scene.pass(5 * minute);
  await amend(scene.deps, scene.id, {
    sets: { "service.de": "Laden", eta: "in 7 h" },
    basis: "supplier",
    reason: "misheard",
  });
  const writer = await scene.deps.store.write(scene.id);
  await writer.append(
    [{ type: "note-added", data: { text: "<b>phones</b> full\n# not a heading\u001b[2J" } }],
    writer.events.length,
  );
  await writer.close();
  return scene;
}

async function status(locale: Locale, later: number) {
  const { deps, pass } = await paused();
  pass(later);
  const incident = await readIncident(deps.store, undefined);
  const now = deps.clock.now();
  const standing = standingOf(incident.machine, incident.state, now);
  return {
    incident,
    standing,
    text: statusText(incident, standing, { locale, now }),
    json: statusJson(incident, standing, locale),
    now,
  };
}

describe("status", () => {
  it.each(locales)("is told in %s", async (locale) => {
    expect((await status(locale, 0)).text).toMatchSnapshot();
  });

  it("nothing is overdue before the promised time", async () => {
    const { standing, text } = await status("en", 0);
    expect(standing.overdue).toBe(false);
    expect(text).not.toContain("OVERDUE");
  });

  it("R8: a promise or a legal deadline that has passed is overdue, in the text and for the exit code", async () => {
    const { standing, text } = await status("en", hour);
    expect(standing.overdue).toBe(true);
    expect(text).toMatch(/OVERDUE update: 13:30 CET .*2 promised times have passed without word/);
    expect(text).toMatch(/OVERDUE law/);
  });

  it("N8: names the published text that says something old", async () => {
    expect((await status("en", 0)).text).toContain("first#1: service.de Online-Shop → Laden");
  });

  it("says everything in JSON too: ISO 8601 times, ids, numbers", async () => {
    expect((await status("en", 0)).json).toMatchSnapshot();
  });

  it("a closed incident has nothing open and nothing overdue", async () => {
    const { deps, id, pass } = await played();
    pass(48 * hour);
    const incident = await readIncident(deps.store, id);
    const standing = standingOf(incident.machine, incident.state, deps.clock.now());
    expect(standing.overdue).toBe(false);
    expect(statusText(incident, standing, { locale: "en", now: deps.clock.now() })).toContain(
      "closed 23 November 2026",
    );
  });

  it("needs no lock and takes none", async () => {
    const { deps, disk, id } = await played(storyUntil("step:page"));
    await deps.store.write(id);
    const incident = await readIncident(deps.store, id);
    const text = statusText(incident, standingOf(incident.machine, incident.state, noon), { locale: "en", now: noon });
    expect(text).toContain("anna@web1");
    expect(disk.incidents.get(id)?.lock).toBeDefined();
  });
});

describe("facts", () => {
  it("tells value, when, by whom, on what it rests, and what it was before", async () => {
    const { deps } = await paused();
    expect(factsText(await readIncident(deps.store, undefined), "en")).toMatchSnapshot();
  });

  it("in JSON values are typed and times ISO 8601", async () => {
    const { deps } = await paused();
    const { facts } = factsJson(await readIncident(deps.store, undefined), "en") as {
      readonly facts: ReadonlyArray<{ readonly key: string }>;
    };
    const one = (key: string): unknown => facts.find((fact) => fact.key === key);
    expect(one("hit")).toMatchObject({ type: "bool", value: true, state: "given", text: "yes", by: "anna" });
    expect(one("remark")).toMatchObject({ value: null, state: "left-empty" });
    expect(one("eta")).toMatchObject({
      value: "2026-11-23T19:05:00.000Z",
      basis: "supplier",
      reason: "misheard",
      at: "2026-11-23T12:05:00.000Z",
      earlier: [{ value: "2026-11-23T17:00:00.000Z", basis: "technician on site" }],
    });
  });
});

describe("timeline", () => {
  it("as text: a line an event, later lines of a note indented, nothing that steers a terminal", async () => {
    const { deps } = await paused();
    const text = timelineText(await readTimeline(deps.store, undefined, { damaged: false, locale: "en" }));
    expect(text).toMatchSnapshot();
    expect(text).not.toContain("\u001b");
  });

  it("as Markdown: what was typed is no markup", async () => {
    const { deps } = await paused();
    const text = timelineMarkdown(await readTimeline(deps.store, undefined, { damaged: false, locale: "pl" }));
    expect(text).toContain("\\<b\\>phones\\</b\\> full / # not a heading");
    expect(text).not.toMatch(/^# not/m);
  });

  it("as JSON: every event with its data and its sentence", async () => {
    const { deps } = await paused();
    const told = await readTimeline(deps.store, undefined, { damaged: false, locale: "en" });
    const { events } = timelineJson(told) as { readonly events: readonly object[] };
    expect(events).toHaveLength(told.reader.events.length);
    expect(events[0]).toMatchObject({
      seq: 1,
      at: "2026-11-23T12:00:00.000Z",
      type: "incident-opened",
      text: "Incident opened with the playbook “Test”",
    });
  });

  it("R3: a damaged journal is told as far as it is whole, and says from which line on it is not", async () => {
    const { deps } = await paused();
    const store = {
      ...deps.store,
      read: async (incident: string) => {
        const reader = await deps.store.read(incident);
        return { ...reader, events: reader.events.slice(0, 3), damage: { line: 4, why: "was changed" } };
      },
    };
    const text = timelineText(await readTimeline(store, undefined, { damaged: true, locale: "de" }));
    expect(text).toContain("ab Zeile 4 beschädigt");
    expect(text.split("\n").filter((line) => /^ {2}\d\d:\d\d/.test(line))).toHaveLength(3);
  });
});

describe("handover", () => {
  it.each(locales)("is one page in %s", async (locale) => {
    const { deps } = await paused();
    const incident = await readIncident(deps.store, undefined);
    const now = deps.clock.now();
    expect(handover(incident, standingOf(incident.machine, incident.state, now), { locale, now })).toMatchSnapshot();
  });

  it("says of a closed incident how it ended, not how to take over", async () => {
    const { deps, id } = await played();
    const incident = await readIncident(deps.store, id);
    const page = handover(incident, standingOf(incident.machine, incident.state, noon), { locale: "en", now: noon });
    expect(page).toContain("closed 23 November 2026");
    expect(page).toContain("few are hit");
    expect(page).not.toContain("--take-over");
  });
});

describe("list", () => {
  const playbooks = ["outage", "triage"].map((id, index) => ({
    id,
    steps: index === 0 ? 34 : 1,
    texts: Object.fromEntries(locales.map((locale) => [locale, { title: `${id} ${locale}`, when: "when" }])) as never,
  }));
  const lock = { user: "eva", host: "web2", pid: 8, since: noon, alive: "yes" as const };
  const open: IncidentSummary = { id: "outage-1", playbook: "outage", openedAt: noon - 65 * minute };
  const show = (incidents: readonly IncidentSummary[], locale: Locale = "en"): string =>
    listText(playbooks, incidents, { locale, zone: "Europe/Warsaw", now: noon, all: false });

  it.each(locales)("is told in %s, playbooks with their titles in that language", (locale) => {
    expect(show([open], locale)).toMatchSnapshot();
  });

  it.each([
    [{ ...open, lock }, "eva@web2 (8) is at it"],
    [{ ...open, lock: { ...lock, alive: "no" as const } }, "left open by eva@web2 (8)"],
    [{ ...open, problem: "line 3 of its journal is damaged" }, "[!] line 3 of its journal is damaged"],
    [{ ...open, openedAt: 0, empty: true, problem: "empty" }, "never opened"],
    [{ ...open, closedAt: noon }, "closed 23 November 2026 at 13:00 CET"],
  ])("says what there is to know of an incident", (incident, words) => {
    expect(show([incident])).toContain(words);
  });

  it("says what to type next", () => {
    expect(show([open])).toContain("Go on with: crisis resume outage-1");
    expect(show([])).toContain("Begin with: crisis run outage");
    expect(show([{ ...open, problem: "damaged" }])).toContain("Begin with: crisis run outage");
  });
});
