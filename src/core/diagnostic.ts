/**
 * A finding about a file: what is wrong, where, and what would be right. Findings are values; they are
 * collected, sorted and printed, never thrown (LSP and SARIF use the same words).
 */
export interface Diagnostic {
  /** Stable kebab-case id of the rule, for example `unknown-key`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** One sentence, without a full stop at the end. */
  readonly message: string;
  /** Path as the user would type it. */
  readonly file: string;
  readonly range: Range;
  /** What to type or do next. */
  readonly hint?: string;
}

export type Severity = "error" | "warning" | "note";

/** A place in a text: lines and columns count from 1, columns in UTF-16 code units; `end` is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The first character of a file: where a finding about the whole file stands. */
export const startOfFile: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

const order = (a: Diagnostic, b: Diagnostic): number =>
  compare(a.file, b.file) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.column - b.range.start.column ||
  compare(a.ruleId, b.ruleId) ||
  compare(a.message, b.message);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by file, place, rule and message, each finding once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(order);
  return sorted.filter((d, i) => i === 0 || order(sorted[i - 1] as Diagnostic, d) !== 0);
}
