import { displayWidth } from "./displayWidth.ts";

/**
 * A line as rows of at most `width` columns, broken between words; the rows after the first are indented like the
 * first. Words longer than a row (addresses, paths) stay whole, so that they can be copied: the terminal breaks them.
 */
export function wrapLine(line: string, width: number): readonly string[] {
  if (width < 1 || displayWidth(line) <= width) return [line];
  const indent = /^\s*(?:(?:[-*•]|\[.\]|\d+\.)\s+)*/.exec(line)?.[0] ?? "";
  const hanging = " ".repeat(Math.min(displayWidth(indent), Math.floor(width / 2)));
  const rows: string[] = [];
  let row = indent;
  let empty = true;
  for (const word of line.slice(indent.length).split(" ")) {
    if (!empty && displayWidth(row) + 1 + displayWidth(word) > width) {
      rows.push(row.trimEnd());
      row = hanging;
      empty = true;
    }
    row += empty ? word : ` ${word}`;
    empty = false;
  }
  rows.push(row);
  return rows;
}
