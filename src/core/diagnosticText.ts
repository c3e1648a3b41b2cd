import type { Diagnostic, Range, Severity } from "./diagnostic.ts";
import { displayWidth } from "./text/displayWidth.ts";
import { harmless } from "./text/harmless.ts";

/** Colours for a finding; the plain one leaves every text as it is. */
export interface DiagnosticPaint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

const plainPaint: DiagnosticPaint = { severity: (_, text) => text, strong: (text) => text, dim: (text) => text };

/** Columns of the source line that are shown at most. */
const window = 100;
const tab = "  ";

/**
 * A finding for a person:
 * ```
 * playbooks/outage.yaml:12:5: error: Unknown key "tilte" [unknown-key]
 *   12 |     tilte: Service outage
 *      |     ^^^^^
 *      did you mean "title"?
 * ```
 * Without the source text only the first and the last line. Control characters are shown as codes; tabs and
 * wide characters do not shift the caret.
 */
export function formatDiagnostic(diagnostic: Diagnostic, source?: string, paint: DiagnosticPaint = plainPaint): string {
  const { file, range, severity, message, ruleId, hint } = diagnostic;
  const place = paint.strong(`${harmless(file)}:${range.start.line}:${range.start.column}:`);
  const head = `${place} ${paint.severity(severity, `${severity}:`)} ${harmless(message)} ${paint.dim(`[${ruleId}]`)}`;
  const lines = [head, ...snippet(range, severity, source, paint)];
  if (hint !== undefined) lines.push(`${" ".repeat(gutterWidth(range) + 3)}${harmless(hint)}`);
  return lines.join("\n");
}

const gutterWidth = ({ start }: Range): number => Math.max(4, String(start.line).length + 2);

function snippet(
  range: Range,
  severity: Severity,
  source: string | undefined,
  paint: DiagnosticPaint,
): readonly string[] {
  const line = source?.split("\n", range.start.line)[range.start.line - 1]?.replace(/\r$/, "");
  if (line === undefined || line.trim() === "") return [];
  const { text, before, marked } = cut(line, range);
  const gutter = gutterWidth(range);
  const number = String(range.start.line).padStart(gutter - 1);
  const caret =
    " ".repeat(displayWidth(before)) + paint.severity(severity, "^".repeat(Math.max(1, displayWidth(marked))));
  return [`${paint.dim(`${number}  |`)} ${text}`, `${paint.dim(`${" ".repeat(gutter + 1)}|`)} ${caret}`];
}

/** The part of the line around the finding, made harmless, and its pieces before and under the caret. */
function cut(
  line: string,
  { start, end }: Range,
): { readonly text: string; readonly before: string; readonly marked: string } {
  const from = Math.min(start.column - 1, line.length);
  const to = end.line === start.line ? Math.min(Math.max(end.column - 1, from), line.length) : line.length;
  const first = from > window - 20 ? from - 40 : 0;
  const last = Math.min(line.length, first + window);
  const before = (first > 0 ? "…" : "") + shown(line.slice(first, from));
  const marked = shown(line.slice(from, Math.min(to, last)));
  const after = shown(line.slice(Math.min(to, last), last)) + (last < line.length ? "…" : "");
  return { text: before + marked + after, before, marked };
}

const shown = (text: string): string => harmless(text.replaceAll("\t", tab));
