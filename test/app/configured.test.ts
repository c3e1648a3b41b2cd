import { describe, expect, it } from "vitest";
import { givenAnswers, readAnswers } from "../../src/app/answers.ts";
import { configuredText } from "../../src/app/configured.ts";
import type { Config } from "../../src/core/config/types.ts";
import type { FactDeclaration, FactType } from "../../src/core/facts/types.ts";
import type { IncidentState } from "../../src/core/incident/state.ts";
import type { ScriptLine } from "../support/scriptedPrompter.ts";
import { played, storyUntil } from "./played.ts";
import { storyPlan } from "./story.ts";

const config: Config = {
  company: "Nordlight",
  languages: ["de", "en"],
  roles: { lead: { name: "Maja Lind", email: "maja@x.example" }, "report-owner": { name: "Tom Berg" } },
  facts: { contact_email: "help@x.example", "contact_hours.de": "täglich", contact_hours: "daily", code: "1234" },
};
const declared = (type: FactType, more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  type,
  required: true,
  allowUnknown: false,
  basis: "none",
  localized: false,
  public: true,
  sensitive: false,
  ...more,
});
const display = { locale: "en", zone: "UTC" } as const;
const words = declared("line", { localized: true });

describe("what the configuration answers", () => {
  it.each([
    ["the company", { name: "company" }, declared("line"), "Nordlight"],
    ["the readers' languages", { name: "reader_languages" }, declared("list"), "de, en"],
    ["a person by her role", { name: "lead" }, declared("person"), "Maja Lind, maja@x.example"],
    ["a person by a role of two words", { name: "report_owner" }, declared("person"), "Tom Berg"],
    ["a fact", { name: "contact_email" }, declared("email"), "help@x.example"],
    ["words in a language", { name: "contact_hours", locale: "de" } as const, words, "täglich"],
    ["words in a language it has none for", { name: "contact_hours", locale: "en" } as const, words, undefined],
    ["a role for a fact that is no person", { name: "lead" }, declared("line"), undefined],
    ["what nobody has configured", { name: "eta" }, declared("datetime"), undefined],
    ["a secret", { name: "code" }, declared("line", { sensitive: true }), undefined],
  ])("%s", (_, key, declaration, expected) => {
    expect(configuredText(config, key, declaration, display)).toBe(expected);
  });

  it("words without a language stand for the only one there is", () => {
    const one: Config = { ...config, languages: ["en"] };
    expect(configuredText(one, { name: "contact_hours", locale: "en" }, words, display)).toBe("daily");
  });
});

describe("an answers file that says nothing", () => {
  it("has what is configured and fits; what is left empty on purpose stays empty", () => {
    const facts: Config = { facts: { remark: "configured", next_at: "no time at all" } };
    const state = { facts: {} } as IncidentState;
    const given = (text: string) =>
      givenAnswers(readAnswers(text, "-"), storyPlan, state, { now: 0, zone: "UTC", locale: "en" }, facts);
    expect(given("").fact("remark")).toBe("configured");
    expect(given("").hasFact({ name: "remark" })).toBe(true);
    expect(given("").hasFact({ name: "next_at" })).toBe(false);
    expect(given("facts: { remark: null }").fact("remark")).toBeUndefined();
  });
});

describe("a question whose answer is configured", () => {
  const until = (id: string): readonly ScriptLine[] => storyUntil(id).slice(0, -1);

  it("offers it, yes and no in the operator's language; Enter takes it", async () => {
    const seen: unknown[] = [];
    const facts = { "service.de": "Laden", hit: "yes", eta: "sometime" };
    const note =
      (text: string): ScriptLine[1] =>
      ({ default: offered }) => (seen.push(offered), text);
    const { said } = await played(
      [
        ...until("fact:reader_languages"),
        ["fact:reader_languages", note("de, en")],
        ["fact:service.de", note("Laden")],
        ["fact:service.en", note("Shop")],
        ["fact:hit", note("ja")],
        ["fact:eta", note("unbekannt")],
        [/./, { type: "command", command: "pause", rest: "", typed: "" }],
      ],
      { config: { languages: ["de", "en"], facts }, locale: "de" },
    );
    expect(seen).toEqual(["de, en", "Laden", undefined, "ja", undefined]);
    expect(said.join("\n")).toMatch(/warn: crisis\.yaml: eta passt nicht/);
  });
});
