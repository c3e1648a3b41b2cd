import type { FactValue } from "../facts/types.ts";

/** Why a value cannot stand in a message; messages are chosen by this word. */
export type FactProblem =
  | "absent"
  | "empty"
  | "not-a-number"
  | "empty-list"
  | "wrong-kind"
  | "too-long"
  | "control-characters"
  | "unknown"
  | "line-break";

/** Longest text one fact may bring into a message, in characters. */
const longest = 5_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones refused.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ue000-\ue005]/;

/** Whether a fact's value can be written into a message (fault N1): undefined when it can. */
export function problemOfValue(value: FactValue | null | undefined): FactProblem | undefined {
  if (value === undefined || value === null) return "absent";
  if (typeof value === "string") return problemOfText(value);
  if (typeof value === "number") return Number.isFinite(value) ? undefined : "not-a-number";
  if (typeof value === "boolean") return undefined;
  if (Array.isArray(value)) return problemOfList(value);
  return problemOfRecord(value as Readonly<Record<string, unknown>>);
}

function problemOfText(text: string): FactProblem | undefined {
  if (text.replaceAll(/[\s\u200b-\u200f\u2060\ufeff]/g, "") === "") return "empty";
  if (text.length > longest) return "too-long";
  return control.test(text) ? "control-characters" : undefined;
}

function problemOfList(items: readonly unknown[]): FactProblem | undefined {
  if (items.length === 0) return "empty-list";
  for (const item of items) {
    const problem = typeof item === "string" ? problemOfText(item) : problemOfRow(item);
    if (problem) return problem;
  }
  return undefined;
}

/** A row of a table: every cell is a text; which of them may be empty is judged where they are written. */
function problemOfRow(row: unknown): FactProblem | undefined {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return "wrong-kind";
  const cells: readonly unknown[] = Object.values(row);
  if (cells.every((cell) => cell === "")) return "empty";
  for (const cell of cells) {
    const problem = cell === "" ? undefined : typeof cell === "string" ? problemOfText(cell) : "wrong-kind";
    if (problem) return problem;
  }
  return undefined;
}

/** A person, contact or measure: every field that is there is a text; "not known yet" is judged where it is used. */
function problemOfRecord(record: Readonly<Record<string, unknown>>): FactProblem | undefined {
  if (record["unknown"] === true) return undefined;
  const fields = Object.values(record);
  if (fields.length === 0) return "empty";
  for (const field of fields) {
    const problem = typeof field === "string" ? problemOfText(field) : "wrong-kind";
    if (problem) return problem;
  }
  return undefined;
}
