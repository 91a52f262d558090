/** Which column of a file says what. */
import {
  IMPORT_FIELDS,
  IMPORT_LIMITS,
  type ImportField,
} from "@convex/shared/communities/imports";
import { isEmailAddress } from "@convex/shared/emailAddress";
import { foldText } from "@convex/shared/folding";
import type { Mapping, PeopleTable } from "./types";

/**
 * Names of columns, folded to words, the surest first.
 *
 * Luma's guest export has "api_id" (now "guest_id"), "name", "first_name",
 * "last_name", "email", "phone_number", "created_at", "approval_status",
 * "custom_source", "checked_in_at", "qr_code_url", "amount" … "ticket_name" and
 * one column for each question of the host. Luma documents the download
 * (help.luma.com/p/managing-your-guest-list), not its columns: they follow files
 * that public repositories read. Airtable writes its views' own field names; those
 * of its contact templates are "Name", "Email", "Status" and "Tags".
 */
const NAMES: Record<ImportField, readonly string[]> = {
  email: [
    "email",
    "e mail",
    "email address",
    "e mail address",
    "mail",
    "correo electronico",
    "correo",
    "direccion de correo electronico",
    "direccion de correo",
    "direccion de email",
  ],
  name: [
    "name",
    "full name",
    "display name",
    "nombre completo",
    "nombre y apellido",
    "nombre y apellidos",
    "apellido y nombre",
    "nombre",
  ],
  firstName: ["first name", "given name", "forename", "primer nombre"],
  lastName: [
    "last name",
    "surname",
    "family name",
    "apellido",
    "apellidos",
    "primer apellido",
  ],
  tags: ["tags", "tag", "labels", "groups", "etiquetas", "etiqueta", "grupos"],
  status: ["approval status", "status", "rsvp", "estado", "asistencia"],
};

/** As many rows tell whether a column holds addresses. */
const SAMPLE = 50;

/** The name of a column as plain words: "Checked-In_At" is "checked in at". */
export function columnKey(column: string): string {
  return foldText(column)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function guessMapping({ columns, rows }: PeopleTable): Mapping {
  const keys = columns.map(columnKey);
  const mapping: Mapping = {};
  for (const field of IMPORT_FIELDS) {
    const known = NAMES[field].find((name) => keys.includes(name));
    if (known !== undefined) mapping[field] = keys.indexOf(known);
  }
  if (mapping.email === undefined) {
    const found = columnOfAddresses(columns.length, rows);
    if (found !== null) mapping.email = found;
  }
  // "Nombre" beside "Apellido" is the first half of a name.
  if (mapping.lastName !== undefined && mapping.firstName === undefined) {
    const { name, ...rest } = mapping;
    return name === undefined ? rest : { ...rest, firstName: name };
  }
  return mapping;
}

function columnOfAddresses(
  width: number,
  rows: PeopleTable["rows"],
): number | null {
  const sample = rows.slice(0, SAMPLE);
  const hits = Array.from(
    { length: width },
    (_, at) =>
      sample.filter(({ cells }) => isEmailAddress(cells[at] ?? "")).length,
  );
  const most = Math.max(...hits);
  return most * 2 > sample.length ? hits.indexOf(most) : null;
}

/** What the chosen columns say, row by row, as the server takes it. */
export function mappedRows({ rows }: PeopleTable, mapping: Mapping) {
  const chosen = IMPORT_FIELDS.flatMap((field) => {
    const at = mapping[field];
    return at === undefined ? [] : [[field, at] as const];
  });
  return rows.map(({ row, cells }) => ({
    row,
    values: Object.fromEntries(
      chosen.map(([field, at]) => [
        field,
        (cells[at] ?? "").trim().slice(0, IMPORT_LIMITS.cell),
      ]),
    ) as Partial<Record<ImportField, string>>,
  }));
}
