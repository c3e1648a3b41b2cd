import { UserError } from "../core/errors.ts";
import { exitCodes } from "../core/exitCodes.ts";
import { parseFact } from "../core/facts/parse.ts";
import { type FactValue, factKeyOf, factKeyText, type ParseContext } from "../core/facts/types.ts";
import { createMachine } from "../core/incident/machine.ts";
import { keysOf } from "../core/incident/view.ts";
import type { Plan } from "../core/playbook/types.ts";
import { didYouMean } from "../core/text/suggest.ts";
import { type AnswersFile, requireFitting } from "./answers.ts";
import { factRecorded } from "./factEvents.ts";
import { incidentId } from "./incidentId.ts";
import type { Library, Store } from "./ports.ts";
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
  if (options.answers) requireFitting(options.answers, plan);
  const now = deps.clock.now();
  const given = readSets(plan, options.sets, { now, zone: options.zone, locale: deps.locale });
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

/** Facts given on the command line, checked. */
export interface GivenFact {
  readonly key: string;
  readonly value: FactValue;
}

/** @throws UserError (usage) naming the first fact that does not exist or does not fit, and what would be right. */
export function readSets(plan: Plan, sets: Readonly<Record<string, string>>, context: ParseContext): readonly GivenFact[] {
  return Object.entries(sets).map(([key, text]) => {
    const { name } = factKeyOf(key);
    const declaration = plan.facts[name];
    if (!declaration) {
      const hint = didYouMean(name, Object.keys(plan.facts));
      throw new UserError("unknown-fact", `There is no fact "${name}" in ${plan.id}`, {
        exitCode: exitCodes.usage,
        ...(hint !== undefined && { hint }),
      });
    }
    const parsed = parseFact(declaration, text, context, plan.texts[context.locale].facts[name]?.values);
    if (!parsed.ok) throw new UserError("bad-fact", `${key}: ${parsed.problem}`, { exitCode: exitCodes.usage });
    return { key, value: parsed.value };
  });
}

/** Records facts given beforehand; the readers' languages first, since they decide how the others are kept. */
export async function recordGiven(session: Session, given: readonly GivenFact[]): Promise<void> {
  const languagesFirst = [...given].sort((a, b) => Number(b.key === "reader_languages") - Number(a.key === "reader_languages"));
  for (const { key, value } of languagesFirst) {
    const { name, locale } = factKeyOf(key);
    const declaration = session.machine.plan.facts[name];
    if (!declaration) continue;
    const keys = locale ? [{ name, locale }] : keysOf(name, declaration, session.state);
    for (const fact of keys) {
      await session.record(factRecorded(undefined, fact, declaration.sensitive ? undefined : value));
      if (declaration.sensitive) session.remember(factKeyText(fact), value);
    }
  }
}

