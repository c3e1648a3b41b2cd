import { UserError } from "../core/errors.ts";
import { replay } from "../core/incident/evolve.ts";
import { createMachine } from "../core/incident/machine.ts";
import { diffPlans, type PlanChange } from "../core/playbook/diff.ts";
import { formatTime } from "../core/i18n/dateTime.ts";
import type { DialogueMessages } from "../core/i18n/messages/dialogue/en.ts";
import { dialogueMessages } from "../core/i18n/messages/dialogue.ts";
import { didYouMean } from "../core/text/suggest.ts";
import type { LoadedPlaybook } from "./libraryPort.ts";
import { type IncidentSummary, type IncidentWriter, LockedError, type LockOwner, type Store } from "./ports.ts";
import { createSession, type Session } from "./session.ts";
import type { AnswersFile } from "./answersFile.ts";
import { readSets, recordGiven } from "./givenFacts.ts";
import type { StartDeps } from "./start.ts";

export interface ResumeOptions {
  /** Undefined: the newest open one. */
  readonly incident: string | undefined;
  readonly takeOver: boolean;
  /** Facts given or corrected on the way in, by fact key, as typed. */
  readonly sets: Readonly<Record<string, string>>;
  readonly answers?: AnswersFile | undefined;
  readonly version: string;
}

/**
 * Takes an incident up again: heals, takes over where the operator says so, replays, compares the playbook.
 * Undefined when there is nothing to resume.
 * @throws UserError from the store; LockedError when somebody else is at it and it is not taken over.
 */
export async function resumeIncident(deps: StartDeps, options: ResumeOptions): Promise<Session | undefined> {
  const incident = options.incident ?? (await newestOpen(deps.store));
  if (incident === undefined) return undefined;
  const writer = await openForWriting(deps, incident, options.takeOver);
  try {
    return await takeUp(deps, writer, options);
  } catch (error) {
    await writer.close();
    throw error;
  }
}

async function takeUp(
  deps: StartDeps,
  writer: IncidentWriter,
  { version, sets, answers }: ResumeOptions,
): Promise<Session | undefined> {
  if (writer.events.length === 0) throw neverOpened(writer.id);
  const state = replay(writer.events);
  if (state.closedAt !== undefined) {
    deps.screen.say(dialogueMessages[deps.locale].closedLine(writer.id));
    await writer.close();
    return undefined;
  }
  const [plan, templates] = [await writer.pinnedPlan(), await writer.pinnedTemplates()];
  if (answers) (await import("./answers.ts")).requireFitting(answers, plan);
  const given = await readSets(plan, sets, { now: deps.clock.now(), zone: state.zone, locale: deps.locale });
  const session = createSession({ deps, writer, machine: createMachine(plan, templates), templates, state });
  if (writer.healed > 0) {
    await session.record({ type: "journal-healed", data: { droppedBytes: writer.healed } });
    deps.screen.tell("warn", session.messages.healed(writer.healed));
  }
  if (writer.takenFrom) {
    await session.record({ type: "lock-taken-over", data: { from: ownerText(writer.takenFrom) } });
    deps.screen.tell("warn", session.messages.takenOver(ownerText(writer.takenFrom)));
  }
  await session.record({ type: "run-resumed", data: { version, pid: deps.identity.pid } });
  deps.screen.tell("good", session.messages.resumed(writer.id));
  await recordGiven(session, given);
  return comparePlan(deps, session);
}

/** Died between making the folder and the first event: there is nothing in it. */
export const neverOpened = (id: string): UserError =>
  new UserError("incident-empty", `Incident ${id} was never opened: its journal is empty`, {
    hint: "start again with: crisis run <playbook>",
  });

/** The newest incident that is still open. Ids are matched exactly when given. */
async function newestOpen(store: Store): Promise<string | undefined> {
  const open = (await store.list()).filter(({ closedAt, problem }) => closedAt === undefined && problem === undefined);
  return open[0]?.id;
}

async function openForWriting(deps: StartDeps, incident: string, takeOver: boolean): Promise<IncidentWriter> {
  try {
    return await deps.store.write(incident, { takeOver });
  } catch (error) {
    if (!(error instanceof LockedError) || deps.prompter.unattended) throw error;
    if (!(await wantsTakeOver(deps, error.owner))) throw error;
    return deps.store.write(incident, { takeOver: true });
  }
}

async function wantsTakeOver(deps: StartDeps, owner: LockOwner): Promise<boolean> {
  const messages = dialogueMessages[deps.locale];
  const since = formatTime(
    new Date(owner.since).toISOString(),
    deps.locale,
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  const who = ownerText(owner);
  deps.screen.tell("warn", owner.alive === "no" ? messages.deadOwner(who) : messages.lockedBy(who, since));
  const reply = await deps.prompter.ask({
    id: "take-over",
    kind: "choice",
    message: messages.takeOverAsk,
    default: owner.alive === "no" ? "yes" : "no",
    options: [
      { id: "yes", label: messages.takeOver },
      { id: "no", label: messages.leaveIt },
    ],
  });
  return reply.type === "answer" && reply.text === "yes";
}

/** `anna on web1 (process 4711)`. */
export const ownerText = ({ user, host, pid }: LockOwner): string => `${user}@${host} (${pid})`;

/** The incident keeps the playbook it began with, unless the operator takes the changed one over. */
async function comparePlan(deps: StartDeps, session: Session): Promise<Session> {
  const loaded = await loadCurrent(deps, session);
  const { planHash, keptPlan } = session.state;
  if (!loaded || loaded.plan.hash === planHash || loaded.plan.hash === keptPlan) return session;
  const changes = diffPlans(session.machine.plan, loaded.plan).map((change) =>
    planChangeText(session.messages, change),
  );
  const {
    messages,
    deps: { screen, prompter },
  } = session;
  screen.tell("warn", messages.planChanged);
  for (const change of changes) screen.say(`  ${change}`);
  if (prompter.unattended) return session;
  const reply = await prompter.ask({
    id: "plan",
    kind: "choice",
    message: messages.planAsk,
    default: "keep",
    options: [
      { id: "keep", label: messages.planKeep },
      { id: "adopt", label: messages.planAdopt },
    ],
  });
  if (reply.type !== "answer") return session;
  if (reply.text === "adopt") return adopt(session, loaded, changes);
  await session.record({ type: "plan-kept", data: { planHash: loaded.plan.hash } });
  return session;
}

const planChangeText = (messages: DialogueMessages, { what, change, id }: PlanChange): string =>
  `${messages.planParts[what]} ${id}: ${messages.planChanges[change]}`;

async function adopt(session: Session, loaded: LoadedPlaybook, changes: readonly string[]): Promise<Session> {
  const { plan, templates, sources } = loaded;
  await session.writer.pin(plan, templates, sources);
  await session.record({ type: "plan-adopted", data: { planHash: plan.hash, changes } });
  const { deps, writer, state } = session;
  return createSession({ deps, writer, machine: createMachine(plan, templates), templates, state });
}

/** The playbook as it is on disk now; one that is gone or broken does not stop a running incident. */
async function loadCurrent(deps: StartDeps, session: Session): Promise<LoadedPlaybook | undefined> {
  try {
    return await deps.library.load(session.state.playbook);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** For commands that name an incident: the given one, the newest open one, or the newest. @throws UserError when there is none. */
export async function chooseIncident(store: Store, given: string | undefined): Promise<string> {
  const all = await store.list();
  if (given === undefined) {
    const open = all.find(({ closedAt, problem }) => closedAt === undefined && problem === undefined);
    const chosen = open ?? all[0];
    if (chosen) return chosen.id;
    throw new UserError("no-incident", "There is no incident yet", { hint: "begin one with: crisis run outage" });
  }
  if (all.some(({ id }) => id === given)) return given;
  throw unknownIncident(given, all);
}

function unknownIncident(given: string, all: readonly IncidentSummary[]): UserError {
  const near = didYouMean(
    given,
    all.map(({ id }) => id),
  );
  return new UserError("incident-not-found", `There is no incident "${given}"`, {
    hint: near ?? "crisis list shows all incidents",
  });
}
