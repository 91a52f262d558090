import type { ImportField } from "@convex/shared/communities/imports";

export interface PeopleTable {
  /** "" where a column has no name. */
  columns: string[];
  /** As spreadsheets number them; empty ones are left out. */
  rows: { row: number; cells: string[] }[];
}

export interface ReadFailure {
  failure:
    | "tooLarge"
    | "notText"
    | "openQuote"
    | "empty"
    | "tooWide"
    | "tooLong"
    | "unreadable"
    | "noAddresses";
  /** Where it is, or how many there are. */
  row?: number;
}

/** Place of the column that is read for a field. */
export type Mapping = Partial<Record<ImportField, number>>;
