import { createMachine } from "../core/incident/machine.ts";
import type { AnswersFile } from "./answersFile.ts";
import { readSets, recordGiven } from "./givenFacts.ts";
import { incidentId } from "./incidentId.ts";
import type { Library } from "./libraryPort.ts";
import type { Store } from "./ports.ts";
import { createSession, type RunDeps, type Session } from "./session.ts";

/** What opening an incident needs besides the dialogue. */
export interface StartDeps extends RunDeps {
  readonly store: Store;
  readonly library: Library;
}

export interface StartOptions {
  /** A shipped playbook's name or a path, as typed. */
  readonly playbook: string;
  /** The same as the incident keeps it, to find it again from anywhere. */
  readonly origin: string;
  /** IANA zone of the operator. */
  readonly zone: string;
  /** Facts given beforehand: `name=value` as typed, by fact key. */
  readonly sets: Readonly<Record<string, string>>;
  /** The answers of an unattended run: refused before anything is opened where the plan has no such question. */
  readonly answers?: AnswersFile | undefined;
  readonly version: string;
}

/**
 * Opens an incident: the playbook is loaded and pinned, the facts given beforehand are recorded.
 * @throws UserError when the playbook, a fact or the store will not do; nothing is left behind then.
 */
export async function startIncident(deps: StartDeps, options: StartOptions): Promise<Session> {
  const { plan, templates, sources } = await deps.library.load(options.playbook);
  if (options.answers) (await import("./answers.ts")).requireFitting(options.answers, plan);
  const now = deps.clock.now();
  const given = await readSets(plan, options.sets, { now, zone: options.zone, locale: deps.locale });
  const writer = await deps.store.create({ id: incidentId(plan.id, now, options.zone), plan, templates, sources });
  const session = createSession({ deps, writer, machine: createMachine(plan, templates), templates, state: undefined });
  await session.record({
    type: "incident-opened",
    data: {
      incident: writer.id,
      playbook: options.origin,
      planHash: plan.hash,
      locale: deps.locale,
      zone: options.zone,
      version: options.version,
    },
  });
  await recordGiven(session, given);
  deps.screen.tell("good", session.messages.opened(writer.id));
  return session;
}
