import type { FactDeclaration } from "../../src/core/facts/types.ts";
import { locales } from "../../src/core/i18n/locale.ts";
import type { Template } from "../../src/core/notice/types.ts";
import type { Clock, Duty, Plan, PlanTexts, Step } from "../../src/core/playbook/types.ts";

/** A fact declaration with everything optional left out. */
export const fact = (type: FactDeclaration["type"], more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  type,
  required: true,
  allowUnknown: false,
  basis: "none",
  localized: false,
  public: true,
  sensitive: false,
  ...more,
});

type Loose<S> = S extends Step ? Partial<Omit<S, "kind" | "path">> & Pick<S, "kind" | "path"> : never;

/** A step with the common fields filled in. */
export const step = (loose: Loose<Step>): Step =>
  ({ id: loose.path, conditions: [], owed: true, source: ["C01"], ...defaults[loose.kind], ...loose }) as Step;

const defaults: { readonly [K in Step["kind"]]: object } = {
  do: { checklist: 0, sets: {} },
  ask: { facts: [] },
  choose: { options: [] },
  notice: { publish: "by-hand" },
  approve: {},
  send: { audience: "customers" },
  run: { timeout: 60 },
};

interface PlanParts {
  readonly steps: readonly Step[];
  readonly facts?: Readonly<Record<string, FactDeclaration>>;
  readonly duties?: readonly Duty[];
  readonly clocks?: readonly Clock[];
  readonly zero?: string;
  readonly hash?: string;
}

/** A plan around some steps, with its ids as texts. */
export function plan({ steps, facts = {}, duties = [], clocks = [], zero, hash = "hash-1" }: PlanParts): Plan {
  const texts: PlanTexts = {
    title: "Test",
    when: "In tests",
    roles: {},
    facts: Object.fromEntries(Object.keys(facts).map((name) => [name, { ask: `${name}?` }])),
    duties: Object.fromEntries(duties.map(({ id }) => [id, id])),
    clocks: Object.fromEntries(clocks.map(({ id }) => [id, id])),
    steps: Object.fromEntries(steps.map(({ path }) => [path, { title: path }])),
  };
  return {
    schema: "crisis/v1",
    id: "test",
    roles: [],
    facts,
    duties,
    clocks,
    steps,
    hash,
    texts: Object.fromEntries(locales.map((locale) => [locale, texts])) as Plan["texts"],
    ...(zero !== undefined && { zero }),
  };
}

/** A template in every language, with a body of one part. */
export const templates = (name: string, needs: readonly string[], more: Partial<Template> = {}): readonly Template[] =>
  locales.map((locale) => ({
    name,
    locale,
    channel: "web",
    audience: "everyone",
    class: "service",
    needs,
    optional: [],
    parts: [],
    source: ["T02"],
    body: needs.map((need) => `{{${need}}}`).join(" "),
    file: `${name}/${locale}.hbs`,
    bodyLine: 1,
    ...more,
  }));
