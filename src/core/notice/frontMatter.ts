import type { Diagnostic, Range } from "../diagnostic.ts";
import { parseYaml, type YamlFile } from "../playbook/yaml.ts";
import { didYouMean, oneOf } from "../text/suggest.ts";
import { type ChannelName, channelNames, type Template } from "./types.ts";

/** What stands above a template's body. */
export type FrontMatter = Pick<Template, "channel" | "audience" | "class" | "needs" | "optional" | "source"> & {
  readonly subject?: string;
  readonly personal?: readonly string[];
  readonly words?: number;
};

/** A template file taken apart: its front matter, its body and the line the body starts on. */
export interface SplitTemplate {
  readonly front?: FrontMatter;
  readonly body: string;
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a key's value stands. */
  readonly locate: YamlFile["locate"];
  readonly locateIn: YamlFile["locateIn"];
}

const keys = ["channel", "audience", "class", "subject", "needs", "optional", "personal", "words", "source"];
const classes = ["service", "marketing"];

/** Splits a template's text at its `---` lines and reads what stands between them. */
export function splitTemplate(text: string, file: string): SplitTemplate {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const end = lines.indexOf("---", 1);
  const bounded = lines[0] === "---" && end > 0;
  // An empty line stands for the opening "---", so that line numbers are those of the file.
  const yaml = parseYaml(bounded ? `\n${lines.slice(1, end).join("\n")}` : "", file);
  const body = bounded ? lines.slice(end + 1).join("\n") : lines.join("\n");
  const common = { body, bodyLine: bounded ? end + 2 : 1, locate: yaml.locate, locateIn: yaml.locateIn };
  if (!bounded) return { ...common, diagnostics: [noFrontMatter(file)] };
  if (!isRecord(yaml.value))
    return { ...common, diagnostics: yaml.diagnostics.length > 0 ? yaml.diagnostics : [noFrontMatter(file)] };
  const read = readFront(yaml.value, (path, ruleId, message, hint) =>
    finding(file, yaml.locate(path, ruleId === "unknown-key" ? "key" : "value"), ruleId, message, hint),
  );
  return { ...common, ...read, diagnostics: [...yaml.diagnostics, ...read.diagnostics] };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const noFrontMatter = (file: string): Diagnostic =>
  finding(
    file,
    { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    "front-matter-missing",
    "A template begins with its front matter between two lines of ---",
    `expected the keys ${keys.join(", ")}`,
  );

/** An error-level finding. */
export const finding = (file: string, range: Range, ruleId: string, message: string, hint?: string): Diagnostic => ({
  ruleId,
  severity: "error",
  message,
  file,
  range,
  ...(hint !== undefined && { hint }),
});

type Report = (path: readonly (string | number)[], ruleId: string, message: string, hint?: string) => Diagnostic;

function readFront(
  raw: Readonly<Record<string, unknown>>,
  report: Report,
): Pick<SplitTemplate, "front" | "diagnostics"> {
  const diagnostics: Diagnostic[] = [];
  for (const key of Object.keys(raw).filter((name) => !keys.includes(name))) {
    diagnostics.push(report([key], "unknown-key", `Unknown key "${key}"`, didYouMean(key, keys)));
  }
  const word = (key: string, allowed?: readonly string[]): string => {
    const value = raw[key];
    if (typeof value !== "string" || value.trim() === "" || (allowed && !allowed.includes(value))) {
      diagnostics.push(report([key], "front-matter", `"${key}" must be ${allowed ? oneOf(allowed) : "a text"}`));
    }
    return String(value);
  };
  const words = (key: string): readonly string[] => {
    const value = raw[key] ?? [];
    if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) return value;
    diagnostics.push(report([key], "front-matter", `"${key}" must be a list of names`));
    return [];
  };
  const count = (key: string): number => {
    const value = raw[key];
    if (typeof value === "number" && Number.isInteger(value) && value > 0) return value;
    diagnostics.push(report([key], "front-matter", `"${key}" must be a whole number`));
    return 0;
  };
  const front: FrontMatter = {
    channel: word("channel", channelNames) as ChannelName,
    audience: word("audience"),
    class: word("class", classes) as FrontMatter["class"],
    needs: words("needs"),
    optional: words("optional"),
    source: words("source"),
    ...(raw["subject"] !== undefined && { subject: word("subject") }),
    ...(raw["personal"] !== undefined && { personal: words("personal") }),
    ...(raw["words"] !== undefined && { words: count("words") }),
  };
  return diagnostics.length > 0 ? { diagnostics } : { front, diagnostics };
}
