import { describe, expect, test } from "vitest";
import { judge } from "../../../convex/model/members/importRules";
import { guessMapping, mappedRows } from "../../../src/lib/people-file/mapping";
import { readTable } from "../../../src/lib/people-file/table";
import type { PeopleTable } from "../../../src/lib/people-file/types";

const TEXT = "Correo electrónico;Nombre;Apellido\nzoe@example.org;Zoë;Ñandú";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) =>
  Uint8Array.from([...text], (sign) => sign.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean, hasMark: boolean) => {
  const marked = (hasMark ? "\uFEFF" : "") + text;
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  [...marked].forEach((sign, at) =>
    bytes.setUint16(at * 2, sign.charCodeAt(0), isLittle),
  );
  return new Uint8Array(bytes.buffer);
};

function tableOf(bytes: Uint8Array): PeopleTable {
  const table = readTable(bytes);
  if ("failure" in table) throw new Error(table.failure);
  return table;
}

const saidBy = (bytes: Uint8Array) => {
  const table = tableOf(bytes);
  return mappedRows(table, guessMapping(table));
};

const columnsOf = (header: string, cells: string) => {
  const table = tableOf(utf8(`${header}\n${cells}`));
  return Object.fromEntries(
    Object.entries(guessMapping(table)).map(([field, at]) => [
      field,
      table.columns[at],
    ]),
  );
};

describe("a file", () => {
  test.each([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with a mark", utf8(`\uFEFF${TEXT}`)],
    ["Windows-1252", latin1(TEXT)],
    ["UTF-16, little end first", utf16(TEXT, true, true)],
    ["UTF-16, big end first", utf16(TEXT, false, true)],
    ["UTF-16 without a mark", utf16(TEXT, true, false)],
    ["tabs", utf8(TEXT.replaceAll(";", "\t"))],
  ])("reads the same from %s", (_, bytes) => {
    expect(saidBy(bytes)).toEqual([
      {
        row: 2,
        values: {
          email: "zoe@example.org",
          firstName: "Zoë",
          lastName: "Ñandú",
        },
      },
    ]);
  });

  test("numbers rows as spreadsheets do, with empty ones between and line breaks in cells", () => {
    const rows = saidBy(
      utf8('Email,Tags\na@example.org,"One\nTwo"\n,\n\nb@example.org,\n'),
    );
    expect(rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(judge(rows[0]?.values ?? {}).tags).toEqual(["One", "Two"]);
  });

  test("of two columns is told by its separator, whatever ends it", () => {
    for (const separator of [",", ";", "\t", "|"]) {
      const rows = ["email", "name"].join(separator);
      const text = `${rows}\na@example.org${separator}Ana\n\n`;
      expect(saidBy(utf8(text))).toEqual([
        { row: 2, values: { email: "a@example.org", name: "Ana" } },
      ]);
    }
  });

  test("without a header begins with somebody", () => {
    expect(saidBy(utf8("a@example.org\nb@example.org"))).toMatchObject([
      { row: 1, values: { email: "a@example.org" } },
      { row: 2 },
    ]);
  });

  test.each([
    ["notText", new Uint8Array([0x89, 0x50, 0, 0, 0, 0x0d])],
    ["empty", utf8("Email\n\n")],
    ["openQuote", utf8('Email\n"a@example.org\nb@example.org')],
    ["tooLong", utf8(`Email\n${"a@example.org\n".repeat(5_001)}`)],
    ["tooWide", utf8(`Email${",x".repeat(250)}\na@example.org`)],
    ["tooLarge", new Uint8Array(5 * 1_024 * 1_024 + 1)],
  ])("is refused: %s", (failure, bytes) => {
    expect(readTable(bytes)).toMatchObject({ failure });
  });
});

describe("columns", () => {
  test("of Luma's guest export are known", () => {
    const header =
      "guest_id,name,first_name,last_name,email,phone_number,created_at,approval_status,custom_source,checked_in_at,qr_code_url,ticket_name";
    expect(columnsOf(header, "g,Ana,,,a@example.org")).toEqual({
      email: "email",
      name: "name",
      firstName: "first_name",
      lastName: "last_name",
      status: "approval_status",
    });
  });

  test("of an Airtable view are known", () => {
    expect(columnsOf("Name,E-mail,Tags,Status", "A,a@b.org,x,Active")).toEqual({
      email: "E-mail",
      name: "Name",
      tags: "Tags",
      status: "Status",
    });
  });

  test("that nobody named so are found by what is in them", () => {
    expect(columnsOf("Quién,Contacto", "Ana,ana@example.org")).toEqual({
      email: "Contacto",
    });
  });
});

describe("a row", () => {
  test("is told apart by its address, however it is written", () => {
    expect(judge({ email: " ＡNA@Example.org\u200b " })).toMatchObject({
      address: "ana@example.org",
      problems: [],
    });
  });

  test.each([
    [{}, "email", "missing"],
    [{ email: "ana at example" }, "email", "email"],
    [{ email: "a@example.org", name: "n".repeat(161) }, "name", "tooLong"],
    [{ email: "a@example.org", tags: "t".repeat(61) }, "tags", "tooLong"],
    [
      {
        email: "a@example.org",
        tags: Array.from({ length: 21 }, (_, at) => `t${at}`).join(","),
      },
      "tags",
      "tooManyTags",
    ],
    [{ email: "a@example.org", status: "Declined" }, "status", "declined"],
  ])("with %j is left out", (values, field, code) => {
    expect(judge(values).problems).toEqual([{ field, code }]);
  });

  test("has each tag once", () => {
    const { tags } = judge({ email: "a@b.org", tags: "Año, ano; ,Uno|AÑO" });
    expect(tags).toEqual(["Año", "Uno"]);
  });
});
