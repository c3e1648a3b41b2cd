import type { Diagnostic } from "../diagnostic.ts";
import { plainPhone } from "../facts/addresses.ts";
import { parseFact } from "../facts/parse.ts";
import type { FactDeclaration, Person } from "../facts/types.ts";
import { sourceText } from "../playbook/sourceText.ts";
import type { YamlFile } from "../playbook/yaml.ts";
import type { ConfigFile } from "./schema.ts";

/** People by role, and what is wrong with those that could not be read. */
export interface Roles {
  readonly roles: Readonly<Record<string, Person>>;
  readonly findings: readonly Diagnostic[];
}

type WrittenPerson = NonNullable<ConfigFile["roles"]>[string];

/** Reads people as a fact of that type is read; of a map each part by itself. */
export function readRoles({ roles = {} }: ConfigFile, yaml: YamlFile): Roles {
  const findings: Diagnostic[] = [];
  const people = Object.entries(roles).flatMap(([role, written]) => {
    const person = typeof written === "string" ? personOf(written) : personOfParts(written, role, yaml);
    if (typeof person === "object") return [[role, person] as const];
    const path = typeof written === "string" ? ["roles", role] : ["roles", role, "phone"];
    const place = { file: yaml.file, range: yaml.locate(path) };
    findings.push({ ruleId: "bad-value", severity: "error", message: person, ...place });
    return [];
  });
  return { roles: Object.fromEntries(people), findings };
}

const declaration: FactDeclaration = {
  type: "person",
  required: true,
  allowUnknown: false,
  basis: "none",
  localized: false,
  public: false,
  sensitive: false,
};

/** `Maja Lind, head of operations, maja@example.com`; or a sentence that says what is wrong. */
function personOf(text: string): Person | string {
  const parsed = parseFact(declaration, text, { now: 0, zone: "UTC", locale: "en" });
  return parsed.ok ? (parsed.value as Person) : parsed.problem;
}

function personOfParts(written: Exclude<WrittenPerson, string>, role: string, yaml: YamlFile): Person | string {
  const { name, role: part, email, phone } = written;
  const number = typeof phone === "number" ? sourceText(yaml, ["roles", role, "phone"]) : phone;
  const plain = typeof number === "string" ? plainPhone(number) : undefined;
  if (number !== undefined && plain === undefined) return "Expected a telephone number such as +44 20 7946 0018";
  return {
    name,
    ...(part !== undefined && { role: part }),
    ...(email !== undefined && { email }),
    ...(plain !== undefined && { phone: plain }),
  };
}
