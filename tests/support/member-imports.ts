/** A file of people brought in as the interface does it. */
import { api } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { IMPORT_LIMITS } from "../../convex/shared/communities/imports";
import { guessMapping, mappedRows } from "../../src/lib/people-file/mapping";
import { readTable } from "../../src/lib/people-file/table";
import type { Person } from "./people";

const { begin, addRows, finish } = api.members.imports;

export interface Receiving {
  importId: Id<"memberImports">;
  rows: ReturnType<typeof mappedRows>;
  chunks: ReturnType<typeof mappedRows>[];
}

/** Reads the file and opens its import; no row has been sent. */
export async function opened(
  { as }: Person,
  orgId: Id<"organisations">,
  file: string | Uint8Array,
): Promise<Receiving> {
  const bytes =
    typeof file === "string" ? new TextEncoder().encode(file) : file;
  const table = readTable(bytes);
  if ("failure" in table) throw new Error(table.failure);
  const mapping = guessMapping(table);
  const rows = mappedRows(table, mapping);
  const chunks: Receiving["chunks"] = [];
  for (let from = 0; from < rows.length; from += IMPORT_LIMITS.chunk) {
    chunks.push(rows.slice(from, from + IMPORT_LIMITS.chunk));
  }
  const named = Object.entries(mapping).map(([field, at]) => [
    field,
    table.columns[at] || `#${at + 1}`,
  ]);
  const importId = await as.mutation(begin, {
    orgId,
    fileName: "people.csv",
    columns: table.columns,
    mapping: Object.fromEntries(named) as Record<string, string>,
  });
  return { importId, rows, chunks };
}

/** All of the file's rows judged, nothing done. */
export async function received(
  person: Person,
  orgId: Id<"organisations">,
  file: string | Uint8Array,
): Promise<Id<"memberImports">> {
  const { importId, rows, chunks } = await opened(person, orgId, file);
  for (const chunk of chunks) {
    await person.as.mutation(addRows, { orgId, importId, rows: chunk });
  }
  const rowCount = rows.length;
  await person.as.mutation(finish, { orgId, importId, rowCount });
  return importId;
}
