/** Names that calendars give to zones, as IANA has them. */
import { isTimeZone } from "../mail/schedule";

/** What Outlook writes where our members are, and a few more; Unicode CLDR, windowsZones.xml. */
const WINDOWS: Readonly<Record<string, string>> = {
  "argentina standard time": "America/Argentina/Buenos_Aires",
  "bahia standard time": "America/Bahia",
  "e. south america standard time": "America/Sao_Paulo",
  "montevideo standard time": "America/Montevideo",
  "paraguay standard time": "America/Asuncion",
  "pacific sa standard time": "America/Santiago",
  "sa pacific standard time": "America/Bogota",
  "sa western standard time": "America/La_Paz",
  "venezuela standard time": "America/Caracas",
  "central america standard time": "America/Guatemala",
  "central standard time (mexico)": "America/Mexico_City",
  "eastern standard time": "America/New_York",
  "central standard time": "America/Chicago",
  "mountain standard time": "America/Denver",
  "us mountain standard time": "America/Phoenix",
  "pacific standard time": "America/Los_Angeles",
  "gmt standard time": "Europe/London",
  "greenwich standard time": "Atlantic/Reykjavik",
  "romance standard time": "Europe/Paris",
  "w. europe standard time": "Europe/Berlin",
  "central europe standard time": "Europe/Budapest",
  "central european standard time": "Europe/Warsaw",
  "e. europe standard time": "Europe/Chisinau",
  "fle standard time": "Europe/Kiev",
  "gtb standard time": "Europe/Bucharest",
  "israel standard time": "Asia/Jerusalem",
  "south africa standard time": "Africa/Johannesburg",
  "w. central africa standard time": "Africa/Lagos",
  "e. africa standard time": "Africa/Nairobi",
  "india standard time": "Asia/Kolkata",
  "china standard time": "Asia/Shanghai",
  "tokyo standard time": "Asia/Tokyo",
  "singapore standard time": "Asia/Singapore",
  "aus eastern standard time": "Australia/Sydney",
  "new zealand standard time": "Pacific/Auckland",
  utc: "UTC",
};

/** The IANA zone a TZID means, or null. */
export function zoneNamed(tzid: string): string | null {
  const plain = tzid.trim().replace(/^"|"$/g, "");
  const windows = WINDOWS[plain.toLowerCase()];
  if (windows !== undefined) return windows;
  const parts = plain.split("/").filter((part) => part !== "");
  // "/freeassociation.sourceforge.net/America/Argentina/Salta": the tail counts.
  const tails = [
    plain,
    ...[3, 2, 1].map((count) => parts.slice(-count).join("/")),
  ];
  return tails.find((tail) => isTimeZone(tail)) ?? null;
}
