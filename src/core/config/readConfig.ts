import { type Diagnostic, sortDiagnostics } from "../diagnostic.ts";
import { addressParts } from "../facts/addressParts.ts";
import type { Person } from "../facts/types.ts";
import { factsMessages } from "../i18n/messages/facts.ts";
import { parseDuration } from "../playbook/duration.ts";
import { check } from "../playbook/schema/issues.ts";
import { parseYaml, type YamlFile } from "../playbook/yaml.ts";
import type { YamlPath } from "../playbook/yamlPlaces.ts";
import { type ConfigFile, configSchema } from "./schema.ts";
import { secretsIn } from "./secrets.ts";
import type { ChannelConfig, Config } from "./types.ts";

/** A configuration read as far as it could be: none where there are errors; where each value stands. */
export interface ReadConfig {
  readonly config?: Config;
  readonly diagnostics: readonly Diagnostic[];
  /** Line (from 1) on which the value at a path stands. */
  readonly line: (path: YamlPath) => number;
}

/** Reads `crisis.yaml` (fault F3): unknown keys, wrong types and secrets are errors with their place. Never throws. */
export function readConfig(text: string, file: string): ReadConfig {
  const yaml = parseYaml(text, file);
  const line = (path: YamlPath): number => yaml.locate(path, "key").start.line;
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics, line };
  const secrets = secretsIn(yaml);
  const form = check(configSchema, yaml.value, yaml);
  const persons = form.value ? readRoles(form.value, yaml) : { roles: {}, findings: [] };
  const diagnostics = sortDiagnostics([
    ...yaml.diagnostics,
    ...secrets,
    ...form.diagnostics.filter((found) => !secrets.some((secret) => sameLine(secret, found))),
    ...persons.findings,
  ]);
  if (!form.value || diagnostics.some(({ severity }) => severity === "error")) return { diagnostics, line };
  return { config: configOf(form.value, persons.roles), diagnostics, line };
}

const sameLine = (a: Diagnostic, b: Diagnostic): boolean => a.range.start.line === b.range.start.line;

function readRoles(
  { roles = {} }: ConfigFile,
  yaml: YamlFile,
): { readonly roles: Readonly<Record<string, Person>>; readonly findings: readonly Diagnostic[] } {
  const findings: Diagnostic[] = [];
  const people = Object.entries(roles).flatMap(([role, text]) => {
    const person = personOf(text);
    if (typeof person === "object") return [[role, person] as const];
    const place = { file: yaml.file, range: yaml.locate(["roles", role]) };
    findings.push({ ruleId: "bad-value", severity: "error", message: person, ...place });
    return [];
  });
  return { roles: Object.fromEntries(people), findings };
}

/** `Maja Lind, head of operations, maja@example.com`; or a sentence that says what is wrong. */
function personOf(text: string): Person | string {
  const parts = addressParts(text, factsMessages.en);
  if (!parts.ok) return parts.problem;
  const { email, phone, words } = parts.value;
  const [name, ...role] = words;
  if (name === undefined) return "Expected a person's name first: Maja Lind, head of operations, maja@example.com";
  return {
    name,
    ...(role.length > 0 && { role: role.join(", ") }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
}

function configOf(file: ConfigFile, roles: Readonly<Record<string, Person>>): Config {
  const { schema: _schema, roles: _roles, facts, channels, smtp, ...same } = file;
  const { reply_to: replyTo, ...server } = smtp ?? { host: "" };
  return withoutAbsent({
    ...same,
    roles: file.roles && roles,
    facts: facts && Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, typed(value)])),
    channels: channels && Object.fromEntries(Object.entries(channels).map(([name, one]) => [name, channelOf(one)])),
    smtp: smtp && withoutAbsent({ ...server, replyTo }),
  });
}

/** As an operator would type it. */
const typed = (value: string | number | boolean): string =>
  value === true ? "yes" : value === false ? "no" : String(value);

const channelOf = ({
  publish,
  timeout,
}: {
  publish?: string[] | undefined;
  timeout?: string | undefined;
}): ChannelConfig => ({
  ...(publish && { publish }),
  ...(timeout !== undefined && { timeout: parseDuration(timeout) ?? 0 }),
});

const withoutAbsent = (map: object): object =>
  Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
