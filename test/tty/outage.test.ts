import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "../../src/core/i18n/locale.ts";
import { runCommand } from "../support/command.ts";
import { evening, words } from "../support/evening.ts";
import { createOperator, loadPlan } from "../support/operator.ts";
import { onlyIncident, outcomeOf } from "../support/outcome.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { createPlayer, openCrisis } from "./terminalPlay.ts";

/** Folders of the notices of an outage with a web server hit and a repair in five hours. */
const notices = [
  "all-clear-1",
  "autoresponder-1",
  "first-update-1",
  "hotline-1",
  "outage-mailing-1",
  "placeholder-page-1",
  "triage-holding-message-1",
  "triage-staff-first-1",
  "web-notice-1",
];

const evenings: ReadonlyArray<readonly [Locale, readonly Locale[]]> = [
  ["en", ["en"]],
  ["de", ["de"]],
  ["pl", ["pl", "sv", "de", "en"]],
  ["sv", ["sv"]],
];

describe("the whole outage on a real terminal", { timeout: 120_000 }, () => {
  it.each(evenings)("is led to its end in %s, for readers of %s", async (locale, readers) => {
    const home = temporaryFolder();
    const operator = createOperator(await loadPlan("outage"), locale, readers, evening({ locale, readers }));
    const terminal = openCrisis(["run", "outage", "--lang", locale], { home });
    const asked = await createPlayer(terminal, operator, locale).toEnd();
    expect(await terminal.exit).toEqual({ exitCode: 0, signal: 0 });
    expect(asked).toContain("accept");

    const incident = onlyIncident(home);
    const outcome = await outcomeOf(home, incident);
    expect(outcome.closed).toBe(true);
    const folder = join(home, "incidents", incident, "notices");
    expect(readdirSync(folder).sort()).toEqual(notices);
    expect(existsSync(join(home, "incidents", incident, "lock"))).toBe(false);
    for (const reader of locales) {
      const files = Object.entries(outcome.files).filter(([name]) => name.includes(`.${reader}.`));
      if (!readers.includes(reader)) expect(files).toEqual([]);
      else {
        expect(new Set(files.map(([name]) => name.split("/")[0]))).toEqual(new Set(notices));
        expect(outcome.files[`web-notice-1/web-notice.${reader}.md`]).toContain(words[reader].affected);
      }
    }
    for (const [name, text] of Object.entries(outcome.files))
      expect(text, name).not.toMatch(/\{\{|undefined|\[object|NaN/);
    const timeline = await runCommand(["timeline", incident, "--lang", locale], { home });
    expect(timeline).toMatchObject({ code: 0, err: "" });
    expect(timeline.out).toContain(incident);
  });
});
