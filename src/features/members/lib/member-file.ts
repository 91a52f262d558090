/** A file of what the table shows. Loaded when somebody asks for one. */
import type {
  ExportFormat,
  MemberColumn,
} from "@convex/shared/communities/memberColumns";
import { csvOf } from "@/lib/csv-out";
import type { MemberWords } from "../hooks/use-member-words";
import type { MemberLine } from "./filters";

interface FileParts {
  lines: readonly MemberLine[];
  columns: readonly MemberColumn[];
  words: MemberWords;
  nameColumn: string;
}

export function memberFile(
  format: ExportFormat,
  { lines, columns, words, nameColumn }: FileParts,
): { type: string; text: string } {
  if (format === "json") {
    const people = lines.map((line) => ({
      name: line.name,
      ...Object.fromEntries(
        columns.map((column) => [column, valueOf(column, line, words)]),
      ),
    }));
    return {
      type: "application/json",
      text: `${JSON.stringify(people, null, 2)}\n`,
    };
  }
  const header = [nameColumn, ...columns.map(words.column)];
  const rows = lines.map((line) => [
    line.name,
    ...columns.map((column) => cellOf(column, line, words)),
  ]);
  return { type: "text/csv;charset=utf-8", text: csvOf(header, rows) };
}

/** Days as ISO writes them: every spreadsheet reads those, whatever its language. */
const dayOf = (at: number | null) =>
  at === null ? "" : new Date(at).toISOString().slice(0, 10);

function cellOf(
  column: MemberColumn,
  line: MemberLine,
  words: MemberWords,
): string {
  switch (column) {
    case "joined":
      return dayOf(line.joinedAt);
    case "attended":
      return dayOf(line.lastAttendedAt);
    case "skills":
      return String(line.skillCount);
    case "sections":
      return String(line.shownSectionCount);
    default:
      return words.text(column, line);
  }
}

function valueOf(column: MemberColumn, line: MemberLine, words: MemberWords) {
  switch (column) {
    case "role":
    case "audience":
    case "engagement":
      return line[column];
    case "tags":
      return words.tagNames(line);
    case "skills":
      return line.skillCount;
    case "sections":
      return line.shownSectionCount;
    case "place":
      return { city: line.city, country: line.country };
    default:
      return cellOf(column, line, words);
  }
}
