/** A file of people as rows and cells. Loaded only once somebody picks a file. */
import Papa from "papaparse";
import { IMPORT_LIMITS } from "@convex/shared/communities/imports";
import { isEmailAddress } from "@convex/shared/emailAddress";
import type { PeopleTable, ReadFailure } from "./types";
import { decodeBytes } from "./decode";

/** A quoted cell that is never closed swallows the rest of the file. */
const FATAL = new Set(["MissingQuotes"]);

export function readTable(bytes: Uint8Array): PeopleTable | ReadFailure {
  if (bytes.length > IMPORT_LIMITS.fileBytes) return { failure: "tooLarge" };
  const text = decodeBytes(bytes);
  if (text === null) return { failure: "notText" };
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
  });
  const open = errors.find(({ code }) => FATAL.has(code));
  if (open) return { failure: "openQuote", row: (open.row ?? 0) + 1 };
  const filled = data
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return toTable(filled);
}

/** Rows enough to tell by. */
const LOOKED_AT = 20;

/** Guessed apart: the guess takes an empty last line for a row with one cell. */
function delimiterOf(text: string): string {
  const { meta } = Papa.parse(text, {
    preview: LOOKED_AT,
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t", "|"],
  });
  return meta.delimiter;
}

function toTable(filled: PeopleTable["rows"]): PeopleTable | ReadFailure {
  const [first] = filled;
  if (!first) return { failure: "empty" };
  // A list without a header begins with somebody.
  const hasHeader = !first.cells.some(isEmailAddress);
  const rows = hasHeader ? filled.slice(1) : filled;
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  if (rows.length === 0) return { failure: "empty" };
  if (width > IMPORT_LIMITS.columns) return { failure: "tooWide" };
  if (rows.length > IMPORT_LIMITS.rows) {
    return { failure: "tooLong", row: rows.length };
  }
  const columns = Array.from({ length: width }, (_, at) =>
    hasHeader ? (first.cells[at] ?? "").trim() : "",
  );
  return { columns, rows };
}
