import { describe, expect, test } from "vitest";
import { lumaCalendarId } from "../../../convex/shared/communities/lumaAddress";
import { outsideAddress } from "../../../convex/shared/communities/outsideAddress";

describe("an address that a member typed", () => {
  test.each([
    "https://example.org/calendar.ics",
    "webcal://calendar.example.org/x.ics",
    "https://example.org:443/a",
    "https://münchen.example.com/a.ics",
  ])("%s is asked", (text) => {
    expect(outsideAddress(text)?.protocol).toBe("https:");
  });

  test.each([
    "http://example.org/calendar.ics",
    "ftp://example.org/a",
    "file:///etc/passwd",
    "https://localhost/a",
    "https://app.localhost/a",
    "https://127.0.0.1/a",
    "https://2130706433/a",
    "https://0x7f.1/a",
    "https://10.0.0.8/a",
    "https://169.254.169.254/latest/meta-data",
    "https://8.8.8.8/a",
    "https://[::1]/a",
    "https://[fd00::1]/a",
    "https://[::ffff:10.0.0.1]/a",
    "https://router/a",
    "https://printer.local/a",
    "https://db.internal/a",
    "https://metadata.google.internal./a",
    "https://user:secret@example.org/a",
    "https://example.org:8080/a",
    "not an address",
    "",
  ])("%s is not", (text) => {
    expect(outsideAddress(text)).toBeNull();
  });
});

describe("a Luma calendar's id", () => {
  test.each([
    ["cal-8xW2abcd", "cal-8xW2abcd"],
    [
      "https://api.lu.ma/ics/get?entity=calendar&id=cal-8xW2abcd",
      "cal-8xW2abcd",
    ],
    ["https://luma.com/calendar/manage/cal-8xW2abcd/events", "cal-8xW2abcd"],
    ["https://luma.com/our-community", null],
    ["local-8xW2abcd", null],
  ])("of %s is %s", (text, id) => {
    expect(lumaCalendarId(text)).toBe(id);
  });
});
