import {
  buildListing,
  isRowError,
  rowError,
  type RawListing,
} from "./buildListing";
import type { ParsedListing, RowError } from "./types";

/** Reads every row: the good ones, each key once, and what was wrong with the rest. */
export function buildListings(
  rows: readonly (RawListing | RowError)[],
  now: number,
): { listings: ParsedListing[]; errors: RowError[] } {
  const listings = new Map<string, ParsedListing>();
  const errors: RowError[] = [];
  for (const row of rows) {
    const built = "reason" in row ? row : buildListing(row, now);
    if (isRowError(built)) {
      errors.push(built);
      continue;
    }
    const { sourceKey: key, title } = built;
    if (listings.has(key)) {
      errors.push(
        rowError({ row: row.row, key, title }, "id", "duplicate", key),
      );
    } else {
      listings.set(key, built);
    }
  }
  return { listings: [...listings.values()], errors };
}
