import { formatRelative } from "../core/i18n/relative.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import type { Step } from "../core/playbook/types.ts";
import { incidentWords } from "../core/incident/words.ts";
import { harmless } from "../core/text/harmless.ts";
import type { Amended } from "./amend.ts";
import { changeJson, stepJson } from "./statusJson.ts";
import { changesText } from "./statusText.ts";

/** What was corrected and what follows, for a person. */
export function amendText(amended: Amended, locale: Locale): string {
  const messages = cliMessages[locale];
  const words = incidentWords(amended.plan, locale, amended.zone);
  const { appear, fallAway, clocksAppear, clocksFallAway, stale } = amended.consequences;
  const titles = (steps: readonly Step[]): readonly string[] => steps.map(({ path }) => words.place(path));
  const command = `crisis resume ${amended.incident}`;
  const lines = [
    ...amended.changes.map((change) => {
      const same = JSON.stringify(change.from) === JSON.stringify(change.to) && change.to !== undefined;
      return same
        ? messages.sameValue(change.key, words.value(change.key, change.to) ?? messages.secret)
        : changesText({ changes: [change] }, words, messages);
    }),
    ...section(messages.stepsAppear, titles(appear)),
    ...section(messages.stepsFallAway, titles(fallAway)),
    ...section(
      messages.clocksAppear,
      clocksAppear.map(
        ({ id, due }) =>
          `${words.clock(id)}: ${messages.dueAt(words.dateTime(due), formatRelative(due - amended.at, locale))}`,
      ),
    ),
    ...section(
      messages.clocksFallAway,
      clocksFallAway.map(({ id }) => words.clock(id)),
    ),
    ...section(
      messages.nowStale,
      stale.map((notice) => messages.staleLine(notice.notice, changesText(notice, words, messages))),
    ),
    "",
    stale.length > 0 ? messages.resumeReissues(command) : messages.resumeGoesOn(command),
  ];
  return `${harmless(lines.join("\n"), { lines: true })}\n`;
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines.map((line) => `  ${line}`)];

/** The same for other programs. */
export function amendJson({ incident, plan, zone, changes, consequences }: Amended, locale: Locale): object {
  const words = incidentWords(plan, locale, zone);
  const { appear, fallAway, clocksAppear, clocksFallAway, stale } = consequences;
  const clock = ({ id, due }: { readonly id: string; readonly due: number }): object => ({
    id,
    title: words.clock(id),
    due: new Date(due).toISOString(),
  });
  return {
    incident,
    changes: changes.map(changeJson),
    stepsAppear: appear.map((step) => stepJson(step, words)),
    stepsFallAway: fallAway.map((step) => stepJson(step, words)),
    clocksAppear: clocksAppear.map(clock),
    clocksFallAway: clocksFallAway.map(clock),
    stale: stale.map(({ notice, template, changes: old }) => ({ notice, template, changes: old.map(changeJson) })),
  };
}
