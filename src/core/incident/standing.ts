import type { FactValue } from "../facts/types.ts";
import { type Agenda, agenda } from "./agenda.ts";
import { type Contradiction, contradictions } from "./contradictions.ts";
import { type Machine, wrongNotices } from "./engine.ts";
import { type Progress, progress } from "./progress.ts";
import type { StaleNotice } from "./stale.ts";
import type { ActState, IncidentState } from "./state.ts";
import { factName } from "./words.ts";

/** Where an incident stands at a moment: everything that `status` shows, as values. */
export interface Standing {
  readonly progress: Progress;
  readonly agenda: Agenda;
  readonly stale: readonly StaleNotice[];
  /** Facts about which the published texts disagree. */
  readonly contradictions: readonly Contradiction[];
  /** Acts begun and never confirmed. */
  readonly uncertain: readonly ActState[];
  /** A promise, a legal deadline or a step's deadline has passed. */
  readonly overdue: boolean;
}

/** The fold of the fold: what the state means now. Pure; sensitive values are left out. */
export function standingOf(machine: Machine, state: IncidentState, now: number): Standing {
  const times = agenda(machine, state, now);
  return {
    progress: progress(machine, state, now),
    agenda: times,
    stale: wrongNotices(machine, state, now).map((notice) => withoutSecrets(machine, notice)),
    contradictions: contradictions(machine, state, now).filter(
      ({ key }) => machine.plan.facts[factName(key)]?.sensitive !== true,
    ),
    uncertain: Object.values(state.openActs),
    overdue: [...times.duties, ...times.clocks, ...times.dues].some(({ overdue }) => overdue),
  };
}

function withoutSecrets({ plan }: Machine, notice: StaleNotice): StaleNotice {
  const clean = (key: string, value: FactValue | undefined): FactValue | undefined =>
    plan.facts[factName(key)]?.sensitive ? undefined : value;
  return {
    ...notice,
    changes: notice.changes.map(({ key, from, to }) => ({ key, from: clean(key, from), to: clean(key, to) })),
  };
}
