import type { Diagnostic } from "../diagnostic.ts";
import { didYouMean, oneOf } from "../text/suggest.ts";
import { check, describe, firstLine } from "./schema/issues.ts";
import { type PlaybookHead, playbookHeadSchema } from "./schema/playbook.ts";
import { type SidecarFile, sidecarSchema } from "./schema/sidecar.ts";
import { type StepFile, stepSchemas } from "./schema/step.ts";
import { type StepKindName, stepKindNames } from "./types.ts";
import type { YamlFile } from "./yaml.ts";

/** A playbook file whose form is right; references and conditions are not looked at yet. */
export interface PlaybookFile extends Omit<PlaybookHead, "steps"> {
  readonly steps: readonly StepFile[];
}

/** The form of a file judged: the file where it could be read at all, with all findings. */
interface Judged<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** The form of a playbook file. */
export function readPlaybookFile(yaml: YamlFile): Judged<PlaybookFile> {
  const version = versionFinding(yaml);
  if (version) return { diagnostics: [version] };
  const head = check(playbookHeadSchema, yaml.value, yaml);
  const items = (yaml.value as { steps?: unknown } | null)?.steps;
  const steps = (Array.isArray(items) ? items : []).map((item, index) => readStep(item, index, yaml));
  const diagnostics = [...head.diagnostics, ...steps.flatMap((step) => step.diagnostics)];
  if (diagnostics.length > 0 || !head.value) return { diagnostics };
  return { value: { ...head.value, steps: steps.flatMap(({ value }) => value ?? []) }, diagnostics };
}

/** The form of a sidecar. */
export function readSidecarFile(yaml: YamlFile): Judged<SidecarFile> {
  const version = versionFinding(yaml);
  return version ? { diagnostics: [version] } : check(sidecarSchema, yaml.value, yaml);
}

/** A file for another version is judged no further: every other finding would be noise. */
function versionFinding(yaml: YamlFile): Diagnostic | undefined {
  const { value } = yaml;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const schema: unknown = Object.hasOwn(value, "schema") ? (value as { schema: unknown }).schema : undefined;
  if (schema === undefined || schema === "crisis/v1") return undefined;
  const place = { severity: "error", file: yaml.file, range: yaml.locate(["schema"]) } as const;
  const version = typeof schema === "string" ? /^crisis\/v([1-9]\d{0,3})$/.exec(schema)?.[1] : undefined;
  if (version !== undefined) {
    return {
      ...place,
      ruleId: "newer-schema",
      message: `This file is for a newer crisis (schema ${String(schema)}, this program reads crisis/v1)`,
      hint: "update crisis",
    };
  }
  return { ...place, ruleId: "unknown-schema", message: `Expected schema crisis/v1, not ${describe(schema)}` };
}

function readStep(item: unknown, index: number, yaml: YamlFile): Judged<StepFile> {
  const at = ["steps", index];
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return { diagnostics: [stepFinding(yaml, index, "wrong-type", `Expected a step, not ${describe(item)}`)] };
  }
  const kinds = stepKindNames.filter((kind) => Object.hasOwn(item, kind));
  const [kind, second] = kinds;
  if (kind === undefined) return { diagnostics: [noKind(item, index, yaml)] };
  if (second !== undefined) return { diagnostics: [twoKinds(kinds, index, yaml)] };
  const { value, diagnostics } = check<object>(stepSchemas[kind], item, yaml, at);
  return value === undefined ? { diagnostics } : { value: { ...value, kind } as unknown as StepFile, diagnostics };
}

function twoKinds(kinds: readonly StepKindName[], index: number, yaml: YamlFile): Diagnostic {
  const range = yaml.locate(["steps", index, kinds[1] as string], "key");
  return {
    ruleId: "two-kinds",
    severity: "error",
    message: `A step has one kind, this one has ${kinds.join(" and ")}`,
    file: yaml.file,
    range,
  };
}

/** Keys every kind allows: what is left may be a misspelt kind. */
const commonKeys: ReadonlySet<string> = new Set(Object.keys(stepSchemas.do.shape).filter((key) => key !== "do"));

function noKind(item: object, index: number, yaml: YamlFile): Diagnostic {
  const suspect = Object.keys(item).find((key) => !commonKeys.has(key));
  const kinds = oneOf(stepKindNames);
  if (suspect === undefined)
    return stepFinding(yaml, index, "unknown-step-kind", "The step has no kind", `expected a key that is ${kinds}`);
  const range = yaml.locate(["steps", index, suspect], "key");
  const hint = didYouMean(suspect, stepKindNames) ?? `expected ${kinds}`;
  return {
    ruleId: "unknown-step-kind",
    severity: "error",
    message: `Unknown step kind "${suspect}"`,
    file: yaml.file,
    range,
    hint,
  };
}

const stepFinding = (yaml: YamlFile, index: number, ruleId: string, message: string, hint?: string): Diagnostic => ({
  ruleId,
  severity: "error",
  message,
  file: yaml.file,
  range: firstLine(yaml.locate(["steps", index])),
  ...(hint === undefined ? {} : { hint }),
});
