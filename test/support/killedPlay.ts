import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { evening, fixedTimes } from "./evening.ts";
import { createOperator, loadPlan, type Operator } from "./operator.ts";
import { incidentsIn, journalOf, onlyIncident, type Outcome, outcomeOf } from "./outcome.ts";
import { plainPlay, type Played } from "./plainPlay.ts";
import { seededRandom } from "./random.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

/** How an evening full of kill -9 went. */
interface KilledEvening {
  readonly incident: string;
  /** How often the process was killed before it was over. */
  readonly kills: number;
  /** What was wrong after a kill; empty when nothing was ever lost. */
  readonly losses: readonly string[];
}

interface Parts {
  readonly home: string;
  readonly operator: Operator;
  /** The questions of an evening without a kill, in order. */
  readonly script: readonly string[];
  readonly random: () => number;
  /** Most answers given between two kills. */
  readonly stretch: number;
  /** No more kills after so many. */
  readonly most: number;
}

/** Longest time between an answer and the kill, in milliseconds: within it the answer is written and the next question asked. */
const longestDelay = 8;

/**
 * Plays the whole outage, killed again and again at moments drawn by lot, resumed each time, until it is closed.
 * After each kill the journal must still begin with every line it had before.
 */
async function killedEvening({ home, operator, script, random, stretch, most }: Parts): Promise<KilledEvening> {
  const losses: string[] = [];
  let [kills, known] = [0, ""];
  let places: readonly number[] = [0];
  for (;;) {
    const begun = openedIn(home);
    const plug = kills < most ? { answers: Math.floor(random() * stretch), delay: random() * longestDelay } : undefined;
    const args =
      begun === undefined ? ["run", "outage"] : ["resume", begun, ...(random() < 0.5 ? ["--take-over"] : [])];
    const played = await plainPlay(args, operator, { home }, plug);
    const after = journalText(home);
    if (!after.startsWith(known)) losses.push(`after kill ${kills}: the journal lost what it had`);
    losses.push(...confirmedAndLost(played, home));
    const asked = played.asked.filter((question) => !askedOnResume.has(question));
    const reached = placesAfter(script, asked, places);
    if (reached.length === 0)
      losses.push(
        `after kill ${kills}: asked ${asked.join(" ")} where ${script[places[0] ?? 0] ?? "the end"} was next`,
      );
    else places = reached;
    known = after;
    if (played.signal === "SIGKILL") {
      kills++;
      continue;
    }
    if (played.code !== 0) throw new Error(`exit ${played.code} after ${kills} kills\n${played.err.slice(-3000)}`);
    return { incident: openedIn(home) ?? "", kills, losses };
  }
}

/** The incident that was opened; one that died before its first line is none. */
function openedIn(home: string): string | undefined {
  if (!existsSync(join(home, "incidents"))) return undefined;
  return incidentsIn(home).find((id) => isOpened(home, id));
}

const isOpened = (home: string, id: string): boolean =>
  existsSync(join(home, "incidents", id, "journal.jsonl")) && journalOf(home, id).length > 0;

function journalText(home: string): string {
  const id = openedIn(home);
  return id === undefined
    ? ""
    : journalOf(home, id)
        .map((line) => JSON.stringify(line))
        .join("\n");
}

const askedOnResume: ReadonlySet<string> = new Set(["take-over", "uncertain"]);

/**
 * Where in the script one may be after these questions: they went on from where one was, or from one question before,
 * since the last answer may not have been written any more. A reason belongs to its answer, so that the two are asked
 * again together. Whatever was followed by another question was confirmed: asking it again would mean that it was lost.
 * Several places where questions look alike; none where something was lost.
 */
function placesAfter(
  script: readonly string[],
  asked: readonly string[],
  places: readonly number[],
): readonly number[] {
  if (asked.length === 0) return places;
  const starts = places.flatMap((place) => [place, place - (script[place - 1]?.startsWith("basis:") ? 2 : 1)]);
  const fitting = starts.filter(
    (from) => from >= 0 && asked.every((question, index) => script[from + index] === question),
  );
  return [...new Set(fitting.map((from) => from + asked.length))];
}

/** What the screen had called recorded must be on disk. */
function confirmedAndLost({ err }: Played, home: string): readonly string[] {
  const id = openedIn(home);
  const kept = id === undefined ? [] : journalOf(home, id).filter(({ type }) => type.startsWith("fact-"));
  const shown = [...err.matchAll(/\[ok\] ([a-z_]+)(?:\.[a-z]{2})?: /g)].map(([, name]) => name ?? "");
  return shown
    .filter((name) => !kept.some(({ data }) => data["fact"] === name))
    .map((name) => `${name} was confirmed and is gone`);
}

/** Evenings with kills until there have been so many; each must end as an evening without one. */
export async function killTimes(
  most: number,
  seed: number,
  onKills: (kills: number) => void = () => undefined,
): Promise<number> {
  const readers = ["en", "de"] as const;
  const answers = evening({ locale: "en", readers, times: fixedTimes(Date.now()) });
  const operator = createOperator(await loadPlan("outage"), "en", readers, answers);
  const { expected, script } = await quietEvening(operator);
  const random = seededRandom(seed);
  let kills = 0;
  while (kills < most) {
    const home = mkdtempSync(join(tmpdir(), "crisis-kill-"));
    const played = await killedEvening({ home, operator, script, random, stretch: 12, most: most - kills });
    kills += played.kills;
    onKills(kills);
    expect(played.losses, `seed ${seed}, before kill ${kills}; kept in ${home}`).toEqual([]);
    expect(await outcomeOf(home, played.incident), `seed ${seed}, before kill ${kills}; kept in ${home}`).toEqual(
      expected,
    );
    rmSync(home, { recursive: true });
  }
  return kills;
}

async function quietEvening(
  operator: Operator,
): Promise<{ readonly expected: Outcome; readonly script: readonly string[] }> {
  const home = temporaryFolder();
  const played = await plainPlay(["run", "outage"], operator, { home });
  expect(played.code).toBe(0);
  const expected = await outcomeOf(home, onlyIncident(home));
  expect(expected.closed).toBe(true);
  return { expected, script: played.asked };
}
