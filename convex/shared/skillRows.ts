/** How tables of skills are written: a row a line, `English|Spanish|other names|neighbours`. */

export function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((row) => row.split("|"));
}

/** The entries of one column; "80,000 hours" is one. */
export function listInRow(text: string): string[] {
  return text.split(/,(?!000)/).filter((entry) => entry !== "");
}
