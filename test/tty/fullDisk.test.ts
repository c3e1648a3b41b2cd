import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createOperator, loadPlan } from "../support/operator.ts";
import { evening } from "../support/evening.ts";
import { journalOf, onlyIncident } from "../support/outcome.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { createPlayer, openCrisis } from "./terminalPlay.ts";

/** A small disk of its own, where the system lets us make one. */
function smallDisk(): string | undefined {
  const folder = join(temporaryFolder(), "disk");
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder], { stdio: "ignore" }));
  return folder;
}

/** Leaves no room at all: what is asked to be written next fails. */
function fill(folder: string): string {
  const { bavail, bsize } = statfsSync(folder);
  const path = join(folder, "filler");
  writeFileSync(path, Buffer.alloc(bavail * bsize));
  return path;
}

describe("the disk runs full in the middle of a dialogue", { timeout: 60_000 }, () => {
  it("stops with exit 3, the answer still on the screen; with room again it goes on (R4)", async ({ skip }) => {
    const home = smallDisk();
    if (home === undefined) return skip("no small disk can be mounted here");
    const operator = createOperator(await loadPlan("outage"), "en", ["en"], evening({ locale: "en", readers: ["en"] }));
    const terminal = openCrisis(["run", "outage", "--lang", "en"], { home });
    const player = createPlayer(terminal, operator, "en");
    await player.until("fact:affected.en");
    const incident = onlyIncident(home);
    const filler = fill(home);
    const sentence = `Customers cannot order anything ${"at all ".repeat(20)}tonight.`;
    // What is left of the journal's last block takes some answers; the one that does not go in stops the run.
    let last = "";
    for (
      let question: string | undefined = "fact:affected.en";
      question !== undefined;
      question = await player.next()
    ) {
      last = question;
      if (question === "fact:affected.en") {
        player.passed();
        terminal.type(`${sentence}\r`);
      } else player.answer();
    }
    expect((await terminal.exit).exitCode).toBe(3);
    const screen = terminal.text();
    expect(screen).toMatch(/disk is full|no space/i);
    expect(screen).toContain(`crisis resume ${incident}`);
    expect(screen.replaceAll(/\s+/g, " ")).toContain("tonight.");
    const before = journalOf(home, incident);

    rmSync(filler);
    const resumed = openCrisis(["resume", incident], { home });
    const again = createPlayer(resumed, operator, "en");
    expect(await again.next()).toBe(last);
    await again.toEnd();
    expect((await resumed.exit).exitCode).toBe(0);
    expect(journalOf(home, incident).slice(0, before.length)).toEqual(before);
  });
});
