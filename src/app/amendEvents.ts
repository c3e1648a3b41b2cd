import { UserError } from "../core/errors.ts";
import { exitCodes } from "../core/exitCodes.ts";
import { parseFact } from "../core/facts/parse.ts";
import {
  type FactDeclaration,
  type FactKey,
  type FactValue,
  factKeyText,
  isUnknown,
  type ParseContext,
} from "../core/facts/types.ts";
import { isLocale } from "../core/i18n/locale.ts";
import type { NewEvent } from "../core/incident/events.ts";
import type { IncidentState } from "../core/incident/state.ts";
import { keysOf } from "../core/incident/view.ts";
import type { Plan } from "../core/playbook/types.ts";
import { didYouMean } from "../core/text/suggest.ts";

/** What a correction says. */
export interface Amendment {
  /** As typed, by fact key: `eta`, `known.de`. An empty text leaves an optional fact empty. */
  readonly sets: Readonly<Record<string, string>>;
  /** What the new values rest on. */
  readonly basis?: string;
  /** Why they are corrected. */
  readonly reason?: string;
}

const usage = (code: string, message: string, hint?: string): UserError =>
  new UserError(code, message, { exitCode: exitCodes.usage, ...(hint !== undefined && { hint }) });

/**
 * The events of a correction, checked as in the dialogue; a value that is the same already is confirmed.
 * @throws UserError (usage) naming the first fact that does not exist or does not fit, and what would be right.
 */
export function amendEvents(
  plan: Plan,
  state: IncidentState,
  amendment: Amendment,
  context: ParseContext,
): readonly NewEvent[] {
  return Object.entries(amendment.sets).map(([text, value]) => {
    const [name = "", language] = text.split(".");
    const declaration = plan.facts[name];
    if (!declaration)
      throw usage(
        "unknown-fact",
        `There is no fact "${name}" in ${plan.id}`,
        didYouMean(name, Object.keys(plan.facts)),
      );
    if (declaration.sensitive)
      throw usage(
        "sensitive-fact",
        `${name} is kept secret and cannot be given on the command line`,
        `crisis resume, then /correct ${name}`,
      );
    const key = keyOf(name, language, declaration, state);
    if (value.trim() === "") return declineEvent(key, declaration);
    const parsed = parseFact(declaration, value, context, plan.texts[context.locale].facts[name]?.values);
    if (!parsed.ok) throw usage("bad-fact", `${factKeyText(key)}: ${parsed.problem}`);
    return recordEvent(key, parsed.value, declaration, state, amendment);
  });
}

/** Which value is meant: words in messages exist once per language of the readers. */
function keyOf(
  name: string,
  language: string | undefined,
  declaration: FactDeclaration,
  state: IncidentState,
): FactKey {
  const keys = keysOf(name, declaration, state);
  const options = keys.map(factKeyText).join(", ");
  if (language !== undefined) {
    const key = keys.find(({ locale }) => isLocale(language) && locale === language);
    if (key) return key;
    throw usage("unknown-fact", `There is no fact "${name}.${language}" in this incident`, `write ${options}`);
  }
  const [only] = keys;
  if (only && keys.length === 1) return only;
  throw usage("which-language", `The words of ${name} differ by language: say which are meant`, `write ${options}`);
}

function declineEvent(key: FactKey, { required }: FactDeclaration): NewEvent {
  if (required) throw usage("bad-fact", `${factKeyText(key)}: a value is needed here`);
  return { type: "fact-declined", data: dataOf(key) };
}

function recordEvent(
  key: FactKey,
  value: FactValue,
  declaration: FactDeclaration,
  state: IncidentState,
  { basis, reason }: Amendment,
): NewEvent {
  const current = state.facts[factKeyText(key)]?.value;
  if (current !== undefined && JSON.stringify(current) === JSON.stringify(value))
    return { type: "fact-confirmed", data: dataOf(key) };
  if (declaration.basis === "required" && !isUnknown(value) && (basis ?? "").trim() === "") {
    throw usage(
      "basis-missing",
      `${factKeyText(key)}: say what the new value rests on`,
      '--basis "technician on site, spare part ordered"',
    );
  }
  const grounds = declaration.basis === "required" && basis !== undefined ? { basis: basis.trim() } : {};
  return {
    type: "fact-recorded",
    data: { ...dataOf(key), value, ...grounds, ...(reason?.trim() && { reason: reason.trim() }) },
  };
}

const dataOf = ({
  name,
  locale,
}: FactKey): { readonly fact: string; readonly locale?: NonNullable<FactKey["locale"]> } => ({
  fact: name,
  ...(locale && { locale }),
});
