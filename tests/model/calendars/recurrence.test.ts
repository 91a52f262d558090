import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { daysOf } from "../../../convex/integrations/ics/recurrence";
import { DAY_MS, ruleOf } from "../../../convex/integrations/ics/values";

/** ical.js's own iterator, where it is known to end. */
function theirs(rule: string, start: string, most: number): number[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(
    ICAL.Time.fromDateTimeString(start),
  );
  const days: number[] = [];
  while (days.length < most) {
    const next = iterator.next();
    if (!next) break;
    days.push(Date.UTC(next.year, next.month - 1, next.day) / DAY_MS);
  }
  return days;
}

function ours(rule: string, start: string, most: number): number[] {
  const time = ICAL.Time.fromDateTimeString(start);
  const read = ruleOf(ICAL.Recur.fromString(rule), time);
  if (read === null) throw new Error(`${rule} was not read`);
  const first = Date.UTC(time.year, time.month - 1, time.day) / DAY_MS;
  return daysOf(read, first, first + 366 * 40, most);
}

describe("days of a rule are those of another implementation", () => {
  test.each([
    ["FREQ=DAILY", "2026-01-30T10:00:00"],
    ["FREQ=DAILY;INTERVAL=3;COUNT=9", "2026-01-30T10:00:00"],
    ["FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-01-05T10:00:00"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "2026-01-06T10:00:00"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "2026-01-06T10:00:00"],
    ["FREQ=WEEKLY", "2026-01-06T10:00:00"],
    ["FREQ=MONTHLY;BYDAY=2TU", "2026-01-13T10:00:00"],
    ["FREQ=MONTHLY;BYDAY=-1FR", "2026-01-30T10:00:00"],
    ["FREQ=MONTHLY;BYMONTHDAY=15,-1", "2026-01-15T10:00:00"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-30T10:00:00"],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-02-13T10:00:00"],
    ["FREQ=MONTHLY", "2026-01-31T10:00:00"],
    ["FREQ=YEARLY", "2026-03-08T10:00:00"],
    ["FREQ=YEARLY;BYMONTH=3,9;BYDAY=1SU", "2026-03-01T10:00:00"],
    ["FREQ=YEARLY;BYMONTH=11;BYDAY=TH;BYSETPOS=4", "2026-11-26T10:00:00"],
    ["FREQ=YEARLY;BYYEARDAY=1,100,200", "2026-01-01T10:00:00"],
    ["FREQ=DAILY;BYMONTH=1", "2026-01-01T10:00:00"],
  ])("%s from %s", (rule, start) => {
    expect(ours(rule, start, 24)).toEqual(theirs(rule, start, 24));
  });
});

test("the twentieth Monday of a year is as RFC 5545 gives it", () => {
  const days = ours("FREQ=YEARLY;BYDAY=20MO", "1997-05-19T09:00:00", 3);
  expect(
    days.map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10)),
  ).toEqual(["1997-05-19", "1998-05-18", "1999-05-17"]);
});

describe("a rule that is not one of days", () => {
  test.each([
    "FREQ=HOURLY",
    "FREQ=DAILY;BYHOUR=9,18",
    "FREQ=YEARLY;BYWEEKNO=20",
  ])("%s is not read", (rule) => {
    const start = ICAL.Time.fromDateTimeString("2026-01-05T10:00:00");
    expect(ruleOf(ICAL.Recur.fromString(rule), start)).toBeNull();
  });

  test("an hour that is the event's own says nothing new", () => {
    const start = ICAL.Time.fromDateTimeString("2026-01-05T10:00:00");
    const rule = ICAL.Recur.fromString("FREQ=WEEKLY;BYHOUR=10;BYMINUTE=0");
    expect(ruleOf(rule, start)).not.toBeNull();
  });
});
