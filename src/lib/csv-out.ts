/**
 * Tables as CSV that no spreadsheet runs: a cell that could begin a formula gets
 * an apostrophe before it, every cell is quoted, and a byte order mark says UTF-8.
 */
import Papa from "papaparse";

/**
 * What a spreadsheet takes for the start of a formula, after whatever it skips:
 * spaces of every kind, controls and marks that are not seen, and quotes that it
 * strips. The full-width forms are folded into the plain ones by some of them.
 */
const FORMULA = /^(?:[\t\r]|[\s\p{C}"']*[=+\-@\t\r＝＋－＠﹢﹣﹦﹫−])/u;
const BOM = "\ufeff";

/** A cell that is read as text, whatever it begins with. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Rows under their header, as a file's text. Cells are text; what is no text is written by its caller. */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = [header, ...rows].map((row) => row.map(safeCell));
  return BOM + Papa.unparse(cells, { quotes: true, newline: "\r\n" }) + "\r\n";
}
