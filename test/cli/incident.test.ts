import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { locales } from "../../src/core/i18n/locale.ts";
import { root } from "../support/playbooks.ts";
import { type Crisis, crisis } from "../support/runCrisis.ts";

const fixture = (name: string): string => join(root, "test/fixtures/cli", name);

/** An incident that has come to a decision nobody has taken yet. */
function opened(): Crisis & { readonly id: string } {
  const made = crisis();
  const ran = made.run(["run", fixture("fire.yaml"), "--answers", fixture("fire.answers.yaml")]);
  expect(ran.code, ran.err).toBe(4);
  const id = /crisis resume (\S+)/.exec(ran.err)?.[1] ?? "";
  expect(id).toMatch(/^fire-/);
  return { ...made, id };
}

const parsed = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe("reading an incident", () => {
  it("list, status, facts, timeline and handover speak every language, results on standard output alone", () => {
    const { run } = opened();
    for (const command of ["list", "status", "facts", "timeline", "handover"]) {
      const told = locales.map((lang) => run([command, "--lang", lang]));
      for (const { code, out, err } of told) {
        expect([code, err]).toEqual([0, ""]);
        expect(out.endsWith("\n")).toBe(true);
        expect(out).not.toMatch(/undefined|\[object/);
      }
      expect(new Set(told.map(({ out }) => out)).size, command).toBe(4);
    }
  });

  it("no command ever shows a secret, and no file holds it", () => {
    const { run, id, home } = opened();
    for (const args of [
      ["status", "--json"],
      ["facts"],
      ["facts", "--json"],
      ["timeline", "--json"],
      ["timeline", "--format", "md"],
      ["handover"],
      ["answers", id],
    ]) {
      expect(run(args).out, args.join(" ")).not.toContain("xyzzy");
    }
    expect(readFileSync(join(home, "state/incidents", id, "journal.jsonl"), "utf8")).not.toContain("xyzzy");
  });

  it("--json is JSON with ISO 8601 times", () => {
    const { run, id } = opened();
    expect(parsed(run(["list", "--json"]).out)).toMatchObject({ incidents: [{ id, playbook: "fire" }] });
    const status = parsed(run(["status", "--json"]).out);
    expect(status).toMatchObject({
      incident: id,
      overdue: false,
      zone: "Europe/Warsaw",
      step: { path: "how" },
      clocks: [{ id: "insurer" }],
    });
    expect(status["openedAt"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const { facts } = parsed(run(["facts", "--json"]).out) as { readonly facts: readonly object[] };
    expect(facts).toContainEqual(expect.objectContaining({ key: "burning", value: ["A rack", "A cable"] }));
    expect((parsed(run(["timeline", "--format", "json"]).out)["events"] as readonly object[]).length).toBeGreaterThan(
      10,
    );
  });

  it("status exits 1 when something is overdue", () => {
    const { run } = opened();
    expect(run(["amend", "noticed_at=3 h ago"]).code).toBe(0);
    const { code, out } = run(["status"]);
    expect(code).toBe(1);
    expect(out).toContain("OVERDUE Report to the insurer");
  });

  it("without an incident: one sentence and what to type, exit 3", () => {
    const { code, out, err } = crisis().run(["status"]);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toContain("crisis run outage");
  });

  it("an id that is not quite right: did you mean", () => {
    const { run, id } = opened();
    const { code, err } = run(["status", `${id}x`]);
    expect(code).not.toBe(0);
    expect(err).toContain(id);
  });

  it("R3: a journal changed in the middle is refused with its line, and told as far as it is whole with --damaged", () => {
    const { run, id, home } = opened();
    const path = join(home, "state/incidents", id, "journal.jsonl");
    const lines = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, lines.map((line, index) => (index === 5 ? line.replace('"v":1', '"v":2') : line)).join("\n"));
    const refused = run(["timeline", id]);
    expect([refused.code, refused.out]).toEqual([3, ""]);
    expect(refused.err).toContain("line 6");
    expect(refused.err).toContain(`crisis timeline ${id} --damaged`);
    const told = run(["timeline", id, "--damaged"]);
    expect(told.code).toBe(1);
    expect(told.out).toContain("line 6");
    expect(told.out.split("\n").filter((line) => /^ {2}\d\d:\d\d/.test(line))).toHaveLength(5);
  });
});

describe("changing an incident", () => {
  it("amend corrects and says what follows; the result is on standard output", () => {
    const { run, id } = opened();
    const { code, out, err } = run([
      "amend",
      "inside=no",
      "--incident",
      id,
      "--reason",
      "counted again",
      "--lang",
      "sv",
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("inside ja → nej");
    expect(out).toContain("Report to the insurer");
    expect(run(["timeline"]).out).toContain("inside corrected: yes → no; reason: counted again");
  });

  it.each([
    [["amend", "insde=no"], 'did you mean "inside"?'],
    [["amend", "inside=perhaps"], "inside:"],
    [["amend", "inside"], "fact=value"],
    [["amend", "door_code=1"], "/correct door_code"],
    [["amend", "back_at=in 2 h"], "--basis"],
  ])("amend refuses with exit 2 and says what would be right: %j", (args, hint) => {
    const { run } = opened();
    const { code, err } = run(args);
    expect(code, err).toBe(2);
    expect(err).toContain(hint);
  });

  it("note takes words and standard input", () => {
    const { run } = opened();
    expect(run(["note", "supplier", "called"])).toMatchObject({ code: 0, out: "" });
    expect(run(["note", "-"], { input: "line one\nline two\n" }).code).toBe(0);
    const { out } = run(["timeline"]);
    expect(out).toContain("Note: supplier called");
    expect(out).toMatch(/Note: line one\n +line two/);
  });

  it("R12: a note cannot steer the terminal of whoever reads it", () => {
    const { run } = opened();
    expect(run(["note", "\u001b[2Jgone\u202e"]).code).toBe(0);
    for (const args of [["timeline"], ["timeline", "--format", "md"], ["timeline", "--json"], ["handover"]]) {
      expect(run(args).out, args.join(" ")).not.toMatch(/[\u001b\u202e]/);
    }
  });

  it("R5: while somebody is at work amend refuses, and a note is left for them", () => {
    const { run, id, home } = opened();
    const lock = { user: "eva", host: "elsewhere", pid: 1, start: "?", since: Date.now(), token: "t" };
    writeFileSync(join(home, "state/incidents", id, "lock"), JSON.stringify(lock));
    const refused = run(["amend", "inside=no"]);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain("/correct inside");
    const note = run(["note", "hello", "--json"]);
    expect(parsed(note.out)).toEqual({ incident: id, place: "inbox" });
    expect(run(["status"]).out).toContain("eva@elsewhere");
  });
});

describe("answers", () => {
  it("writes a file that replays the incident", () => {
    const { run, id, home } = opened();
    const finish = join(home, "finish.yaml");
    writeFileSync(finish, "choices:\n  how: { choose: off, reason: smoke }\nsteps:\n  tidy: { skip: tomorrow }\n");
    expect(run(["resume", "--answers", finish]).code).toBe(0);
    const file = join(home, "replay.yaml");
    expect(run(["answers", id, "-o", file])).toMatchObject({ code: 0, out: "" });
    expect(statSync(file).mode & 0o077).toBe(0);
    const again = run(["answers", id, "-o", file]);
    expect([again.code, again.err.includes("--force")]).toEqual([2, true]);
    expect(run(["answers", id]).out).toBe(readFileSync(file, "utf8"));
    const replayed = run(["run", fixture("fire.yaml"), "--answers", file, "--set", "door_code=1"]);
    expect(replayed.code, replayed.err).toBe(0);
    expect(replayed.err).not.toContain("not used");
  });
});

describe("the shipped example", () => {
  it("replays from its own incident to the same facts and the same end of every step", () => {
    const { run } = crisis();
    expect(run(["run", "outage", "--answers", join(root, "docs/examples/outage.answers.yaml")]).code).toBe(0);
    const [first] = ids(run);
    const replay = run(["answers", first ?? ""]).out;
    const again = run(["run", "outage", "--answers", "-"], { input: replay });
    expect(again.code, again.err).toBe(0);
    const second = ids(run).find((id) => id !== first) ?? "";
    expect(essence(run, second)).toEqual(essence(run, first ?? ""));
  });
});

const ids = (run: Crisis["run"]): readonly string[] =>
  (parsed(run(["list", "--all", "--json"]).out)["incidents"] as ReadonlyArray<{ readonly id: string }>).map(
    ({ id }) => id,
  );

/** Facts and ends of steps, times left out: they are another day's. */
function essence(run: Crisis["run"], id: string): object {
  const { facts } = parsed(run(["facts", id, "--json"]).out) as {
    readonly facts: ReadonlyArray<Record<string, unknown>>;
  };
  const { events } = parsed(run(["timeline", id, "--json"]).out) as {
    readonly events: ReadonlyArray<Record<string, unknown>>;
  };
  return {
    facts: facts.filter(({ type }) => type !== "datetime").map(({ key, value, basis }) => [key, value, basis]),
    steps: events.filter(({ type }) => type === "step-ended").map(({ step, data }) => [step, data]),
    published: events.filter(({ type }) => type === "notice-published").map(({ data }) => data),
  };
}

describe("show", () => {
  it.each(["aftermath", "outage", "triage"])("%s as text, on paper and as JSON, in every language", (playbook) => {
    const { run } = crisis();
    for (const lang of locales) {
      expect(run(["show", playbook, "--lang", lang]).code).toBe(0);
      expect(run(["show", playbook, "--lang", lang, "--format", "md"]).out).toMatch(/^- \[ \] \*\*1\. /m);
    }
    expect(parsed(run(["show", playbook, "--json"]).out)).toMatchObject({ id: playbook });
  });
});
