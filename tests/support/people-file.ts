/** Files of people as spreadsheets save them, and what they come to. */

const FIRST = ["José", "Ñusta", "Zoë", "Łucja", "Ana Inés", "O’Brien", "Iñaki"];
const LAST = ["Álvarez", "Muñoz", "Pérez, hijo", "García", "Güemes", "Íñiguez"];

export interface PeopleFile {
  /** With a header in the order of Luma's guest export. */
  csv: string;
  /** Rows of each kind, where nobody is known yet. */
  expected: { rows: number; fresh: number; duplicate: number; broken: number };
  /** Spreadsheet rows that are left out. */
  brokenRows: number[];
}

const HEADER = "guest_id,name,first_name,last_name,email,approval_status,Tags";

/**
 * `count` people: every tenth is there a second time (in capitals), every
 * twenty-fifth has no address that is one, every fiftieth said no.
 */
export function peopleFile(count: number): PeopleFile {
  const expected = { rows: count, fresh: 0, duplicate: 0, broken: 0 };
  const brokenRows: number[] = [];
  const lines = [HEADER];
  for (let at = 0; at < count; at += 1) {
    const kind = kindOf(at);
    expected[kind] += 1;
    if (kind === "broken") brokenRows.push(at + 2);
    lines.push(lineOf(at, kind));
  }
  return { csv: lines.join("\r\n"), expected, brokenRows };
}

function kindOf(at: number): "fresh" | "duplicate" | "broken" {
  if (at % 25 === 7 || at % 50 === 9) return "broken";
  return at % 10 === 5 && at > 0 ? "duplicate" : "fresh";
}

function lineOf(at: number, kind: ReturnType<typeof kindOf>): string {
  const first = FIRST[at % FIRST.length] ?? "";
  const last = LAST[at % LAST.length] ?? "";
  // Five before a duplicate is always somebody new.
  const address =
    kind === "duplicate" ? addressOf(at - 5).toUpperCase() : addressOf(at);
  const cells = [
    `gst-${at}`,
    `${first} ${last}`,
    first,
    last,
    at % 25 === 7 ? "no es un correo" : address,
    at % 50 === 9 ? "declined" : "approved",
    at % 3 === 0 ? "Lectores, Año 2026" : "",
  ];
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
}

export function addressOf(at: number): string {
  return `persona.${at}@example.org`;
}
