import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, test } from "vitest";
import {
  writeCalendar,
  type IcsEvent,
} from "../../../convex/shared/calendar/ics";

const EVENT: IcsEvent = {
  uid: "event-1@wayfinder.example",
  title: "Grupo de lectura; jueves, a las 18 \\ 20",
  description: `Traé:\n- un texto 🧉 ${"muy ".repeat(60)}largo`,
  startsAt: Date.UTC(2026, 11, 3, 21, 30),
  endsAt: Date.UTC(2026, 11, 3, 23),
  place: "Biblioteca, piso 2",
  url: "https://wayfinder.example/events/1",
  isCancelled: false,
  sequence: 3,
  changedAt: Date.UTC(2026, 10, 27, 12),
};

const written = writeCalendar("Nodo Sur · Wayfinder", [
  EVENT,
  { ...EVENT, uid: "event-2@wayfinder.example", isCancelled: true },
]);

describe("a calendar that was written", () => {
  test("is read back the same by a parser that is not ours", () => {
    const read = nodeIcal.sync.parseICS(written);
    expect(read["event-1@wayfinder.example"]).toMatchObject({
      summary: EVENT.title,
      description: EVENT.description,
      location: EVENT.place,
      start: new Date(EVENT.startsAt),
      end: new Date(EVENT.endsAt),
      status: "CONFIRMED",
    });
    expect(read["event-2@wayfinder.example"]).toMatchObject({
      status: "CANCELLED",
    });
  });

  test("and by a second one, strictly", () => {
    const calendar = ICAL.Component.fromString(written);
    const [first] = calendar.getAllSubcomponents("vevent");
    const event = new ICAL.Event(first!);
    expect(event.summary).toBe(EVENT.title);
    expect(event.sequence).toBe(3);
    expect(event.startDate.toJSDate().getTime()).toBe(EVENT.startsAt);
    for (const name of ["dtstamp", "last-modified", "url", "status"]) {
      expect(first!.hasProperty(name)).toBe(true);
    }
  });

  test("has lines of 75 octets at most, each ended as the standard says", () => {
    const lines = written.split("\r\n");
    expect(lines.at(-1)).toBe("");
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\n");
      expect(line).not.toContain("\uFFFD");
    }
  });

  test("cannot be broken out of by a title", () => {
    const title = "A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B";
    const text = writeCalendar("X", [{ ...EVENT, title }]);
    const calendar = ICAL.Component.fromString(text);
    expect(calendar.getAllSubcomponents("vevent")).toHaveLength(1);
  });
});
