import { describe, expect, it } from "vitest";
import {
  daysUntil,
  deadlineState,
  formatDateTime,
  formatPeriod,
  formatRelative,
  formatSpan,
} from "@/lib/format";

const BUENOS_AIRES = "America/Argentina/Buenos_Aires";
const at = (iso: string) => Date.parse(iso);

describe("deadlines in the reader's zone", () => {
  // 23:59 on the 10th in Buenos Aires is already the 11th in UTC.
  const deadline = at("2026-06-11T02:59:00Z");

  it("count calendar days where the reader is", () => {
    const now = at("2026-06-10T12:00:00Z");
    expect(daysUntil(deadline, now, BUENOS_AIRES)).toBe(0);
    expect(daysUntil(deadline, now, "UTC")).toBe(1);
  });

  it("are today, tomorrow, soon, closed or absent", () => {
    const state = (now: string) =>
      deadlineState(deadline, at(now), BUENOS_AIRES);
    expect(state("2026-06-10T12:00:00Z")).toBe("today");
    expect(state("2026-06-09T12:00:00Z")).toBe("tomorrow");
    expect(state("2026-06-01T12:00:00Z")).toBe("soon");
    expect(state("2026-06-11T03:00:00Z")).toBe("closed");
    expect(deadlineState(undefined, 0, "UTC")).toBe("none");
  });

  it("read naturally in both languages", () => {
    const now = at("2026-06-07T12:00:00Z");
    const english = { locale: "en", timeZone: BUENOS_AIRES } as const;
    const spanish = { locale: "es", timeZone: BUENOS_AIRES } as const;
    expect(formatRelative(deadline, now, english)).toBe("in 3 days");
    expect(formatRelative(deadline, now, spanish)).toBe("dentro de 3 días");
    expect(formatRelative(now - 90_000, now, english)).toBe("1 minute ago");
    expect(formatDateTime(deadline, english)).toMatch(/10 Jun.*23:59/);
  });
});

it("a span over two days reads as one, in both languages", () => {
  const span = (locale: "en" | "es") =>
    formatSpan(at("2026-12-09T22:00:00Z"), at("2026-12-11T01:00:00Z"), {
      locale,
      timeZone: BUENOS_AIRES,
    });
  expect(span("es")).toMatch(/^mié, 9 dic, 19:00 .*– jue, 10 dic, 22:00/);
  expect(span("en")).toMatch(/^Wed,? 9 Dec, 19:00 .*–\sThu,? 10 Dec, 22:00/);
});

describe("periods of statistics", () => {
  it("are named as they are counted, and not at all when they are none", () => {
    expect(formatPeriod("2026-11-01", "en")).toBe("1 Nov 2026");
    expect(formatPeriod("2026-11", "en")).toBe("November 2026");
    expect(formatPeriod("2026-11", "es")).toBe("noviembre de 2026");
    expect(formatPeriod("", "en")).toBe("");
  });
});
