import { describe, expect, test } from "vitest";
import { parseIcs } from "../../../convex/integrations/ics/parseIcs";
import { CalendarError } from "../../../convex/shared/calendar/found";

const NOW = Date.UTC(2026, 10, 27, 12);
const HOUR = 3_600_000;

/** A calendar of these VEVENTs, each given as its lines. */
function calendar(events: readonly string[][], head: string[] = []): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Test//EN",
    ...head,
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

function read(events: readonly string[][], head: string[] = []) {
  return parseIcs(calendar(events, head), { now: NOW });
}

const startsOf = (found: ReturnType<typeof read>) =>
  found.events.map(({ startsAt }) => new Date(startsAt).toISOString());

function problemOf(text: string): string {
  try {
    parseIcs(text, { now: NOW });
  } catch (error) {
    if (error instanceof CalendarError) return error.problem;
    throw error;
  }
  return "read";
}

describe("one event", () => {
  test("is read with its zone, its folded text and its place", () => {
    const { events, skipped, isComplete } = read([
      [
        "UID:a@x",
        "SUMMARY:Grupo de lectura\\, jueves",
        "DTSTART;TZID=America/Argentina/Buenos_Aires:20261203T183000",
        "DTEND;TZID=America/Argentina/Buenos_Aires:20261203T203000",
        "LOCATION:Biblioteca Nac",
        " ional",
        "DESCRIPTION:Leemos <b>dos</b> textos.\\nTraé el tuyo: https://example.or",
        " g/textos.",
      ],
    ]);
    expect(skipped).toEqual([]);
    expect(isComplete).toBe(true);
    expect(events).toMatchObject([
      {
        externalId: "a@x",
        title: "Grupo de lectura, jueves",
        startsAt: Date.UTC(2026, 11, 3, 21, 30),
        endsAt: Date.UTC(2026, 11, 3, 23, 30),
        timeZone: "America/Argentina/Buenos_Aires",
        place: "Biblioteca Nacional",
        url: "https://example.org/textos",
        isOnline: false,
        isCancelled: false,
      },
    ]);
  });

  test("of whole days lasts from midnight to midnight where its calendar is", () => {
    const { events } = read(
      [
        [
          "UID:d",
          "SUMMARY:Retreat",
          "DTSTART;VALUE=DATE:20270327",
          "DTEND;VALUE=DATE:20270329",
        ],
      ],
      ["X-WR-TIMEZONE:Europe/Madrid"],
    );
    // Clocks go forward on the 28th: 47 hours.
    expect(events).toMatchObject([
      {
        startsAt: Date.UTC(2027, 2, 26, 23),
        endsAt: Date.UTC(2027, 2, 28, 22),
        timeZone: "Europe/Madrid",
      },
    ]);
  });

  test("with a floating time is on its calendar's clock; with Z on nobody's", () => {
    const found = read(
      [
        ["UID:f", "SUMMARY:F", "DTSTART:20261201T180000", "DURATION:PT90M"],
        ["UID:z", "SUMMARY:Z", "DTSTART:20261201T180000Z"],
      ],
      ["X-WR-TIMEZONE:America/Bogota"],
    );
    const byId = new Map(found.events.map((each) => [each.externalId, each]));
    const floating = byId.get("f");
    expect(floating?.startsAt).toBe(Date.UTC(2026, 11, 1, 23));
    expect((floating?.endsAt ?? 0) - (floating?.startsAt ?? 0)).toBe(
      1.5 * HOUR,
    );
    expect(byId.get("z")?.startsAt).toBe(Date.UTC(2026, 11, 1, 18));
  });

  test("knows zones by Windows' names, by paths, and by rules of the file alone", () => {
    const found = read(
      [
        [
          "UID:w",
          "SUMMARY:W",
          "DTSTART;TZID=Argentina Standard Time:20261201T180000",
        ],
        [
          "UID:p",
          "SUMMARY:P",
          "DTSTART;TZID=/example.org/2020/Europe/Madrid:20261201T180000",
        ],
        ["UID:c", "SUMMARY:C", "DTSTART;TZID=Customized:20270701T180000"],
        ["UID:e", "SUMMARY:E", "DTSTART;TZID=Customized:20261201T180000"],
      ],
      [
        "BEGIN:VTIMEZONE",
        "TZID:Customized",
        "BEGIN:STANDARD",
        "DTSTART:16011028T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:16010325T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
      ],
    );
    const at = new Map(
      found.events.map((each) => [each.externalId, each.startsAt]),
    );
    expect(at.get("w")).toBe(Date.UTC(2026, 11, 1, 21));
    expect(at.get("p")).toBe(Date.UTC(2026, 11, 1, 17));
    expect(at.get("e")).toBe(Date.UTC(2026, 11, 1, 17));
    expect(at.get("c")).toBe(Date.UTC(2027, 6, 1, 16));
  });

  test("that is a link for a place is online, and Luma's page is a page", () => {
    const { events } = read([
      [
        "UID:1",
        "SUMMARY:A",
        "DTSTART:20261201T180000Z",
        "LOCATION:https://us02web.zoom.us/j/1",
      ],
      [
        "UID:2",
        "SUMMARY:B",
        "DTSTART:20261202T180000Z",
        "LOCATION:https://luma.com/event/evt-1",
      ],
    ]);
    expect(events).toMatchObject([
      { place: "", isOnline: true, url: "https://us02web.zoom.us/j/1" },
      { place: "", isOnline: false, url: "https://luma.com/event/evt-1" },
    ]);
  });

  test("said twice is the one of the later revision; called off says so", () => {
    const { events } = read([
      [
        "UID:s",
        "SUMMARY:New",
        "SEQUENCE:3",
        "STATUS:CANCELLED",
        "DTSTART:20261201T180000Z",
      ],
      ["UID:s", "SUMMARY:Old", "SEQUENCE:1", "DTSTART:20261201T180000Z"],
    ]);
    expect(events).toMatchObject([{ title: "New", isCancelled: true }]);
  });
});

describe("a series", () => {
  const weekly = [
    "UID:w@x",
    "SUMMARY:Weekly",
    "DTSTART;TZID=Europe/Madrid:20260305T190000",
    "DTEND;TZID=Europe/Madrid:20260305T200000",
  ];

  test("stays at its hour over a change of the clock, and ends at a year's end", () => {
    const found = read([[...weekly, "RRULE:FREQ=WEEKLY;BYDAY=TH"]]);
    const starts = startsOf(found);
    expect(starts.length).toBeGreaterThan(60);
    expect(starts).toContain("2026-12-03T18:00:00.000Z");
    expect(starts).toContain("2027-04-01T17:00:00.000Z");
    expect(found.events.at(-1)?.startsAt).toBeLessThanOrEqual(
      NOW + 367 * 24 * HOUR,
    );
    expect(new Set(found.events.map(({ externalId }) => externalId)).size).toBe(
      starts.length,
    );
  });

  test("leaves out what is excluded, moves what differs, ends when it says", () => {
    const found = read([
      [
        ...weekly,
        "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T180000Z",
        "EXDATE;TZID=Europe/Madrid:20261203T190000",
      ],
      [
        "UID:w@x",
        "SUMMARY:Moved",
        "RECURRENCE-ID:20261210T180000Z",
        "DTSTART;TZID=Europe/Madrid:20261211T190000",
      ],
      [
        "UID:w@x",
        "SUMMARY:Off",
        "STATUS:CANCELLED",
        "RECURRENCE-ID;TZID=Europe/Madrid:20261217T190000",
        "DTSTART;TZID=Europe/Madrid:20261217T190000",
      ],
    ]);
    const coming = found.events.filter(({ startsAt }) => startsAt > NOW);
    expect(
      coming.map(({ title, isCancelled, externalId }) => [
        title,
        isCancelled,
        externalId,
      ]),
    ).toEqual([
      ["Moved", false, "w@x#2026-12-10T18:00:00.000Z"],
      ["Off", true, "w@x#2026-12-17T18:00:00.000Z"],
    ]);
  });

  test("counts, adds dates, and repeats what happened before it was shortened", () => {
    const found = read([
      [
        "UID:c",
        "SUMMARY:C",
        "DTSTART:20261201T180000Z",
        "RRULE:FREQ=DAILY;COUNT=3",
        "RDATE:20261224T180000Z",
      ],
    ]);
    expect(startsOf(found)).toEqual([
      "2026-12-01T18:00:00.000Z",
      "2026-12-02T18:00:00.000Z",
      "2026-12-03T18:00:00.000Z",
      "2026-12-24T18:00:00.000Z",
    ]);
  });

  test("within a day is not walked: its first is kept, and it is said", () => {
    const found = read([
      ["UID:h", "SUMMARY:H", "DTSTART:20261201T180000Z", "RRULE:FREQ=MINUTELY"],
    ]);
    expect(startsOf(found)).toEqual(["2026-12-01T18:00:00.000Z"]);
    expect(found.skipped).toEqual([
      { row: 1, title: "H", reason: "recurrence" },
    ]);
  });
});

describe("a hostile calendar", () => {
  test("with rules that never match, or leap beyond all dates, ends at once", () => {
    const started = performance.now();
    for (const rule of [
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYDAY=60MO",
      "FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=9",
      "FREQ=DAILY;INTERVAL=99999999999",
      "FREQ=YEARLY;INTERVAL=99999999",
      "FREQ=DAILY;COUNT=99999999",
    ]) {
      const found = read([
        ["UID:x", "SUMMARY:X", "DTSTART:19910101T100000Z", `RRULE:${rule}`],
      ]);
      expect(found.events.length).toBeLessThanOrEqual(500);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("loses what cannot be read and keeps the rest", () => {
    const found = read([
      ["UID:a", "SUMMARY:No start"],
      ["UID:b", "SUMMARY:Bad", "DTSTART:tomorrow"],
      ["UID:c", "SUMMARY:Good", "DTSTART:20261201T180000Z"],
      ["garbage", "SUMMARY:Odd", "DTSTART:20261202T180000Z"],
    ]);
    expect(found.events.map(({ title }) => title)).toContain("Good");
    expect(found.skipped.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["No start", "Bad"]),
    );
  });

  test("that is cut off, another thing, or too large is none", () => {
    const whole = calendar([
      ["UID:c", "SUMMARY:C", "DTSTART:20261201T180000Z"],
    ]);
    expect(problemOf(whole.slice(0, -20))).toBe("notCalendar");
    expect(problemOf("<html></html>")).toBe("notCalendar");
    expect(problemOf("")).toBe("notCalendar");
    expect(problemOf(whole + "x".repeat(2_000_000))).toBe("tooLarge");
  });

  test("of thousands is cut to those that come next", () => {
    const many = Array.from({ length: 900 }, (_, at) => [
      `UID:${at}`,
      `SUMMARY:E${at}`,
      `DTSTART:${at < 300 ? "20261001" : "20261201"}T1800${String(at % 60).padStart(2, "0")}Z`,
    ]);
    const found = read(many);
    expect(found.events).toHaveLength(500);
    expect(found.events.every(({ startsAt }) => startsAt > NOW)).toBe(true);
    expect(
      found.skipped.filter(({ reason }) => reason === "tooMany"),
    ).toHaveLength(400);
  });
});
