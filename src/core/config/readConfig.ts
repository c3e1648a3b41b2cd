import { type Diagnostic, sortDiagnostics } from "../diagnostic.ts";
import type { Person } from "../facts/types.ts";
import { parseDuration } from "../playbook/duration.ts";
import { check } from "../playbook/schema/issues.ts";
import { sourceText } from "../playbook/sourceText.ts";
import { parseYaml, type YamlFile } from "../playbook/yaml.ts";
import type { YamlPath } from "../playbook/yamlPlaces.ts";
import { readRoles } from "./readRoles.ts";
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
  return { config: configOf(form.value, persons.roles, yaml), diagnostics, line };
}

const sameLine = (a: Diagnostic, b: Diagnostic): boolean => a.range.start.line === b.range.start.line;

function configOf(file: ConfigFile, roles: Readonly<Record<string, Person>>, yaml: YamlFile): Config {
  const { schema: _schema, roles: _roles, facts, channels, smtp, ...same } = file;
  const { reply_to: replyTo, ...server } = smtp ?? { host: "" };
  const typedFact = ([key, value]: readonly [string, string | number | boolean]) =>
    [key, typeof value === "number" ? sourceText(yaml, ["facts", key]) : typed(value)] as const;
  return withoutAbsent({
    ...same,
    roles: file.roles && roles,
    facts: facts && Object.fromEntries(Object.entries(facts).map(typedFact)),
    channels: channels && Object.fromEntries(Object.entries(channels).map(([name, one]) => [name, channelOf(one)])),
    smtp: smtp && withoutAbsent({ ...server, replyTo }),
  });
}

/** As an operator would type it. */
const typed = (value: string | boolean): string => (value === true ? "yes" : value === false ? "no" : value);

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
