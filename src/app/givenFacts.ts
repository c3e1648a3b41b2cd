import { UserError } from "../core/errors.ts";
import { exitCodes } from "../core/exitCodes.ts";
import { type FactValue, factKeyOf, factKeyText, type ParseContext } from "../core/facts/types.ts";
import { keysOf, readerLanguagesFact } from "../core/incident/view.ts";
import type { Plan } from "../core/playbook/types.ts";
import { didYouMean } from "../core/text/suggest.ts";
import type { Session } from "./session.ts";

/** Facts given on the command line, checked. */
export interface GivenFact {
  readonly key: string;
  readonly value: FactValue;
}

/** @throws UserError (usage) naming the first fact that does not exist or does not fit, and what would be right. */
export async function readSets(
  plan: Plan,
  sets: Readonly<Record<string, string>>,
  context: ParseContext,
): Promise<readonly GivenFact[]> {
  if (Object.keys(sets).length === 0) return [];
  const { parseFact } = await import("../core/facts/parse.ts");
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
  if (given.length === 0) return;
  const { factRecorded } = await import("./factEvents.ts");
  const languagesFirst = [...given].sort(
    (a, b) => Number(b.key === readerLanguagesFact) - Number(a.key === readerLanguagesFact),
  );
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
