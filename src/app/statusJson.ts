import type { Standing } from "../core/incident/standing.ts";
import { incidentWords, type IncidentWords } from "../core/incident/words.ts";
import { zeroOf } from "../core/incident/view.ts";
import type { FactChange } from "../core/incident/stale.ts";
import type { Locale } from "../core/i18n/locale.ts";
import type { Step } from "../core/playbook/types.ts";
import type { LockOwner } from "./ports.ts";
import type { ReadIncident } from "./readIncident.ts";

const iso = (at: number): string => new Date(at).toISOString();

/** The status as other programs read it: ISO 8601 times in UTC, ids beside titles in the operator's language. */
export function statusJson({ reader, plan, state }: ReadIncident, standing: Standing, locale: Locale): object {
  const words = incidentWords(plan, locale, state.zone);
  const { agenda, progress, stale, contradictions, uncertain, overdue } = standing;
  const current = progress.open[0];
  return {
    incident: state.incident,
    playbook: plan.id,
    title: plan.texts[locale].title,
    place: reader.place,
    zone: state.zone,
    openedAt: iso(state.openedAt),
    since: iso(zeroOf(plan, state)),
    closedAt: state.closedAt === undefined ? null : iso(state.closedAt),
    lastEventAt: iso(state.lastAt),
    lock: reader.lock ? lockJson(reader.lock) : null,
    overdue,
    step: current && state.closedAt === undefined ? stepJson(current, words) : null,
    steps: {
      done: progress.done.length,
      byHand: progress.byHand.length,
      skipped: progress.skipped.length,
      open: progress.open.length + progress.undecided.length,
      notNeeded: progress.notNeeded.length,
    },
    duties: agenda.duties.map((duty) => ({
      id: duty.id,
      title: words.duty(duty.id),
      due: iso(duty.due),
      overdue: duty.overdue,
      missed: duty.missed,
    })),
    clocks: agenda.clocks.map(({ id, due, overdue: late }) => ({
      id,
      title: words.clock(id),
      due: iso(due),
      overdue: late,
    })),
    dues: agenda.dues.map(({ path, due, overdue: late }) => ({
      step: path,
      title: words.place(path),
      due: iso(due),
      overdue: late,
    })),
    stale: stale.map(({ notice, template, changes, kept }) => ({
      notice,
      template,
      kept,
      changes: changes.map(changeJson),
    })),
    contradictions: contradictions.map(({ key, says }) => ({
      fact: key,
      says: says.map(({ notice, value }) => ({ notice, value: value ?? null })),
    })),
    uncertain: uncertain.map(({ act, what, detail, step, at, by, host }) => ({
      act,
      what,
      detail,
      step,
      at: iso(at),
      by,
      host,
    })),
  };
}

/** A step as commands name it in JSON. */
export const stepJson = (step: Step, words: IncidentWords): object => ({
  path: step.path,
  title: words.place(step.path),
  ...(step.role !== undefined && { role: step.role }),
});

/** A changed fact; null stands for no value, or for one that is kept secret. */
export const changeJson = ({ key, from, to }: FactChange): object => ({
  fact: key,
  from: from ?? null,
  to: to ?? null,
});

const lockJson = ({ since, ...rest }: LockOwner): object => ({ ...rest, since: iso(since) });
