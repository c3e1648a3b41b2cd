import { UserError } from "../core/errors.ts";
import { exitCodes } from "../core/exitCodes.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { cliMessages } from "../core/i18n/messages/cli.ts";
import { type Consequences, consequences } from "../core/incident/consequences.ts";
import { evolve } from "../core/incident/evolve.ts";
import type { AnyEvent } from "../core/incident/events.ts";
import { createMachine } from "../core/incident/machine.ts";
import type { FactChange } from "../core/incident/stale.ts";
import type { IncidentState } from "../core/incident/state.ts";
import type { Plan } from "../core/playbook/types.ts";
import { type Amendment, amendEvents } from "./amendEvents.ts";
import { commandWord } from "./commandWords.ts";
import { type BriefHold, holdBriefly } from "./holdBriefly.ts";
import { type Clock, LockedError, type Store } from "./ports.ts";
import { chooseIncident, ownerText } from "./resume.ts";

export interface AmendDeps {
  readonly store: Store;
  readonly clock: Clock;
  /** The operator's language: words such as "today" are read in it. */
  readonly locale: Locale;
}

/** A correction made, and what follows from it. */
export interface Amended {
  readonly incident: string;
  readonly plan: Plan;
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Every fact that was given; `from` and `to` are equal where nothing changed. */
  readonly changes: readonly FactChange[];
  readonly consequences: Consequences;
}

/**
 * Corrects facts of an incident nobody is working on.
 * @throws UserError (usage) for facts that do not fit, `incident-locked` with the way to correct in the running
 * dialogue, `incident-closed`; from the store.
 */
export async function amend(deps: AmendDeps, given: string | undefined, amendment: Amendment): Promise<Amended> {
  const incident = await chooseIncident(deps.store, given);
  try {
    return await holdBriefly(deps.store, incident, (hold) => correct(deps, hold, amendment));
  } catch (error) {
    throw error instanceof LockedError ? inTheDialogue(error, deps.locale, Object.keys(amendment.sets)) : error;
  }
}

async function correct(
  { clock, locale }: AmendDeps,
  { writer, state }: BriefHold,
  amendment: Amendment,
): Promise<Amended> {
  if (state.closedAt !== undefined) {
    throw new UserError("incident-closed", `Incident ${writer.id} is closed: its facts stay as they are`, {
      hint: `crisis note --incident ${writer.id} "…" puts a correction on record`,
      exitCode: exitCodes.usage,
    });
  }
  const plan = await writer.pinnedPlan();
  const machine = createMachine(plan, await writer.pinnedTemplates());
  const now = clock.now();
  const events = amendEvents(plan, state, amendment, { now, zone: state.zone, locale });
  const written = await writer.append(events, state.seq);
  const after = written.reduce<IncidentState>(evolve, state);
  return {
    incident: writer.id,
    plan,
    zone: state.zone,
    at: now,
    changes: written.map((event) => changeOf(event, state, after)),
    consequences: consequences(machine, state, after, now),
  };
}

function changeOf(event: AnyEvent, before: IncidentState, after: IncidentState): FactChange {
  const { fact, locale } = event.data as { readonly fact: string; readonly locale?: string };
  const key = locale === undefined ? fact : `${fact}.${locale}`;
  return { key, from: before.facts[key]?.value, to: after.facts[key]?.value };
}

function inTheDialogue({ owner, message }: LockedError, locale: Locale, facts: readonly string[]): UserError {
  const messages = cliMessages[locale];
  const commands = facts.map((fact) => `/${commandWord("correct", locale)} ${fact}`).join(", ");
  return new UserError("incident-locked", messages.amendLocked(ownerText(owner)), {
    hint: messages.correctThere(commands),
    cause: message,
  });
}
