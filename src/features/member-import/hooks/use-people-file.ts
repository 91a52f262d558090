import { useState } from "react";
import { IMPORT_LIMITS } from "@convex/shared/communities/imports";
import { guessMapping } from "../reading/mapping";
import type { Mapping, PeopleTable, ReadFailure } from "../types";

export interface PeopleFile {
  name: string;
  table: PeopleTable;
  mapping: Mapping;
}

/** A file somebody picked, read in the browser; nothing of it has left. */
export function usePeopleFile() {
  const [file, setFile] = useState<PeopleFile | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [isReading, setIsReading] = useState(false);
  const read = async (picked: File) => {
    setFailure(null);
    setIsReading(true);
    const table = await tableOf(picked);
    setIsReading(false);
    if ("failure" in table) setFailure(table);
    else setFile({ name: picked.name, table, mapping: guessMapping(table) });
  };
  return {
    file,
    failure,
    isReading,
    read,
    setMapping: (mapping: Mapping) => file && setFile({ ...file, mapping }),
    drop: () => {
      setFile(null);
      setFailure(null);
    },
  };
}

async function tableOf(picked: File): Promise<PeopleTable | ReadFailure> {
  if (picked.size > IMPORT_LIMITS.fileBytes) return { failure: "tooLarge" };
  try {
    const [{ readTable }, buffer] = await Promise.all([
      import("../reading/table"),
      picked.arrayBuffer(),
    ]);
    return readTable(new Uint8Array(buffer));
  } catch {
    // A file that was moved or changed since it was picked.
    return { failure: "unreadable" };
  }
}
