import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvOf, safeCell } from "@/lib/csv-out";

const BOM = "\ufeff";

describe("a cell", () => {
  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\rx",
    "  =cmd|' /C calc'!A0",
    "\u00a0=1",
    "\u200b=1",
    "\u0000=1",
    "\ufeff@x",
    "＝1",
    " ＋1",
    "－1",
    "＠x",
    '"=1',
  ])("that could begin a formula is read as text: %j", (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  test.each([
    "Ana",
    "a=b",
    "1-2",
    "",
    "C++",
    "ana@example.org",
    "Zoé – Álvarez",
  ])("of plain text stays as it is: %j", (text) => {
    expect(safeCell(text)).toBe(text);
  });
});

/** Cells that a hostile member might choose, beside any text at all. */
const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .tuple(
      fc.constantFrom("", " ", "\t", "\u3000", "\u200b", "\n", '"'),
      fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠"),
      fc.string(),
    )
    .map((parts) => parts.join("")),
  fc.constantFrom('a"b', "a,b", "a\r\nb", ";", "a;b"),
);
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
);

const read = (csv: string) =>
  Papa.parse<string[]>(csv.slice(BOM.length).replace(/\r\n$/, ""), {
    delimiter: ",",
    newline: "\r\n",
  }).data;

describe("a file", () => {
  test("reads back as it was, but for the apostrophe before what could run", () => {
    fc.assert(
      fc.property(table, ([header = [], ...rows]) => {
        const csv = csvOf(header, rows);
        expect(csv.startsWith(BOM)).toBe(true);
        expect(read(csv)).toEqual(
          [header, ...rows].map((row) => row.map(safeCell)),
        );
      }),
    );
  });

  test("has no cell that begins, after what a spreadsheet skips, with a formula", () => {
    fc.assert(
      fc.property(table, ([header = [], ...rows]) => {
        for (const text of read(csvOf(header, rows)).flat()) {
          expect(text.normalize("NFKC").trimStart()).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
  });
});
