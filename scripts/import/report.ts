import type {
  FileError,
  FileProblem,
  RowError,
} from "../../convex/integrations/listings/types";
import type { Board } from "./read-board";
import type { ImportResult } from "./send-board";

/** More bad rows than this are a bad file; the first ones show what is wrong. */
const ROWS_SHOWN = 40;

const FILE_PROBLEMS: Readonly<Record<FileProblem, string>> = {
  empty: "The file is empty.",
  tooLarge: "The file is larger than a board can be",
  notText: "This is not a text file.",
  wrongEncoding: "The file is not in the encoding that its format needs",
  notJson: "The file is not JSON",
  wrongShape: "The file is JSON of another shape; expected",
  noListings: "The file holds no openings.",
  noContent: "No opening has a description; fetch the board with",
  missingColumns: "The header row lacks",
  openQuote: "A quoted cell is never closed; it begins near",
};

const ROW_PROBLEMS: Readonly<
  Record<RowError["reason"] | "catalogueFull", string>
> = {
  missing: "is missing",
  tooLong: "is too long",
  notUrl: "is not a web address",
  notDate: "is not a date",
  notNumber: "is not a number in range",
  unknownValue: "is not a known value",
  duplicate: "was already used by a row above",
  notObject: "is not an object",
  tooManyCells: "has more cells than the header; quote cells with separators",
  notAnOpening: "is a general application, not an opening",
  catalogueFull: "was not saved: the catalogue is full",
};

export function describeFileError({ problem, hint }: FileError): string {
  const text = FILE_PROBLEMS[problem];
  const sentence = hint === "" ? text : `${text.replace(/\.$/, "")}: ${hint}`;
  return `${sentence}\nNothing was changed.`;
}

export function reportBoard({ source, format, listings, errors }: Board): void {
  console.log(
    `${source.name} (${format}, source ${source.key}): ${listings.length} good, ${errors.length} bad.`,
  );
}

/** A table of bad rows: which, what, why. */
export function reportProblems(errors: readonly ProblemRow[]): void {
  if (errors.length === 0) return;
  const rows = errors
    .slice(0, ROWS_SHOWN)
    .map(({ row, key = "", title = "", field, reason, value }) => [
      row === 0 ? "" : String(row),
      key,
      title,
      field,
      `${ROW_PROBLEMS[reason as keyof typeof ROW_PROBLEMS]}${value === undefined ? "" : ` (${value})`}`,
    ]);
  console.log(
    `\n${table([["row", "id", "title", "field", "problem"], ...rows])}`,
  );
  const rest = errors.length - rows.length;
  if (rest > 0) console.log(`… and ${rest} more`);
  console.log("");
}

type ProblemRow = ImportResult["errors"][number];

export function reportResult(result: ImportResult): void {
  const { added, changed, unchanged, reopened, closed } = result;
  console.log(
    `${added} added, ${changed} changed, ${unchanged} unchanged, ${reopened} reopened, ${closed} closed.`,
  );
  if (result.keptOpen === "unknownRows") {
    console.log(
      "Listings that the file lacks stay open, because a bad row without an id might be one of them.",
    );
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(44, Math.max(...rows.map((row) => (row[column] ?? "").length))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          const isLast = column === row.length - 1;
          if (isLast) return cell;
          const text =
            cell.length > width ? `${cell.slice(0, width - 1)}…` : cell;
          return text.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
