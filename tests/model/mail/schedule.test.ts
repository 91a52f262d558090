import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isoWeekOf,
  isTimeZone,
  localDateOf,
  nextDaily,
  nextWeekly,
  outOfQuietHours,
} from "../../../convex/shared/mail/schedule";
import { ODD_ZONES } from "../../support/zones";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);
const YEARS = 10;

test("every zone this runtime has is known", () => {
  const all = Intl.supportedValuesOf("timeZone");
  expect(all.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
  expect(isTimeZone("")).toBe(false);
});

test("the next time is after now, within a day or week and a change of clocks", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ODD_ZONES),
      fc.integer({ min: START, max: START + YEARS * 365 * DAY }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 1, max: 7 }),
      (timeZone, after, hour, weekday) => {
        const daily = nextDaily({ timeZone, hour, after });
        expect(daily).toBeGreaterThan(after);
        expect(daily).toBeLessThanOrEqual(after + DAY + 3 * HOUR);
        const weekly = nextWeekly({ timeZone, weekday, hour, after });
        expect(weekly).toBeGreaterThan(after);
        expect(weekly).toBeLessThanOrEqual(after + 7 * DAY + 3 * HOUR);
        // Asked again a moment before, it answers the same.
        const again = { timeZone, weekday, hour, after: weekly - 1 };
        expect(nextWeekly(again)).toBe(weekly);
      },
    ),
    { numRuns: 500 },
  );
});

describe("a local time", () => {
  const timeZone = "America/New_York";

  test("that does not exist moves to the first that does", () => {
    // Clocks went from 02:00 to 03:00.
    const after = Date.UTC(2026, 2, 8, 5);
    const at = nextDaily({ timeZone, hour: 2, after });
    expect(new Date(at).toISOString()).toBe("2026-03-08T07:00:00.000Z");
  });

  test("that occurs twice counts once, the first time", () => {
    const after = Date.UTC(2026, 10, 1, 4);
    const first = nextDaily({ timeZone, hour: 1, after });
    expect(new Date(first).toISOString()).toBe("2026-11-01T05:00:00.000Z");
    const second = nextDaily({ timeZone, hour: 1, after: first });
    expect(new Date(second).toISOString()).toBe("2026-11-02T06:00:00.000Z");
  });
});

describe("quiet hours", () => {
  const timeZone = "America/Argentina/Buenos_Aires";

  test.each([
    ["2026-11-23T13:00:00.000Z", "2026-11-23T13:00:00.000Z"],
    ["2026-11-24T00:59:00.000Z", "2026-11-24T00:59:00.000Z"],
    ["2026-11-24T01:00:00.000Z", "2026-11-24T10:00:00.000Z"],
    ["2026-11-24T09:59:00.000Z", "2026-11-24T10:00:00.000Z"],
  ])("shift %s to %s", (at, shifted) => {
    const moved = outOfQuietHours(Date.parse(at), timeZone);
    expect(new Date(moved).toISOString()).toBe(shifted);
  });
});

test.each([
  ["2026-01-01", "2026-W01"],
  ["2027-01-01", "2026-W53"],
  ["2027-01-04", "2027-W01"],
  ["2028-12-31", "2028-W52"],
])("%s lies in the ISO week %s", (date, week) => {
  const at = Date.parse(`${date}T12:00:00Z`);
  expect(isoWeekOf(at, "UTC")).toBe(week);
  expect(localDateOf(at, "UTC")).toBe(date);
});
