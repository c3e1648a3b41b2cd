import { formatDate } from "../../i18n/dateTime.ts";
import { problemOfString } from "../limits.ts";
import { readDate } from "../time/readDate.ts";
import type { Column, Parsed, Row } from "../types.ts";
import { type FactKind, type ReadInput, read, refuse } from "./kind.ts";

/** Most rows a table may have. */
const longestTable = 100;

/**
 * Rows of a few columns: a row on each line, columns set apart by semicolons in the declared order. Also read is what
 * a file of answers makes of a list of maps: JSON, by column.
 */
export const table: FactKind<readonly Row[]> = {
  shape: "lines",
  form: "rows",
  read(text, input) {
    const written = text.startsWith("[") ? fromJson(text) : undefined;
    const lines = text.split("\n").map(withoutBullet);
    const rows = written ?? lines.filter((line) => line !== "").map((line) => cellsOf(line, input));
    if (rows.length === 0) return refuse(input.messages.listEmpty);
    if (rows.length > longestTable) return refuse(input.messages.listTooMany(rows.length, longestTable));
    return readRows(rows, input);
  },
  show: (rows, { locale }) =>
    rows
      .map((row) =>
        Object.values(row)
          .filter((cell) => cell !== "")
          .map((cell) => (isDay(cell) ? formatDate(`${cell}T12:00:00Z`, locale, "UTC") : cell))
          .join(" – "),
      )
      .join("; "),
  typed: (rows) => rows.map((row) => Object.values(row).join("; ").trim()).join("\n"),
};

const isDay = (cell: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(cell);

/** Pasted lists bring their dashes and dots along. */
const withoutBullet = (line: string): string => line.replace(/^(?:\s|[-*•–](?=\s|$))+/u, "").trim();

/** Cells by column; what goes beyond the columns stands under a name no column has. */
function cellsOf(line: string, { declaration: { columns = [] } }: ReadInput): Readonly<Record<string, string>> {
  const cells = line.split(";").map((cell) => cell.trim());
  const beyond = cells.slice(columns.length).filter((cell) => cell !== "");
  return {
    ...Object.fromEntries(columns.map(({ id }, index) => [id, cells[index] ?? ""])),
    ...(beyond.length > 0 && { [`; ${beyond[0] ?? ""}`]: "" }),
  };
}

function fromJson(text: string): readonly Readonly<Record<string, string>>[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isTextMap) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isTextMap = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every((cell) => typeof cell === "string");

function readRows(rows: readonly Readonly<Record<string, string>>[], input: ReadInput): Parsed<readonly Row[]> {
  const { columns = [] } = input.declaration;
  const result: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const surplus = Object.keys(row).find((key) => !columns.some(({ id }) => id === key));
    if (surplus !== undefined)
      return refuse(input.messages.tableRow(index + 1, input.messages.tableColumns(shape(columns))));
    const cells: Record<string, string> = {};
    for (const [place, column] of columns.entries()) {
      const written = (Object.hasOwn(row, column.id) ? row[column.id] : undefined)?.trim() ?? "";
      const cell = readCell(column, place === 0 ? withoutBullet(written) : written, input);
      if (!cell.ok) return refuse(input.messages.tableRow(index + 1, cell.problem));
      cells[column.id] = cell.value;
    }
    result.push(cells);
  }
  return read(result);
}

/** `text; owner; date`, with what may be empty in brackets. */
const shape = (columns: readonly Column[]): string =>
  columns.map(({ id, optional }) => (optional ? `[${id}]` : id)).join("; ");

function readCell({ id, type, optional }: Column, cell: string, input: ReadInput): Parsed<string> {
  const { messages, context, declaration } = input;
  if (cell === "") return optional ? read("") : refuse(messages.tableEmpty(id, shape(declaration.columns ?? [])));
  if (/[;\n]/.test(cell)) return refuse(messages.tableColumns(shape(declaration.columns ?? [])));
  if (type === "date") return readDate(cell, { context, messages });
  const problem = problemOfString(cell, input);
  return problem === undefined ? read(cell) : refuse(problem);
}
