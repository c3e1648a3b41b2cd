import { type Diagnostic, sortDiagnostics } from "../diagnostic.ts";
import type { Locale } from "../i18n/locale.ts";
import { channels } from "./channels/registry.ts";
import { finding, type FrontMatter, splitTemplate, type SplitTemplate } from "./frontMatter.ts";
import { parseSyntax } from "./syntax.ts";
import { type CheckedText, checkProgram } from "./templateCheck.ts";
import type { Template } from "./types.ts";

/** A template file read: the template when nothing is wrong with it, and all findings. */
export interface ReadTemplate {
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks one template in one language. Never throws. */
export function parseTemplate(
  text: string,
  { name, locale, file }: { readonly name: string; readonly locale: Locale; readonly file: string },
): ReadTemplate {
  const split = splitTemplate(text, file);
  if (!split.front) return { diagnostics: split.diagnostics };
  const body = checkText(split.body, split.front, { file, line: split.bodyLine, column: 1 });
  const subject = checkSubject(split, split.front, file);
  const diagnostics = [
    ...split.diagnostics,
    ...body.findings,
    ...subject.findings,
    ...declared(split, split.front, file, [body, subject]),
  ];
  if (diagnostics.length > 0) return { diagnostics: sortDiagnostics(diagnostics) };
  const template: Template = {
    name,
    locale,
    ...split.front,
    parts: body.parts,
    body: split.body,
    file,
    bodyLine: split.bodyLine,
  };
  return { template, diagnostics: [] };
}

type Place = { readonly file: string; readonly line: number; readonly column: number };

function checkText(text: string, front: FrontMatter, place: Place): CheckedText {
  const parsed = parseSyntax(text);
  if (parsed.ok) return checkProgram(parsed.program, front, place);
  const start = {
    line: place.line + parsed.at.line - 1,
    column: parsed.at.line === 1 ? place.column + parsed.at.column - 1 : parsed.at.column,
  };
  const found = finding(place.file, { start, end: start }, "template-syntax", parsed.message);
  return { used: new Set(), parts: [], findings: [found] };
}

function checkSubject(split: SplitTemplate, front: FrontMatter, file: string): CheckedText {
  const { start } = split.locate(["subject"]);
  const wanted = channels[front.channel].subject;
  if (front.subject === undefined) {
    const findings = wanted
      ? [finding(file, split.locate([]), "front-matter", `The channel ${front.channel} needs a subject`)]
      : [];
    return { used: new Set(), parts: [], findings };
  }
  const checked = checkText(front.subject, front, { file, ...start });
  const findings = [...checked.findings];
  if (!wanted)
    findings.push(
      finding(file, split.locate(["subject"]), "front-matter", `The channel ${front.channel} has no subject`),
    );
  if (/[\r\n]/.test(front.subject))
    findings.push(finding(file, split.locate(["subject"]), "front-matter", "A subject is one line"));
  return { ...checked, findings };
}

/** Facts declared and not used, or declared twice. */
function declared(
  split: SplitTemplate,
  { needs, optional, personal = [] }: FrontMatter,
  file: string,
  texts: readonly CheckedText[],
): Diagnostic[] {
  const used = new Set(texts.flatMap((text) => [...text.used]));
  if (texts.some(({ findings }) => findings.some(({ ruleId }) => ruleId === "template-syntax"))) return [];
  const lists = [
    ["needs", needs],
    ["optional", optional],
    ["personal", personal],
  ] as const;
  return lists.flatMap(([key, names]) =>
    names.flatMap((name, index) => {
      const range = split.locate([key, index]);
      if (!used.has(name)) return [finding(file, range, "unused-fact", `"${name}" is declared and not used`)];
      const before = lists.find(([other, others]) => other !== key && others.includes(name))?.[0];
      return key !== "needs" && before !== undefined
        ? [finding(file, range, "duplicate-fact", `"${name}" is in ${before} and in ${key}`)]
        : [];
    }),
  );
}
