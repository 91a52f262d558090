import { useState } from "react";
import { openTable } from "@/lib/people-file/open-table";
import type { ReadFailure } from "@/lib/people-file/types";
import { readGuests, type GuestList } from "../lib/guest-list";

export interface GuestFile {
  name: string;
  list: GuestList;
}

/** A guest list somebody picked, read in the browser. */
export function useGuestFile() {
  const [file, setFile] = useState<GuestFile | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [isReading, setIsReading] = useState(false);
  const read = async (picked: File) => {
    setFailure(null);
    setIsReading(true);
    const table = await openTable(picked);
    const list = "failure" in table ? table : readGuests(table);
    setIsReading(false);
    if ("failure" in list) setFailure(list);
    else setFile({ name: picked.name, list });
  };
  return { file, failure, isReading, read, drop: () => setFile(null) };
}
