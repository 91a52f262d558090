import { IMPORT_LIMITS } from "@convex/shared/communities/imports";
import type { PeopleTable, ReadFailure } from "./types";

/** A file that somebody picked, read in the browser; the parser comes only then. */
export async function openTable(
  picked: File,
): Promise<PeopleTable | ReadFailure> {
  if (picked.size > IMPORT_LIMITS.fileBytes) return { failure: "tooLarge" };
  try {
    const [{ readTable }, buffer] = await Promise.all([
      import("./table"),
      picked.arrayBuffer(),
    ]);
    return readTable(new Uint8Array(buffer));
  } catch {
    // A file that was moved or changed since it was picked.
    return { failure: "unreadable" };
  }
}
