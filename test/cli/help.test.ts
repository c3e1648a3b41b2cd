import { describe, expect, it } from "vitest";
import { exitCodeMeanings } from "../../src/core/exitCodes.ts";
import { crisis } from "../support/runCrisis.ts";

const commands = [
  "run",
  "resume",
  "list",
  "show",
  "status",
  "facts",
  "amend",
  "note",
  "timeline",
  "handover",
  "answers",
  "schema",
  "completion",
  "help",
];

describe("help", () => {
  it("lists every command, on standard output", () => {
    const { code, out, err } = crisis().run(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
  });

  it.each(commands)("%s explains itself with examples", (command) => {
    const { code, out } = crisis().run(["help", command]);
    expect(code).toBe(0);
    expect(out).toContain("Examples:");
    expect(out).toBe(crisis().run([command, "--help"]).out);
  });

  it("names every exit code", () => {
    const { out } = crisis().run(["help", "exit-codes"]);
    for (const [code, meaning] of exitCodeMeanings) expect(out).toContain(`${code}  ${meaning}`);
  });

  it.each(["environment", "formats"])("knows the topic %s", (topic) => {
    expect(crisis().run(["help", topic])).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    [["stauts"], "status"],
    [["help", "exit-code"], "exit-codes"],
    [["status", "--jsn"], "--json"],
    [["schema", "playbok"], "playbook"],
    [["timeline", "--format", "html"], "text, md, json"],
    [["status", "--lang", "fr"], "en, de, pl, sv"],
  ])("wrong usage exits 2 and says what would be right: %j", (args, hint) => {
    const { code, out, err } = crisis().run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(hint);
  });
});

describe("schema", () => {
  it.each(["playbook", "sidecar", "answers"])("prints the schema of %s", (name) => {
    const { code, out } = crisis().run(["schema", name]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#" });
  });
});
