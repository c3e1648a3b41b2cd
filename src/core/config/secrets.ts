import type { Diagnostic } from "../diagnostic.ts";
import type { YamlFile } from "../playbook/yaml.ts";
import type { YamlPath } from "../playbook/yamlPlaces.ts";

/** Names of keys that hold what nobody may read in a file that is committed, copied and zipped; in four languages. */
const secretKey =
  /(?:^|_|-)(?:pass|pwd)$|pass(?:word|phrase|wd)s?$|passwor[dt]|has[lł]o|l[oö]senord|secret|token|api[_-]?key|private[_-]?key|credential/i;
/** Secrets that can be told by their form: in an address, a key block, tokens of common services, an argument. */
const secretForms = [
  /[a-z][a-z0-9+.-]*:\/\/[^/@\s:]*:[^/@\s]+@/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk_live_|SG\.|AKIA)[\w.-]{10,}/,
  /^--?(?:pass(?:word|phrase|wd)?|pwd|token|secret|api-?key)=./i,
  /\bauthorization:\s*(?:bearer|basic)\s+\S/i,
];

const hint =
  "take it out and change it; for the mail server give it by CRISIS_SMTP_PASSWORD, CRISIS_SMTP_PASSWORD_FILE or CRISIS_SMTP_PASSWORD_COMMAND";

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
  if (typeof value === "string" && secretForms.some((form) => form.test(value))) return report(path);
  if (typeof value !== "object" || value === null) return;
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  for (const [key, inner] of entries) {
    const secret = typeof key === "string" && secretKey.test(key) && inner !== null && typeof inner !== "boolean";
    if (secret) report([...path, key]);
    else walk(inner, [...path, key], report);
  }
}
