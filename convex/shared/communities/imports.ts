/** Words of an import of people that server and interface share. */

/** What a column of a file can be to us. */
export const IMPORT_FIELDS = [
  "email",
  "name",
  "firstName",
  "lastName",
  "tags",
  "status",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const IMPORT_STATES = [
  /** Rows are coming in. */
  "receiving",
  /** All are judged; nothing has been done yet. */
  "ready",
  "committing",
  "committed",
  "undoing",
  "undone",
  "discarded",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_ROW_KINDS = [
  /** An address nobody here is known to have. */
  "fresh",
  /** A member who shows their address, or somebody with an open invitation. */
  "known",
  /** The address of an earlier row; its tags are added to that one. */
  "duplicate",
  /** Left out, and says why. */
  "broken",
] as const;
export type ImportRowKind = (typeof IMPORT_ROW_KINDS)[number];

/** Why a row is left out. */
export const IMPORT_PROBLEMS = [
  "missing",
  "email",
  "tooLong",
  "tooManyTags",
  "declined",
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

export const IMPORT_LIMITS = {
  /** A guest list of a large gathering; more is several files. */
  rows: 5_000,
  fileBytes: 5 * 1_024 * 1_024,
  /** Each costs five reads and a write: a tenth of what one mutation may do. */
  chunk: 100,
  /** Airtable bases have been seen with seventy. */
  columns: 200,
  /** Cells are cut here before they are sent: longer is no name, address or tag. */
  cell: 400,
  /** Of one organisation, and on one member; as makeTag and setTag hold it. */
  tags: 60,
  tagsEach: 20,
} as const;

/** As long after committing, everything can be undone. */
export const IMPORT_UNDO_MS = 7 * 24 * 60 * 60 * 1_000;
