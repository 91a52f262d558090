import type { FunctionReturnType } from "convex/server";
import type { api } from "@convex/_generated/api";
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
    | "unreadable";
  /** Where it is, or how many there are. */
  row?: number;
}

/** Place of the column that is read for a field. */
export type Mapping = Partial<Record<ImportField, number>>;

export type PeopleImport = NonNullable<
  FunctionReturnType<typeof api.members.imports.get>
>;

export type ImportRow = FunctionReturnType<
  typeof api.members.imports.listRows
>["page"][number];
