import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { build, errorsOf, smallPlaybook } from "../../support/playbooks.ts";

const triage = smallPlaybook(
  "triage",
  `zero: noticed_at
roles: { lead: Leads }
facts:
  noticed_at: { type: datetime, ask: When?, required: true }
  hit: { type: bool, ask: Hit?, required: true, default: true }
clocks:
  - { id: report, title: Report, length: 72h, from: noticed_at, if: hit, source: [GDPR1] }
`,
  `  - { id: first-word, title: First word, notice: holding, source: [A01] }
  - { id: sign, title: Sign, approve: first-word, if: hit, source: [A01] }
`,
);
const outage = smallPlaybook(
  "outage",
  `facts:
  next_word_at: { type: datetime, ask: When next?, required: true }
  level: { type: enum, ask: How bad?, required: true, values: { high: High, low: Low } }
duties:
  - { id: word, title: Word, every: 30m, slower: { after: 2h, every: 1h }, from: triage/first-word, until: level == "low", notice: update, promises: next_word_at, asks: [level] }
`,
  `  - { id: begin, use: triage, if: level == "high" }
  - id: way
    choose: Which way?
    options: { left: Left, right: { label: Right, reason: true, sets: { hit: false } } }
    source: [A01, GDPR1]
  - { id: post, title: Post it, send: triage/first-word, approval: triage/sign, audience: those hit, due: 1h30m, role: lead, owed: hit, source: [A01] }
  - { id: done, do: Report., checklist: [one, two], meets: report, owed: false, source: [A01] }
  - { id: halt, title: Halt it, run: [systemctl, stop, shop], source: [A01] }
`,
);
const built = build({ "outage.yaml": outage, "triage.yaml": triage }, "outage");

describe("buildPlan joins playbooks into one list", () => {
  it("without errors", () => {
    expect(errorsOf(built)).toEqual([]);
  });

  it("with paths, conditions of the use step around them, and resolved references", () => {
    expect(built.plan?.steps).toEqual([
      {
        id: "first-word",
        path: "triage/first-word",
        kind: "notice",
        conditions: ['level == "high"'],
        owed: true,
        template: "holding",
        publish: "by-hand",
        source: ["A01"],
      },
      {
        id: "sign",
        path: "triage/sign",
        kind: "approve",
        conditions: ['level == "high"', "hit"],
        owed: true,
        notice: "triage/first-word",
        source: ["A01"],
      },
      {
        id: "way",
        path: "way",
        kind: "choose",
        conditions: [],
        owed: true,
        source: ["A01", "GDPR1"],
        options: [
          { id: "left", reason: false, sets: {} },
          { id: "right", reason: true, sets: { hit: "no" } },
        ],
      },
      {
        id: "post",
        path: "post",
        kind: "send",
        conditions: [],
        owed: "hit",
        role: "lead",
        due: 5400,
        notice: "triage/first-word",
        approval: "triage/sign",
        audience: "those hit",
        source: ["A01"],
      },
      {
        id: "done",
        path: "done",
        kind: "do",
        conditions: [],
        owed: false,
        checklist: 2,
        sets: {},
        meets: "report",
        source: ["A01"],
      },
      {
        id: "halt",
        path: "halt",
        kind: "run",
        conditions: [],
        owed: true,
        argv: ["systemctl", "stop", "shop"],
        timeout: 300,
        source: ["A01"],
      },
    ]);
  });

  it("with facts, roles, duties and clocks of all", () => {
    expect(Object.keys(built.plan?.facts ?? {})).toEqual(["next_word_at", "level", "noticed_at", "hit"]);
    expect(built.plan).toMatchObject({
      id: "outage",
      zero: "noticed_at",
      roles: ["lead"],
      duties: [
        {
          id: "word",
          every: 1800,
          slower: { after: 7200, every: 3600 },
          from: "triage/first-word",
          promises: "next_word_at",
          asks: ["level"],
        },
      ],
      clocks: [{ id: "report", length: 259_200, from: "noticed_at", conditions: ["hit"] }],
      facts: { hit: { type: "bool", default: "yes" }, level: { values: ["high", "low"] } },
    });
  });

  it("with a hash over exactly the files it came from", () => {
    const hash = (texts: Record<string, string>): string | undefined =>
      build(texts, "triage", { hash: (text) => text }).plan?.hash;
    const alone = hash({ "triage.yaml": triage });
    expect(hash({ "outage.yaml": outage, "triage.yaml": triage })).toBe(alone);
    expect(hash({ "triage.yaml": `${triage}# changed\n` })).not.toBe(alone);
  });
});

describe("texts", () => {
  const english = smallPlaybook(
    "small",
    "roles: { lead: Leads }\nfacts: { place: { type: line, ask: Where?, hint: A town., example: Ulm } }\n",
    `  - { id: look, do: Look outside., checklist: [left, right], why: To see., source: [A01] }
  - { id: way, title: The way, choose: Which?, text: Think., options: { left: Left, right: { label: Right } }, source: [A01] }
`,
  );
  const german = `schema: crisis/v1
playbook: small
locale: de
title: Stromausfall
when: Es ist dunkel.
roles: { lead: Leitet }
facts: { place: { ask: Wo?, hint: Ein Ort., example: Ulm } }
steps:
  look: { title: Nach draußen sehen., checklist: [links, rechts], why: Um zu sehen. }
  way: { title: Der Weg, text: Welcher?, options: { left: Links, right: Rechts } }
`;
  const warnings = (de: string): readonly string[] =>
    build({ "small.yaml": english, "small.de.yaml": de }, "small")
      .diagnostics.filter(({ file }) => file === "small.de.yaml")
      .map(
        ({ range, severity, ruleId, message }) =>
          `${severity} ${range.start.line}:${range.start.column} ${ruleId} ${message}`,
      );

  it("take the instruction or question as title where there is none", () => {
    const { plan } = build({ "small.yaml": english, "small.de.yaml": german }, "small");
    expect(plan?.texts.en.steps).toEqual({
      look: { title: "Look outside.", checklist: ["left", "right"], why: "To see." },
      way: { title: "The way", text: "Which?\n\nThink.", options: { left: "Left", right: "Right" } },
    });
    expect(plan?.texts.de).toMatchObject({
      title: "Stromausfall",
      facts: { place: { ask: "Wo?" } },
      steps: { way: { options: { right: "Rechts" } } },
    });
  });

  it("are English where there is no sidecar, with a warning", () => {
    const { plan, diagnostics } = build({ "small.yaml": english, "small.de.yaml": german }, "small");
    expect(plan?.texts.sv.title).toBe("Power failure");
    expect(diagnostics.map(({ file, severity, ruleId }) => `${file} ${severity} ${ruleId}`)).toEqual([
      "small.pl.yaml warning missing-sidecar",
      "small.sv.yaml warning missing-sidecar",
    ]);
  });

  it("must be exactly those of the English file", () => {
    expect(warnings(german)).toEqual([]);
    expect(
      warnings(
        german
          .replace(", why: Um zu sehen.", "")
          .replace("roles: { lead: Leitet }", "roles: { lead: Leitet, comms: Spricht }")
          .replace("[links, rechts]", "[links]")
          .replace("right: Rechts", "rihgt: Rechts"),
      ),
    ).toEqual([
      'warning 6:24 surplus-text "roles.comms" has no English text',
      'warning 9:3 missing-text The text "steps.look.why" is missing',
      'warning 9:39 missing-text "steps.look.checklist" has 1 lines, 2 in English',
      'warning 10:42 missing-text The text "steps.way.options.right" is missing',
      'warning 10:66 surplus-text "steps.way.options.rihgt" has no English text',
    ]);
  });

  it("are refused in a broken sidecar", () => {
    const found = build(
      {
        "small.yaml": english,
        "small.de.yaml": german.replace("locale: de", "locale: pl").replace("title: Strom", "titel: Strom"),
      },
      "small",
    );
    expect(errorsOf(found)).toEqual(["4:1 unknown-key", "1:1 missing-key"].sort());
  });
});

describe("buildPlan refuses (F2)", () => {
  it("a circle of use, naming it", () => {
    const texts = Object.fromEntries(
      [
        ["a", "b"],
        ["b", "c"],
        ["c", "a"],
      ].map(([id, use]) => [`${id}.yaml`, smallPlaybook(String(id), "", `  - { id: go, use: ${use} }\n`)]),
    );
    const { plan, diagnostics } = build(texts, "a");
    expect(plan).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      { ruleId: "use-cycle", file: "c.yaml", message: "The playbooks use each other in a circle: a → b → c → a" },
    ]);
  });

  it("a playbook that uses itself, or another twice", () => {
    expect(errorsOf(build({ "a.yaml": smallPlaybook("a", "", "  - { id: go, use: a }\n") }, "a"))).toEqual([
      "6:20 use-cycle",
    ]);
    const twice = smallPlaybook("a", "", "  - { id: go, use: b }\n  - { id: again, use: b }\n");
    expect(errorsOf(build({ "a.yaml": twice, "b.yaml": smallPlaybook("b") }, "a"))).toEqual(["7:23 used-twice"]);
  });

  it("an id that is not the file's name", () => {
    expect(errorsOf(build({ "a.yaml": smallPlaybook("b") }, "a"))).toEqual(["2:5 id-not-file-name"]);
  });

  it("a fact declared in two ways, and a clock or duty id given in two files", () => {
    const clock = "clocks:\n  - { id: c, title: C, length: 1h, from: at, source: [A01] }\n";
    const used = smallPlaybook("b", `facts: { at: { type: datetime, ask: When?, public: true } }\n${clock}`);
    const using = smallPlaybook(
      "a",
      `facts: { at: { type: datetime, ask: When? } }\n${clock}`,
      "  - { id: go, use: b }\n",
    );
    expect(errorsOf(build({ "a.yaml": using, "b.yaml": used }, "a"))).toEqual([
      "5:10 fact-declared-differently",
      "7:11 duplicate-id",
    ]);
  });

  it("a template that reads a fact the playbook does not have", () => {
    const { diagnostics } = build(
      { "a.yaml": smallPlaybook("a", "", "  - { id: tell, title: Tell, notice: web, source: [A01] }\n") },
      "a",
      {
        templates: new Map([["web", { needs: ["place"] }]]),
      },
    );
    expect(diagnostics.find(({ severity }) => severity === "error")?.message).toBe(
      'The template "web" reads the fact "place", which this playbook does not have',
    );
  });

  it("an approval of another notice", () => {
    const steps = `  - { id: one, title: One, notice: web, source: [A01] }
  - { id: two, title: Two, notice: web, source: [A01] }
  - { id: sign, title: Sign, approve: one, source: [A01] }
  - { id: post, title: Post, send: two, audience: all, approval: sign, source: [A01] }
`;
    expect(errorsOf(build({ "a.yaml": smallPlaybook("a", "", steps) }, "a"))).toEqual(["9:66 approval-of-another"]);
  });

  it("names that are only words of the language it is written in", () => {
    const found = build(
      {
        "a.yaml": smallPlaybook(
          "a",
          "zero: constructor\n",
          "  - { id: look, title: Look, ask: [constructor], source: [A01] }\n",
        ),
      },
      "a",
    );
    expect(errorsOf(found)).toEqual(["5:7 unknown-fact", "7:36 unknown-fact"]);
  });

  it("a root that is not there", () => {
    expect(errorsOf(build({}, "a"))).toEqual(["1:1 empty-file"]);
  });
});

describe("no text makes buildPlan throw (F1)", () => {
  const lines = outage.split("\n");
  it("lines left out, doubled, cut and swapped", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            line: fc.nat(lines.length - 1),
            how: fc.constantFrom("drop", "double", "cut", "indent", "null", "list"),
            at: fc.nat(80),
          }),
          { maxLength: 4 },
        ),
        (edits) => {
          const changed = [...lines];
          for (const { line, how, at } of edits) {
            const old = changed[line] ?? "";
            changed[line] = {
              drop: "",
              double: `${old}\n${old}`,
              cut: old.slice(0, at),
              indent: ` ${old}`,
              null: old.replace(/:.*/, ":"),
              list: old.replace(/: .*/, ": [1, {a: b}]"),
            }[how];
          }
          const text = changed.join("\n");
          const result = build({ "outage.yaml": text, "triage.yaml": triage, "outage.de.yaml": text }, "outage");
          expect(result.plan !== undefined || errorsOf(result).length > 0).toBe(true);
          const count = text.split("\n").length;
          for (const { range, file } of result.diagnostics)
            if (file === "outage.yaml") expect(range.start.line).toBeLessThanOrEqual(count);
        },
      ),
      { numRuns: 400 },
    );
  });
});
