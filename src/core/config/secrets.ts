import type { Diagnostic } from "../diagnostic.ts";
import type { YamlFile } from "../playbook/yaml.ts";
import type { YamlPath } from "../playbook/yamlPlaces.ts";

/** Names of keys that hold what nobody may read in a file that is committed, copied and zipped. */
const secretKey = /pass(?:word|phrase|wd)?$|secret|token|api[_-]?key|private[_-]?key|credential/i;
const inAddress = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s:]*:[^/@\s]+@/i;
const keyBlock = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

const hint =
  "take it out and change it; give it by CRISIS_SMTP_PASSWORD, CRISIS_SMTP_PASSWORD_FILE or CRISIS_SMTP_PASSWORD_COMMAND";

/** Secrets in plain text (fault F3): the value itself is never repeated. */
export function secretsIn(yaml: YamlFile): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  walk(yaml.value, [], (path) =>
    found.push({
      ruleId: "secret-in-config",
      severity: "error",
      message: `A secret does not belong into this file (${String(path.at(-1))})`,
      file: yaml.file,
      range: yaml.locate(path, "key"),
      hint,
    }),
  );
  return found;
}

function walk(value: unknown, path: YamlPath, report: (path: YamlPath) => void): void {
  if (typeof value === "string" && (inAddress.test(value) || keyBlock.test(value))) return report(path);
  if (typeof value !== "object" || value === null) return;
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  for (const [key, inner] of entries) {
    const secret =
      typeof key === "string" && secretKey.test(key) && (typeof inner === "string" || typeof inner === "number");
    if (secret) report([...path, key]);
    else walk(inner, [...path, key], report);
  }
}
