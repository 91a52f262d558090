import type { Doc } from "../../_generated/dataModel";

/** One opening as a parser hands it over; the shape of `vImportedListing`. */
export type ParsedListing = Pick<
  Doc<"opportunities">,
  | "sourceKey"
  | "title"
  | "organisationName"
  | "description"
  | "kind"
  | "commitment"
  | "facts"
  | "textLanguage"
  | "applyUrl"
  | "deadline"
> & { postedAt?: number };

export type RowProblem =
  | "missing"
  | "tooLong"
  | "notUrl"
  | "notDate"
  | "notNumber"
  | "unknownValue"
  | "duplicate"
  | "notObject"
  /** More cells than the header has columns: an unquoted separator. */
  | "tooManyCells"
  /** A "general application" that names no job. */
  | "notAnOpening";

/** Why one row was left out. */
export interface RowError {
  /** Counted as the file's reader does: spreadsheet rows from 1, list items from 1. */
  row: number;
  /** Its key at the source, when it could be read. */
  key?: string;
  title?: string;
  field: string;
  reason: RowProblem;
  /** What stood there, cut short. */
  value?: string;
}

/** A file as read: the good rows, and what was wrong with the others. */
export interface ParsedFile {
  listings: ParsedListing[];
  errors: RowError[];
  /** Names everything the source offers, so that what is not in it has gone. */
  isComplete: boolean;
}

export interface ParseOptions {
  /** Used where the file does not name the employer. */
  organisation?: string;
  /** ms; dates without a year are the next ones after it. */
  now: number;
}

export type FileProblem =
  | "empty"
  | "tooLarge"
  | "notText"
  | "wrongEncoding"
  | "notJson"
  | "wrongShape"
  | "noListings"
  | "noContent"
  | "missingColumns"
  | "openQuote";

/** The file as a whole cannot be trusted; nothing of it may be imported. */
export class FileError extends Error {
  readonly problem: FileProblem;
  /** What the reader needs to mend it: a position, a column's name. */
  readonly hint: string;

  constructor(problem: FileProblem, hint = "") {
    super(hint === "" ? problem : `${problem}: ${hint}`);
    this.name = "FileError";
    this.problem = problem;
    this.hint = hint;
  }
}
