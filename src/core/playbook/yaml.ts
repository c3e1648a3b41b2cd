import { type Document, type Node, parseDocument, visit, type YAMLError } from "yaml";
import { type Diagnostic, type Position, type Range, sortDiagnostics } from "../diagnostic.ts";
import { positionsIn } from "../text/positions.ts";
import { findExcess } from "./yamlLimits.ts";
import { findScalar, findSpan, offsetInScalar, type Span, type YamlPath } from "./yamlPlaces.ts";
import { type YamlFault, yamlValue } from "./yamlValue.ts";

/** A YAML file read: its plain value, and where everything in it stands. */
export interface YamlFile {
  /** Path as the user would type it. */
  readonly file: string;
  readonly text: string;
  /** Undefined when the file could not be read as YAML at all. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value (default) or the key at this path stands; the nearest existing place otherwise. */
  readonly locate: (path: YamlPath, what?: "key" | "value") => Range;
  /** Where characters `start` to `end` of the text at this path stand, whatever way it is quoted. */
  readonly locateIn: (path: YamlPath, start: number, end: number) => Range;
}

/** Syntax errors shown of one file; the rest follow from the first ones. */
const maxSyntaxErrors = 5;

/**
 * Reads one YAML 1.2 document. Never throws; time and memory are bounded by the size of the text (fault F1).
 * A byte order mark and CRLF line ends are accepted.
 */
export function parseYaml(text: string, file: string): YamlFile {
  const position = positionsIn(text);
  const excess = findExcess(text);
  if (excess) return refused(text, file, { ...excess, end: excess.offset + 1 }, position);
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, stringKeys: false, version: "1.2" });
  const root = (document.contents ?? null) as Node | null;
  const lineOf = (offset: number): number => position(offset).line;
  const { value, faults, targets } = yamlValue(root, lineOf);
  const all = [...documentFaults(document, text), ...faults];
  const range = (span: Span): Range => rangeOf(span, position);
  return {
    file,
    text,
    value: all.some(({ ruleId }) => isHopeless(ruleId)) ? undefined : value,
    diagnostics: sortDiagnostics(all.map((fault) => diagnosticOf(fault, file, range))),
    locate: (path, what = "value") => range(trimmed(text, findSpan(root, targets, path, what))),
    locateIn: (path, start, end) => range(spanIn(text, root, targets, path, start, end)),
  };
}

/** After these the value says nothing about what was meant. */
const isHopeless = (ruleId: string): boolean =>
  ["yaml-syntax", "tab-indentation", "empty-file", "alias-bomb", "nesting-too-deep", "multiple-documents"].includes(
    ruleId,
  );

function refused(text: string, file: string, fault: YamlFault, position: (offset: number) => Position): YamlFile {
  const range = (span: Span): Range => rangeOf(span, position);
  const whole: Range = range({ start: 0, end: 0 });
  return {
    file,
    text,
    value: undefined,
    diagnostics: [diagnosticOf(fault, file, range)],
    locate: () => whole,
    locateIn: () => whole,
  };
}

const diagnosticOf = (fault: YamlFault, file: string, range: (span: Span) => Range): Diagnostic => ({
  ruleId: fault.ruleId,
  severity: "error",
  message: fault.message,
  file,
  range: range({ start: fault.offset, end: fault.end }),
  ...(fault.hint === undefined ? {} : { hint: fault.hint }),
});

function documentFaults(document: Document.Parsed, text: string): YamlFault[] {
  const faults = document.errors
    .slice(0, maxSyntaxErrors)
    .map((error) => unclosedQuote(error, document) ?? faultOf(error, text));
  faults.push(...document.warnings.slice(0, maxSyntaxErrors).map((warning) => faultOf(warning, text)));
  const { explicit, version } = document.directives?.yaml ?? { explicit: false, version: "1.2" };
  if (explicit && version !== "1.2") {
    const at = Math.max(0, text.indexOf("%YAML"));
    faults.push({
      ruleId: "yaml-version",
      message: `YAML ${version} is not supported`,
      offset: at,
      end: at + 9,
      hint: "remove the %YAML line: files are YAML 1.2",
    });
  }
  if (document.errors.length === 0 && isBlank(document)) {
    faults.push({ ruleId: "empty-file", message: "The file is empty", offset: 0, end: 0 });
  }
  return faults;
}

/** The parser notices a missing quote where the text ends; the mistake is where the quote was opened. */
function unclosedQuote({ code, pos }: YAMLError, document: Document.Parsed): YamlFault | undefined {
  if (code !== "MISSING_CHAR") return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") && range && range[0] < pos[0] && range[1] >= pos[0])
        start = range[0];
    },
  });
  return start === undefined
    ? undefined
    : { ruleId: "yaml-syntax", message: "The quote opened here is not closed", offset: start, end: start + 1 };
}

const isBlank = ({ contents }: Document.Parsed): boolean =>
  contents === null ||
  (contents.range !== null &&
    contents.range !== undefined &&
    contents.range[0] === contents.range[1] &&
    !("items" in contents));

/** Our words for what the parser found; its own for plain syntax. */
function faultOf(error: YAMLError, text: string): YamlFault {
  const [offset, end] = error.pos;
  const place = { offset, end };
  switch (error.code) {
    case "TAB_AS_INDENT":
      return { ...place, ruleId: "tab-indentation", message: "A tab in the indentation", hint: "indent with spaces" };
    case "TAG_RESOLVE_FAILED":
      return {
        ...place,
        ruleId: "unknown-tag",
        message: `The tag ${text.slice(offset, Math.min(end, offset + 40))} is not known here`,
        hint: "remove the word that begins with !, or put the text in quotes",
      };
    case "MULTIPLE_DOCS":
      return {
        ...place,
        ruleId: "multiple-documents",
        message: "The file holds more than one document",
        hint: "remove what follows ---",
      };
    case "BAD_ALIAS":
      return { ...place, ruleId: "dangling-alias", message: error.message };
    case "RESOURCE_EXHAUSTION":
      return { ...place, ruleId: "nesting-too-deep", message: "Lists and maps stand in each other too deep" };
    default:
      return { ...place, ruleId: "yaml-syntax", message: error.message, ...syntaxHint(error.code) };
  }
}

function syntaxHint(code: string): { readonly hint?: string } {
  if (code === "BLOCK_AS_IMPLICIT_KEY") return { hint: 'a text with ": " in it must stand in quotes' };
  if (code === "BAD_INDENT")
    return { hint: "check the spaces at the beginning of the line and the brackets before it" };
  return {};
}

function spanIn(
  text: string,
  root: Node | null,
  targets: ReadonlyMap<Node, Node>,
  path: YamlPath,
  start: number,
  end: number,
): Span {
  const scalar = findScalar(root, targets, path);
  const whole = trimmed(text, findSpan(root, targets, path, "value"));
  const from = scalar && offsetInScalar(text, scalar, start);
  if (from === undefined) return whole;
  const last = end > start && scalar ? offsetInScalar(text, scalar, end - 1) : undefined;
  return {
    start: Math.min(from, whole.end),
    end: Math.min(last === undefined ? from + 1 : last + 1, Math.max(whole.end, from + 1)),
  };
}

/** Without the line breaks that belong to a block's range. */
function trimmed(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] as string)) last--;
  return { start, end: last };
}

const rangeOf = ({ start, end }: Span, position: (offset: number) => Position): Range => ({
  start: position(start),
  end: position(Math.max(start, end)),
});
