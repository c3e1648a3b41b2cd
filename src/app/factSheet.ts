import { UserError } from "../core/errors.ts";
import { parseFact } from "../core/facts/parse.ts";
import { type FactDeclaration, type FactKey, factKeyText } from "../core/facts/types.ts";
import { createMachine } from "../core/incident/machine.ts";
import { missingKeys, readerLanguagesFact } from "../core/incident/view.ts";
import { type Locale, locales } from "../core/i18n/locale.ts";
import type { Template } from "../core/notice/types.ts";
import type { Facts } from "../core/playbook/factsFile.ts";
import type { Plan, PlanTexts } from "../core/playbook/types.ts";
import { configuredText } from "./configured.ts";
import { askFact } from "./effects/askFacts.ts";
import { factRecorded, parseContext } from "./factEvents.ts";
import type { GivenFact } from "./givenFacts.ts";
import type { Store } from "./ports.ts";
import { createSession, type RunDeps, type Session } from "./session.ts";

/*
 * A message outside an incident: its facts are asked with the same questions as in one, and forgotten afterwards.
 */

/** The facts of one template as a plan without steps. @throws UserError when nobody declares one of them. */
export function sheetPlan(templates: readonly Template[], { facts, texts }: Facts): Plan {
  const [first] = templates;
  if (!first) throw new Error("a fact sheet needs a template");
  const names = [...first.needs, ...first.optional];
  const lost = names.find((name) => !facts[name]);
  if (lost !== undefined) {
    throw new UserError("fact-undeclared", `${first.name} asks for "${lost}", which nobody declares`, {
      hint: `declare it in facts.yaml beside the template: facts: { ${lost}: { type: line, ask: … } }`,
    });
  }
  const own = names.flatMap((name) => {
    const declaration = facts[name];
    return declaration ? [[name, asked(declaration, first.needs.includes(name))] as const] : [];
  });
  return {
    schema: "crisis/v1",
    id: first.name,
    roles: [],
    facts: { [readerLanguagesFact]: readerLanguages, ...Object.fromEntries(own) },
    duties: [],
    clocks: [],
    steps: [],
    texts: Object.fromEntries(
      locales.map((locale) => [locale, { ...noTexts, title: first.name, facts: texts[locale] }]),
    ) as Plan["texts"],
    hash: "",
  };
}

/** What the template needs is required here, and nothing is recorded that a basis could stand with. */
const asked = (declaration: FactDeclaration, required: boolean): FactDeclaration => ({
  ...declaration,
  required,
  basis: "none",
});

const noTexts: Omit<PlanTexts, "title" | "facts"> = { when: "", roles: {}, duties: {}, clocks: {}, steps: {} };

const readerLanguages: FactDeclaration = {
  type: "list",
  required: true,
  values: locales,
  allowUnknown: false,
  basis: "none",
  localized: false,
  public: false,
  sensitive: false,
};

/** What a sheet is opened with. */
export interface SheetOptions {
  readonly templates: readonly Template[];
  readonly plan: Plan;
  /** IANA zone of the readers. */
  readonly zone: string;
  readonly given: readonly GivenFact[];
  readonly version: string;
}

/** Opens a sheet in the languages of the templates, with the facts given so far. */
export async function openSheet(
  deps: RunDeps & { readonly store: Store },
  { templates, plan, zone, given, version }: SheetOptions,
): Promise<Session> {
  const writer = await deps.store.create({ id: plan.id, plan, templates, sources: {} });
  const session = createSession({ deps, writer, machine: createMachine(plan, templates), templates, state: undefined });
  const { locale } = deps;
  const opened = { incident: plan.id, playbook: plan.id, planHash: "", locale, zone, version };
  await session.record({ type: "incident-opened", data: opened });
  const languages: readonly Locale[] = templates.map((template) => template.locale);
  await session.record(factRecorded(undefined, { name: readerLanguagesFact }, languages));
  for (const { key, value } of given) {
    const [name = "", language] = key.split(".");
    const spoken = languages.find((one) => one === language);
    await session.record(factRecorded(undefined, { name, ...(spoken && { locale: spoken }) }, value));
  }
  return session;
}

/** Asks what is missing, and what may be said besides; nothing when no need is open. False: the operator left. */
export async function fillSheet(session: Session): Promise<boolean> {
  const open = openNeeds(session);
  if (open.length === 0) return true;
  const optional = Object.entries(session.machine.plan.facts).flatMap(([name, { required }]) =>
    required ? [] : [name],
  );
  const rest = missingKeys(session.machine.plan, session.state, optional, true);
  const at = { place: "facts", step: undefined };
  for (const key of [...open, ...rest]) {
    const result = await askFact(session, key, { refresh: false, at, examples: true });
    if (result.type === "leave" && result.command !== "skip") return false;
  }
  return true;
}

/** Takes what is configured, and defaults, where nobody can be asked; what is then still open is told. */
export async function takeDefaults(session: Session): Promise<readonly FactKey[]> {
  for (const key of openNeeds(session)) {
    const declaration = session.machine.plan.facts[key.name];
    const display = { locale: session.deps.locale, zone: session.state.zone };
    const text = declaration && (configuredText(session.deps.config, key, declaration, display) ?? declaration.default);
    if (!declaration || text === undefined) continue;
    const parsed = parseFact(declaration, text, parseContext(session));
    if (parsed.ok) await session.record(factRecorded(undefined, key, parsed.value));
  }
  return openNeeds(session);
}

const openNeeds = ({ machine: { plan }, state }: Session): readonly FactKey[] =>
  missingKeys(
    plan,
    state,
    Object.keys(plan.facts).filter((name) => plan.facts[name]?.required),
    false,
  );

/** As they are written in a file of facts. */
export const keyTexts = (keys: readonly FactKey[]): readonly string[] => keys.map(factKeyText);
