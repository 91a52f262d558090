/**
 * Openings in a CSV: a header row, then one opening a row. Needed columns are
 * title, description and url (and organisation, unless it is given beside the
 * file); integrations/listings/fields.ts names the others and their aliases.
 * Commas, semicolons, tabs or bars separate; quoted cells may hold line breaks.
 */
import Papa from "papaparse";
import { buildListings } from "../listings/buildListings";
import { rowError } from "../listings/buildListing";
import { fieldNamed, type FieldName, type Fields } from "../listings/fields";
import { fieldsToRaw } from "../listings/fieldsToRaw";
import {
  FileError,
  type ParsedFile,
  type ParseOptions,
} from "../listings/types";

const NEEDED = ["title", "description", "url"] as const;

/** Reads a whole table. Throws {@link FileError} when it is not one. */
export function parseCsv(
  text: string,
  { organisation = "", now }: ParseOptions,
): ParsedFile {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimitersToGuess: [",", ";", "\t", "|"],
  });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  if (open !== undefined) {
    throw new FileError("openQuote", `row ${(open.row ?? 0) + 1}`);
  }
  const [header = [], ...body] = data;
  const columns = readHeader(header, organisation !== "");
  const rows = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (rows.length === 0) throw new FileError("noListings");
  const raws = rows.map(({ cells, row }) => {
    const fields = toFields(columns, cells);
    if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      const { id, title = "" } = fields;
      return rowError({ row, key: id, title }, "row", "tooManyCells");
    }
    return fieldsToRaw(fields, row, { organisation, now });
  });
  return { ...buildListings(raws, now), isComplete: false };
}

function readHeader(
  header: readonly string[],
  hasOrganisation: boolean,
): (FieldName | undefined)[] {
  const columns = header.map(fieldNamed);
  const needed: readonly FieldName[] = hasOrganisation
    ? NEEDED
    : [...NEEDED, "organisation"];
  const missing = needed.filter((field) => !columns.includes(field));
  if (missing.length > 0) {
    throw new FileError("missingColumns", missing.join(", "));
  }
  return columns;
}

/** The first filled column of a name counts. */
function toFields(
  columns: readonly (FieldName | undefined)[],
  cells: readonly string[],
): Fields {
  const fields: Fields = {};
  columns.forEach((field, index) => {
    const value = (cells[index] ?? "").trim();
    if (field !== undefined && value !== "") fields[field] ??= value;
  });
  return fields;
}
