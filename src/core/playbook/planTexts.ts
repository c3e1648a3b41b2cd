import type { Diagnostic } from "../diagnostic.ts";
import type { FactTexts } from "../facts/types.ts";
import { type Locale, locales } from "../i18n/locale.ts";
import { type LoadedFile, sidecarLocales } from "./planFiles.ts";
import type { FactFile } from "./schema/fact.ts";
import type { OptionFile, StepFile } from "./schema/step.ts";
import type { PlaybookFile } from "./schema.ts";
import { isMap, own, textDifferences } from "./textDifferences.ts";
import type { PlanTexts, StepTexts } from "./types.ts";

/** The texts of one playbook file in one language, in the shape of a sidecar; steps by id. */
type FileTexts = Omit<PlanTexts, "steps"> & {
  readonly facts: Readonly<Record<string, FactTexts>>;
  readonly steps: Readonly<Record<string, Partial<StepTexts>>>;
};

/** The English texts as they stand in the playbook file. */
function englishTexts(playbook: PlaybookFile): FileTexts {
  return {
    title: playbook.title,
    when: playbook.when,
    roles: playbook.roles ?? {},
    facts: mapValues(playbook.facts ?? {}, factTexts),
    duties: Object.fromEntries((playbook.duties ?? []).map(({ id, title }) => [id, title])),
    clocks: Object.fromEntries((playbook.clocks ?? []).map(({ id, title }) => [id, title])),
    steps: Object.fromEntries(
      playbook.steps.filter(({ kind }) => kind !== "use").map((step) => [step.id, stepTexts(step)]),
    ),
  };
}

const mapValues = <T, U>(map: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, to(value)]));

/** The operator's texts of a fact as its file declares it. */
export const factTexts = ({ ask, hint, example, values }: FactFile): FactTexts => ({
  ask,
  ...(hint === undefined ? {} : { hint }),
  ...(example === undefined ? {} : { example: String(example) }),
  ...(values === undefined ? {} : { values }),
});

/** The instruction of a `do` or the question of a `choose` is the title where there is no other. */
function stepTexts(step: StepFile): StepTexts {
  const words = step.kind === "do" ? step.do : step.kind === "choose" ? step.choose : undefined;
  const own = "text" in step ? step.text : undefined;
  const text = step.title === undefined ? own : [words, own].filter((part) => part !== undefined).join("\n\n");
  return {
    title: step.title ?? words ?? step.id,
    ...(text ? { text } : {}),
    ...(step.why === undefined ? {} : { why: step.why }),
    ...(step.kind === "do" && step.checklist ? { checklist: step.checklist } : {}),
    ...(step.kind === "choose" ? { options: mapValues(step.options, labelOf) } : {}),
    ...(step.kind === "send" ? { audience: step.audience } : {}),
  };
}

const labelOf = (option: OptionFile): string => (typeof option === "string" ? option : option.label);

/** The texts of the whole plan in every language; what a sidecar lacks is English. */
export function planTexts(
  files: readonly LoadedFile[],
  prefixes: ReadonlyMap<string, string>,
): Readonly<Record<Locale, PlanTexts>> {
  return Object.fromEntries(locales.map((locale) => [locale, joined(files, prefixes, locale)])) as Record<
    Locale,
    PlanTexts
  >;
}

function joined(files: readonly LoadedFile[], prefixes: ReadonlyMap<string, string>, locale: Locale): PlanTexts {
  const all = files.map((file) => ({ texts: textsIn(file, locale), prefix: prefixes.get(file.id) ?? "" }));
  const merged = <T>(pick: (texts: FileTexts) => Readonly<Record<string, T>>): Record<string, T> =>
    Object.assign({}, ...all.map(({ texts }) => pick(texts)).reverse());
  const steps = all.flatMap(({ texts, prefix }) =>
    Object.entries(texts.steps).map(([id, text]) => [prefix + id, text] as const),
  );
  return {
    title: all[0]?.texts.title ?? "",
    when: all[0]?.texts.when ?? "",
    roles: merged((texts) => texts.roles),
    facts: merged((texts) => texts.facts),
    duties: merged((texts) => texts.duties),
    clocks: merged((texts) => texts.clocks),
    steps: Object.fromEntries(steps) as Record<string, StepTexts>,
  };
}

function textsIn({ playbook, sidecars }: LoadedFile, locale: Locale): FileTexts {
  const english = englishTexts(playbook);
  const sidecar = sidecars[locale]?.sidecar;
  return sidecar ? (overlay(english, sidecar) as FileTexts) : english;
}

/** The shape of the English texts with the other language's words wherever it has them. */
export function overlay(english: unknown, other: unknown): unknown {
  if (typeof english === "string")
    return typeof other === "string"
      ? other
      : typeof other === "number" || typeof other === "boolean"
        ? String(other)
        : english;
  if (Array.isArray(english)) return Array.isArray(other) && other.length === english.length ? other : english;
  const map = isMap(other) ? other : {};
  return Object.fromEntries(
    Object.entries(english as object).map(([key, value]) => [key, overlay(value, own(map, key))]),
  );
}

/** Keys of a sidecar that are not texts, or belong to `use` steps, which have no texts of their own at run time. */
const notTexts: ReadonlySet<string> = new Set(["schema", "playbook", "locale"]);

/** Texts a sidecar lacks or has too many of: it must have exactly those of the English file. */
export function checkSidecars({ playbook, sidecars }: LoadedFile): readonly Diagnostic[] {
  const english = englishTexts(playbook);
  const useSteps = new Set(playbook.steps.filter(({ kind }) => kind === "use").map(({ id }) => id));
  return sidecarLocales.flatMap((locale) => {
    const loaded = sidecars[locale];
    if (!loaded) return [];
    const steps = Object.fromEntries(Object.entries(loaded.sidecar.steps ?? {}).filter(([id]) => !useSteps.has(id)));
    const texts = Object.fromEntries(
      Object.entries({ ...loaded.sidecar, steps }).filter(([key]) => !notTexts.has(key)),
    );
    return textDifferences(english, texts, [], loaded.yaml);
  });
}
