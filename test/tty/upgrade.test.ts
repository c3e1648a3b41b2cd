import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { bareEnv } from "../support/command.ts";
import { evening } from "../support/evening.ts";
import { createOperator, loadPlan } from "../support/operator.ts";
import { onlyIncident, outcomeOf } from "../support/outcome.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { openTerminal } from "./terminal.ts";
import { createPlayer } from "./terminalPlay.ts";

const root = join(import.meta.dirname, "..", "..");

it("an open dialogue goes on to its end when the program is replaced under it", { timeout: 60_000 }, async () => {
  const installed = temporaryFolder();
  for (const name of ["bin", "dist", "playbooks", "templates", "package.json"]) {
    cpSync(join(root, name), join(installed, name), { recursive: true });
  }
  const home = temporaryFolder();
  const argv = ["node", join(installed, "bin", "crisis.js"), "run", "outage", "--lang", "en"];
  const terminal = openTerminal({ argv, columns: 100, rows: 40, env: bareEnv(home) });
  const operator = createOperator(await loadPlan("outage"), "en", ["en"], evening({ locale: "en", readers: ["en"] }));
  const player = createPlayer(terminal, operator, "en");
  await player.next();
  // While the first screen is read, the rest of the program is loaded.
  await wait(2_000);
  rmSync(installed, { recursive: true });
  await player.toEnd();
  expect((await terminal.exit).exitCode).toBe(0);
  expect((await outcomeOf(home, onlyIncident(home))).closed).toBe(true);
});
