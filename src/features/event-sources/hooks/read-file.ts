import {
  MOST_TABLE_CELLS,
  MOST_TABLE_ROWS,
  readEventTable,
  type EventTable,
} from "@convex/shared/calendar/eventTable";
import { MOST_SOURCE_BYTES } from "@convex/shared/communities/sources";

export interface FileRead {
  name: string;
  /** Cells, the headings first; what the server reads. */
  rows: string[][];
}

export type FileProblem = "fileLarge" | "fileText";

/** A file's table of cells. The parser comes only once a file was chosen. */
export async function readFile(file: File): Promise<FileRead | FileProblem> {
  if (file.size > MOST_SOURCE_BYTES) return "fileLarge";
  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  if (text.includes("\0")) return "fileText";
  const { default: Papa } = await import("papaparse");
  const { data } = Papa.parse<string[]>(text, {
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: "greedy",
  });
  const rows = data
    .slice(0, MOST_TABLE_ROWS)
    .map((cells) => cells.slice(0, MOST_TABLE_CELLS));
  return { name: file.name, rows };
}

/** UTF-8, or what spreadsheets on Windows save in. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export function tableOf({ rows }: FileRead, timeZone: string): EventTable {
  return readEventTable(rows, timeZone);
}
