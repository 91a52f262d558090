/** What a guest list of Luma says, and what it would change on a roster. */
import type { AttendanceAnswer } from "@convex/shared/communities/vocabulary";
import { isEmailAddress, normaliseEmail } from "@convex/shared/emailAddress";
import { foldText } from "@convex/shared/folding";
import { withoutUnseen } from "@convex/shared/unseen";
import { columnKey, guessMapping, mappedRows } from "@/lib/people-file/mapping";
import type { PeopleTable, ReadFailure } from "@/lib/people-file/types";
import type { GuestStanding } from "../types";

export interface Guest {
  /** Normalised; each is there once. */
  email: string;
  /** As in the file; the address where it has none. */
  name: string;
  isCheckedIn: boolean;
}

export interface GuestList {
  guests: Guest[];
  /** Rows of people who are not approved or have no address. */
  leftOutCount: number;
  /** Whether the file tells who was checked in, and of anybody. */
  checkIns: "used" | "unused" | "unknown";
  /** Somebody was checked in, so that not being so says something. */
  isCheckInUsed: boolean;
}

/** Who was not expected, as Luma's `approval_status` and sheets kept by hand say it. */
const NOT_APPROVED = new Set([
  "pending",
  "pending_approval",
  "pending approval",
  "invited",
  "waitlist",
  "waitlisted",
  "declined",
  "rejected",
  "cancelled",
  "canceled",
  "not going",
  "no",
  "pendiente",
  "invitado",
  "invitada",
  "lista de espera",
  "rechazado",
  "rechazada",
  "cancelado",
  "cancelada",
  "no va",
]);
/** Names of the column, as `columnKey` has them. */
const CHECKED_IN = [
  "checked in at",
  "checked in",
  "check in",
  "check in at",
  "checkin",
  "registro",
  "asistio",
];
/** Luma leaves the cell empty; spreadsheets that people keep by hand say no. */
const NOT_CHECKED_IN = new Set(["", "no", "false", "0", "-", "n/a"]);

export function readGuests(table: PeopleTable): GuestList | ReadFailure {
  const mapping = guessMapping(table);
  if (mapping.email === undefined) return { failure: "noAddresses" };
  const keys = table.columns.map(columnKey);
  const checkedInAt = keys.findIndex((key) => CHECKED_IN.includes(key));
  const byEmail = new Map<string, Guest>();
  let leftOutCount = 0;
  mappedRows(table, mapping).forEach(({ values }, at) => {
    const email = normaliseEmail(plain(values.email));
    const status = foldText(plain(values.status));
    if (!isEmailAddress(email) || NOT_APPROVED.has(status)) {
      leftOutCount += 1;
      return;
    }
    const cell = table.rows[at]?.cells[checkedInAt] ?? "";
    const isCheckedIn = !NOT_CHECKED_IN.has(foldText(plain(cell)));
    const known = byEmail.get(email);
    // Of somebody with two tickets, one is enough.
    if (known) known.isCheckedIn ||= isCheckedIn;
    else
      byEmail.set(email, { email, name: nameIn(values, email), isCheckedIn });
  });
  const guests = [...byEmail.values()];
  const isCheckInUsed = guests.some(({ isCheckedIn }) => isCheckedIn);
  const checkIns =
    checkedInAt < 0 ? "unknown" : isCheckInUsed ? "used" : "unused";
  return { guests, leftOutCount, checkIns, isCheckInUsed };
}

const plain = (text = "") => withoutUnseen(text).replace(/\s+/g, " ").trim();

function nameIn(
  values: ReturnType<typeof mappedRows>[number]["values"],
  email: string,
): string {
  const parts = [plain(values.firstName), plain(values.lastName)];
  return plain(values.name) || parts.filter(Boolean).join(" ") || email;
}

export interface GuestRow extends Guest {
  standing: GuestStanding;
  /** What Luma says of them; null where it says nothing. */
  word: Extract<AttendanceAnswer, "yes" | "no"> | null;
  /** What it comes to on the roster. */
  state: "yes" | "no" | "stays" | "known" | "silent" | "stranger";
  /** There is something to write, though it may not hold. */
  isNew: boolean;
}

const ORDER: readonly GuestRow["state"][] = [
  "yes",
  "no",
  "stays",
  "known",
  "silent",
  "stranger",
];

/** Each guest with what would become of them: those who change first, else as in the file. */
export function rowsOf(
  { guests, isCheckInUsed }: GuestList,
  standings: readonly GuestStanding[],
): GuestRow[] {
  const rows = guests.flatMap((guest, at): GuestRow[] => {
    const standing = standings[at];
    if (standing === undefined) return [];
    const word = guest.isCheckedIn ? "yes" : isCheckInUsed ? "no" : null;
    const isNew =
      standing.isMember && word !== null && standing.lumaAnswer !== word;
    const state = stateOf(standing, word, isNew);
    return [{ ...guest, standing, word, state, isNew }];
  });
  return ORDER.flatMap((state) => rows.filter((row) => row.state === state));
}

function stateOf(
  { isMember, source }: GuestStanding,
  word: GuestRow["word"],
  isNew: boolean,
): GuestRow["state"] {
  if (!isMember) return "stranger";
  if (word === null) return "silent";
  if (source !== null && source !== "luma") return "stays";
  return isNew ? word : "known";
}

export function figuresOf(rows: readonly GuestRow[]) {
  const count = (isCounted: (row: GuestRow) => boolean) =>
    rows.filter(isCounted).length;
  return {
    guests: rows.length,
    members: count(({ standing }) => standing.isMember),
    checkedIn: count(({ isCheckedIn }) => isCheckedIn),
    changes: count(({ state }) => state === "yes" || state === "no"),
    stays: count(({ state }) => state === "stays"),
  };
}
