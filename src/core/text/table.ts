import { displayWidth } from "./displayWidth.ts";

/**
 * Rows as aligned columns, two spaces between them, none at the end of a line.
 * @param indent put before every row.
 */
export function table(rows: ReadonlyArray<readonly string[]>, indent = "  "): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, displayWidth(cell))),
    [],
  );
  return rows.map((row) =>
    `${indent}${row.map((cell, index) => padded(cell, widths[index] ?? 0)).join("  ")}`.trimEnd(),
  );
}

/** The text filled up with spaces to this many terminal columns. */
export const padded = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - displayWidth(text)));
