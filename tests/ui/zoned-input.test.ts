import { describe, expect, it } from "vitest";
import { fromZonedInput, toZonedInput } from "@/lib/zoned-input";

describe("a date and time typed for a zone", () => {
  it("means that zone's clocks, whatever the browser's are", () => {
    const at = Date.UTC(2026, 10, 27, 21, 30);
    const zones = ["America/Argentina/Buenos_Aires", "Asia/Kolkata", "UTC"];
    for (const zone of zones) {
      expect(fromZonedInput(toZonedInput(at, zone), zone)).toBe(at);
    }
    expect(toZonedInput(at, "Asia/Kolkata")).toBe("2026-11-28T03:00");
  });

  it("in the hour that a change of the clock leaves out is an hour later", () => {
    const zone = "Europe/Lisbon";
    const at = fromZonedInput("2027-03-28T01:30", zone) ?? 0;
    expect(toZonedInput(at, zone)).toBe("2027-03-28T02:30");
  });

  it("is nothing while it is not whole", () => {
    expect(fromZonedInput("2026-11-27", "UTC")).toBeNull();
    expect(fromZonedInput("", "UTC")).toBeNull();
  });
});
