import { useState } from "react";
import { guessMapping } from "@/lib/people-file/mapping";
import { openTable } from "@/lib/people-file/open-table";
import type {
  Mapping,
  PeopleTable,
  ReadFailure,
} from "@/lib/people-file/types";

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
    const table = await openTable(picked);
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
