import type { ConfigMessages } from "../i18n/messages/config/en.ts";

/** What `crisis init` has been told, as typed; what was left out is absent. */
export interface InitAnswers {
  readonly company?: string;
  readonly languages?: readonly string[];
  readonly zone: string;
  readonly contactEmail?: string;
  readonly contactPhone?: string;
  readonly statusUrl?: string;
  readonly lead?: string;
  readonly address?: readonly string[];
  readonly website?: string;
  readonly mailboxes?: readonly string[];
  readonly smtpHost?: string;
  readonly smtpUser?: string;
  readonly smtpFrom?: string;
}

/** A value that was given, or an example that is commented out. */
type Line = readonly [key: string, value: unknown, example: unknown];

/**
 * The text of a `crisis.yaml` with a comment on every part; what was not told stands there as an example.
 * @param schema where editors find the schema: a path relative to the file.
 */
export function configYaml(answers: InitAnswers, { comments }: ConfigMessages, schema?: string): string {
  const { company, languages, zone, lead, mailboxes } = answers;
  const parts = [
    `${schema === undefined ? "" : `# yaml-language-server: $schema=${schema}\n`}# ${comments.head}\nschema: crisis/v1\n`,
    single(comments.company, ["company", company, "Example Ltd"]),
    single(comments.languages, ["languages", languages, ["en", "de"]]),
    single(comments.zone, ["zone", zone, zone]),
    group(comments.brand, "brand", [
      ["logo", undefined, "https://www.example.com/logo.png"],
      ["colour", undefined, "#1f6feb"],
      ["website", answers.website, "https://www.example.com"],
      ["address", answers.address, ["1 Example Street", "Exampletown"]],
    ]),
    group(comments.roles, "roles", [
      ["lead", lead, "Maja Lind, head of operations, maja@example.com, +44 20 7946 0019"],
      ["comms", undefined, "Jonas Ek, customer support, jonas@example.com"],
    ]),
    group(comments.staff, "staff", [
      ["address", undefined, "staff@example.com"],
      ["members", undefined, ["maja@example.com", "jonas@example.com"]],
    ]),
    single(comments.mailboxes, ["mailboxes", mailboxes, ["help@example.com"]]),
    group(comments.channels, "channels", [["web", undefined, { publish: ["./put-up", "{folder}"] }]]),
    group(comments.facts, "facts", [
      ["contact_email", answers.contactEmail, "help@example.com"],
      ["contact_phone", answers.contactPhone, "+44 20 7946 0018"],
      ["status_url", answers.statusUrl, "https://status.example.com"],
    ]),
    group(comments.smtp, "smtp", [
      ["host", answers.smtpHost, "smtp.example.com"],
      ["port", undefined, 587],
      ["user", answers.smtpHost && answers.smtpUser, "mailer"],
      ["from", answers.smtpHost && answers.smtpFrom, "help@example.com"],
    ]),
  ];
  return parts.join("\n");
}

const single = (comment: string, [key, value, example]: Line): string =>
  `# ${comment}\n${isGiven(value) ? `${key}: ${flow(value)}` : `# ${key}: ${flow(example)}`}\n`;

/** A part whose lines are all examples is commented out as a whole. */
function group(comment: string, name: string, lines: readonly Line[]): string {
  const any = lines.some(([, value]) => isGiven(value));
  const written = lines.map(([key, value, example]) =>
    isGiven(value) ? `  ${key}: ${flow(value)}` : `${any ? "  " : ""}#   ${key}: ${flow(example)}`,
  );
  return `# ${comment}\n${any ? "" : "# "}${name}:\n${written.join("\n")}\n`;
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

/** JSON is YAML, and quotes everything that might be read otherwise. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(", ")} }`;
  return JSON.stringify(value);
}
