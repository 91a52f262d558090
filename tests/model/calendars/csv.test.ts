import { describe, expect, test } from "vitest";
import Papa from "papaparse";
import { readMoment, readTime } from "../../../convex/shared/calendar/moments";
import { readEventTable } from "../../../convex/shared/calendar/eventTable";

const timeZone = "America/Argentina/Buenos_Aires";
/** As the browser takes a file apart. */
function read(lines: readonly string[]) {
  const { data } = Papa.parse<string[]>(lines.join("\n"));
  const table = readEventTable(data, timeZone);
  if ("problem" in table) throw new Error(`${table.problem}: ${table.detail}`);
  return table;
}

describe("a table of events", () => {
  test("is read as Luma exports it", () => {
    const { events, skipped } = read([
      "api_id,name,start_at,end_at,timezone,url,location",
      "evt-1,AI safety night,2026-12-03T21:30:00.000Z,2026-12-03T23:30:00.000Z,America/Argentina/Buenos_Aires,https://luma.com/night,Café",
    ]);
    expect(skipped).toEqual([]);
    expect(events).toMatchObject([
      {
        externalId: "evt-1",
        title: "AI safety night",
        startsAt: Date.UTC(2026, 11, 3, 21, 30),
        endsAt: Date.UTC(2026, 11, 3, 23, 30),
        url: "https://luma.com/night",
        place: "Café",
      },
    ]);
  });

  test("is read by Spanish headings, with semicolons, dates and hours apart", () => {
    const { events } = read([
      "\uFEFFTítulo;Fecha;Hora;Hora de fin;Lugar;Cupo",
      "Taller;3/12/2026;18:30 hs;20.30;Biblioteca;25",
      "Trasnoche;4/12/2026;22h;1:00;Bar;",
      "Retiro;5/12/2026;;;Sierra;",
    ]);
    expect(events).toMatchObject([
      {
        title: "Taller",
        startsAt: Date.UTC(2026, 11, 3, 21, 30),
        endsAt: Date.UTC(2026, 11, 3, 23, 30),
        place: "Biblioteca",
        capacity: 25,
        timeZone,
      },
      { startsAt: Date.UTC(2026, 11, 5, 1), endsAt: Date.UTC(2026, 11, 5, 4) },
      { startsAt: Date.UTC(2026, 11, 5, 3), endsAt: Date.UTC(2026, 11, 6, 3) },
    ]);
  });

  test("names each row that cannot be read, and keeps the others", () => {
    const { events, skipped } = read([
      "title,start,end,timezone",
      ",2026-12-01 10:00,,",
      "No date,soon,,",
      "Backwards,2026-12-02 10:00,2026-12-01 10:00,",
      "Mars,2026-12-01 10:00,,Mars/Base",
      '"Good, really",2026-12-01 10:00,,',
    ]);
    expect(events.map(({ title }) => title)).toEqual(["Good, really"]);
    expect(skipped).toEqual([
      { row: 2, title: "", reason: "title" },
      { row: 3, title: "No date", reason: "start" },
      { row: 4, title: "Backwards", reason: "end" },
      { row: 5, title: "Mars", reason: "timeZone" },
    ]);
  });

  test("read again keeps its keys, and an event said twice is one", () => {
    const lines = [
      "title,start",
      "A,2026-12-01 10:00",
      "A,2026-12-01 10:00",
      "B,2026-12-01 10:00",
    ];
    const keys = read(lines).events.map(({ externalId }) => externalId);
    expect(keys).toHaveLength(2);
    expect(read(lines).events.map(({ externalId }) => externalId)).toEqual(
      keys,
    );
  });

  test("without a start is refused, by the column", () => {
    expect(() => read(["name,place", "A,B"])).toThrow("missingColumns: start");
    expect(() => read([""])).toThrow("missingColumns: title, start");
  });
});

describe("a moment", () => {
  test.each([
    ["2026-12-03 18:30", "2026-12-03T18:30:00.000Z"],
    ["2026-12-03T18:30:00-03:00", "2026-12-03T21:30:00.000Z"],
    ["3/12/2026 18:30", "2026-12-03T18:30:00.000Z"],
    ["12/25/2026 6:30 PM", "2026-12-25T18:30:00.000Z"],
    ["12/3/2026, 6:30 pm", "2026-12-03T18:30:00.000Z"],
    ["3.12.2026", "2026-12-03T00:00:00.000Z"],
  ])("%s is %s", (text, wanted) => {
    expect(new Date(readMoment(text)?.wall ?? 0).toISOString()).toBe(wanted);
  });

  test.each(["31/02/2026", "2026-13-01", "next week", "", "2026-12-03 25:00"])(
    "%j is none",
    (text) => expect(readMoment(text)).toBeNull(),
  );

  test("an hour is read in its usual spellings", () => {
    expect(
      ["18:30", "18.30 hs", "6:30 PM", "18h", "12 am"].map(readTime),
    ).toEqual([66_600_000, 66_600_000, 66_600_000, 64_800_000, 0]);
  });
});
