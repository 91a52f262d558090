import { describe, expect, test } from "vitest";
import {
  figuresOf,
  readGuests,
  rowsOf,
  type GuestList,
} from "../../../src/features/events/lib/guest-list";
import { readTable } from "../../../src/lib/people-file/table";

const HEADER =
  "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,ticket_name";
const AT = "2026-11-20T22:01:07.000Z";

const reading = (text: string) => {
  const table = readTable(new TextEncoder().encode(text));
  if ("failure" in table) throw new Error(table.failure);
  return readGuests(table);
};

function guestsOf(text: string): GuestList {
  const list = reading(text);
  if ("failure" in list) throw new Error(list.failure);
  return list;
}

/** As Luma writes a line of its list. */
const line = (name: string, email: string, status: string, at: string) =>
  `gst-1,${name},,,${email},,${AT},${status},${at},Standard`;

const listOf = (...lines: string[]) => guestsOf([HEADER, ...lines].join("\n"));

describe("a guest list", () => {
  test("says who was approved, and of them who was checked in", () => {
    expect(
      listOf(
        line("Ana", "ANA@example.org", "approved", AT),
        line("Beto", "beto@example.org", "approved", ""),
        line("Caro", "caro@example.org", "", ""),
        line("Dora", "dora@example.org", "pending_approval", ""),
        line("Eva", "eva@example.org", "declined", AT),
        line("Fito", "no address", "approved", AT),
      ),
    ).toEqual({
      guests: [
        { email: "ana@example.org", name: "Ana", isCheckedIn: true },
        { email: "beto@example.org", name: "Beto", isCheckedIn: false },
        { email: "caro@example.org", name: "Caro", isCheckedIn: false },
      ],
      leftOutCount: 3,
      checkIns: "used",
      isCheckInUsed: true,
    });
  });

  test.each([
    ["E-Mail;Name;Approval Status;Checked In At", ";"],
    ["EMAIL,NAME,APPROVAL_STATUS,CHECKED_IN_AT", ","],
    ["email\tname\tapproval status\tchecked-in", "\t"],
  ])("is read whatever its header looks like: %s", (header, separator) => {
    const cells = ["ana@example.org", "Ana", "Going", AT].join(separator);
    expect(guestsOf(`\uFEFF${header}\n${cells}`)).toEqual({
      guests: [{ email: "ana@example.org", name: "Ana", isCheckedIn: true }],
      leftOutCount: 0,
      checkIns: "used",
      isCheckInUsed: true,
    });
  });

  test("has each guest once: of two tickets, one that came is enough", () => {
    const { guests, leftOutCount } = listOf(
      line("Ana", "ana@example.org", "approved", ""),
      line("Ana", "Ana@Example.org", "approved", AT),
      line("Ana", "ana@example.org", "declined", ""),
    );
    expect(guests).toEqual([
      { email: "ana@example.org", name: "Ana", isCheckedIn: true },
    ]);
    expect(leftOutCount).toBe(1);
  });

  test("names guests by their halves, or by their address", () => {
    const { guests } = guestsOf(
      `${HEADER}\ng,,Ana,Paz,ana@example.org,,,,,\ng,,,,b@example.org,,,,,`,
    );
    expect(guests.map(({ name }) => name)).toEqual([
      "Ana Paz",
      "b@example.org",
    ]);
  });

  test.each([["no"], ["FALSE"], ["0"], ["-"], [""]])(
    "takes %j for nobody checked in",
    (cell) => {
      const list = listOf(line("Ana", "ana@example.org", "approved", cell));
      expect(list.isCheckInUsed).toBe(false);
    },
  );

  test("without a column of check-ins says of nobody that they came", () => {
    const list = guestsOf("email,name\nana@example.org,Ana");
    expect(list).toMatchObject({ isCheckInUsed: false, checkIns: "unknown" });
  });

  test("kept by hand, leaves out only whom it says were not expected", () => {
    const list = guestsOf(
      "Correo,Nombre,Estado,Registro\na@example.org,Ana,Confirmado,sí\nb@example.org,Beto,Lista de espera,\nc@example.org,Caro,Asistió,no",
    );
    expect(list).toMatchObject({
      guests: [
        { name: "Ana", isCheckedIn: true },
        { name: "Caro", isCheckedIn: false },
      ],
      leftOutCount: 1,
      checkIns: "used",
    });
  });

  test("without addresses is refused", () => {
    expect(reading("name,checked_in_at\nAna,")).toEqual({
      failure: "noAddresses",
    });
  });
});

describe("what a guest list would change", () => {
  const STRANGER = {
    isMember: false,
    answer: null,
    source: null,
    lumaAnswer: null,
  };
  const MEMBER = { ...STRANGER, isMember: true };
  const [yes, no] = ["yes", "no"] as const;
  const list = listOf(
    line("Stranger", "a@example.org", "", AT),
    line("Came", "b@example.org", "", AT),
    line("Missed", "c@example.org", "", ""),
    line("Said no", "d@example.org", "", AT),
    line("Noted", "e@example.org", "", AT),
    line("Noted otherwise", "f@example.org", "", ""),
  );
  const standings = [
    STRANGER,
    MEMBER,
    MEMBER,
    { ...MEMBER, answer: no, source: "self" as const },
    { ...MEMBER, answer: yes, source: "luma" as const, lumaAnswer: yes },
    { ...MEMBER, answer: yes, source: "luma" as const, lumaAnswer: yes },
  ];

  test("is told of each, those who change first", () => {
    const rows = rowsOf(list, standings);
    expect(rows.map(({ name, state, isNew }) => [name, state, isNew])).toEqual([
      ["Came", "yes", true],
      ["Missed", "no", true],
      ["Noted otherwise", "no", true],
      ["Said no", "stays", true],
      ["Noted", "known", false],
      ["Stranger", "stranger", false],
    ]);
    expect(figuresOf(rows)).toEqual({
      guests: 6,
      members: 5,
      checkedIn: 4,
      changes: 3,
      stays: 1,
    });
  });

  test("is nothing where nobody was checked in", () => {
    const silent = listOf(line("Came not", "b@example.org", "", ""));
    const rows = rowsOf(silent, [MEMBER]);
    expect(rows).toMatchObject([{ state: "silent", isNew: false }]);
  });
});
