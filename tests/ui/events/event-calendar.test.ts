import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { Id } from "../../../convex/_generated/dataModel";
import { eventCalendar } from "../../../src/features/events/lib/event-calendar";

const event = {
  eventId: "e1" as Id<"events">,
  title: "Lectura: límites, y qué queda; hoy",
  description: "Traé el capítulo 3.\nHay mate.",
  startsAt: Date.UTC(2026, 11, 3, 22, 30),
  endsAt: Date.UTC(2026, 11, 4, 0, 15),
  place: "Av. Corrientes 1234, Buenos Aires",
  isCancelled: false,
  sequence: 2,
  changedAt: Date.UTC(2026, 10, 27, 12),
};

test("an event put into a calendar is read back at its time, with its words and its page", () => {
  const text = eventCalendar(event, "https://wayfinder.example");
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const entries = calendar.getAllSubcomponents("vevent");
  expect(entries).toHaveLength(1);
  const read = new ICAL.Event(entries[0]!);
  expect(read.startDate.toJSDate().getTime()).toBe(event.startsAt);
  expect(read.endDate.toJSDate().getTime()).toBe(event.endsAt);
  expect(read.summary).toBe(event.title);
  expect(read.description).toBe(event.description);
  expect(read.location).toBe(event.place);
  expect(read.sequence).toBe(2);
  expect(read.uid).toBe("event-e1@wayfinder.example");
  expect(entries[0]!.getFirstPropertyValue("url")).toBe(
    "https://wayfinder.example/events/e1",
  );
  expect(entries[0]!.getFirstPropertyValue("status")).toBe("CONFIRMED");
});

test("a cancelled event says so to the calendar", () => {
  const off = { ...event, isCancelled: true };
  const text = eventCalendar(off, "http://127.0.0.1:4747");
  expect(text).toContain("STATUS:CANCELLED\r\n");
  expect(text).toContain("UID:event-e1@127.0.0.1\r\n");
});
