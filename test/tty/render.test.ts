import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/core/config/readConfig.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import type { Terminal } from "./terminal.ts";
import { openCrisis } from "./terminalPlay.ts";

const open: Terminal[] = [];
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.kill("SIGKILL");
});

function terminal(args: readonly string[], home = temporaryFolder()): Terminal {
  const made = openCrisis(args, { home, cwd: home });
  open.push(made);
  return made;
}

describe("one message, asked for on a terminal", () => {
  it("shows an example with each question, refuses what does not fit, and prints the text", async () => {
    const shown = terminal(["render", "hotline-script", "--lang", "en"]);
    await shown.waitFor("Example: Nordlight Shop");
    shown.type("Nordlight\r");
    await shown.waitFor("Example: the online shop");
    shown.type("the shop\r");
    await shown.waitFor("When will it work again?");
    shown.type("soon\r");
    await shown.waitFor("!");
    shown.type("\u0015unknown\r");
    await shown.waitFor("When will the public hear from you next?");
    shown.type("in 30 min\r");
    await shown.waitFor("At which address do you post updates?");
    shown.type("\r");
    await shown.waitFor("This is Nordlight. We have an outage: the shop.");
    expect((await shown.exit).exitCode).toBe(0);
    expect(shown.text()).toContain("We cannot name a time for the repair yet.");
  });

  it("Ctrl-C leaves it: exit 4, nothing printed, nothing kept", async () => {
    const shown = terminal(["render", "hotline-script", "--lang", "en"]);
    await shown.waitFor("What is the company called");
    shown.type("Nordlight\r");
    await shown.waitFor("What is hit?");
    shown.type("\u0003");
    expect((await shown.exit).exitCode).toBe(4);
    expect(shown.text()).not.toContain("This is");
  });

  it("asks nothing when everything has been given", async () => {
    const sets = [
      "company=Nordlight",
      "service=the shop",
      "personal_data=no",
      "crisis_type=outage",
      "next_update_at=in 30 min",
    ];
    const shown = terminal([
      "render",
      "holding-message",
      "--lang",
      "en",
      ...sets.slice(1).flatMap((set) => ["--set", set]),
    ]);
    await shown.waitFor("We have an outage: the shop.");
    expect((await shown.exit).exitCode).toBe(0);
  });
});

describe("crisis init on a terminal", () => {
  it("asks, refuses what would be wrong, and writes a file that is right", async () => {
    const home = temporaryFolder();
    const shown = terminal(["init", "--lang", "en"], home);
    const say = async (question: string, answer: string): Promise<void> => {
      await shown.waitFor(question);
      shown.type(`${answer}\r`);
    };
    await say("What is the company called", "Nordlight Shop");
    await say("Which languages", "en, fr");
    await shown.waitFor("!");
    shown.type("\u0015en de\r");
    await say("Which address can customers write to?", "help@nordlight.example");
    for (const question of [
      "Which number",
      "At which address",
      "What is your website",
      "Who leads",
      "postal address",
      "Which mailboxes",
      "Which server",
    ])
      await say(question, "");
    await shown.waitFor("Written: crisis.yaml");
    expect((await shown.exit).exitCode).toBe(0);
    const { config } = readConfig(readFileSync(join(home, "crisis.yaml"), "utf8"), "crisis.yaml");
    expect(config).toMatchObject({
      company: "Nordlight Shop",
      languages: ["en", "de"],
      facts: { contact_email: "help@nordlight.example" },
    });
  });
});
