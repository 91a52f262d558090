/** A table as a CSV that spreadsheets open as it is and run nothing of. */

/**
 * What a spreadsheet may take for a formula, full-width forms and signs behind
 * spaces or controls among them.
 */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

/** With the byte order mark by which Excel knows UTF-8. */
export function toSafeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(safeCell).join(",")).join("\r\n")}\r\n`;
}

function safeCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}
