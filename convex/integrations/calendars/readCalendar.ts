/** Asks a calendar of any kind for its events. */
import {
  MOST_SOURCE_BYTES,
  type SourceKind,
} from "../../shared/communities/sources";
import { parseIcs } from "../ics/parseIcs";
import { readLuma } from "../luma/lumaCalendar";
import { fetchText } from "../safeFetch";
import { CalendarError, type FoundCalendar } from "../../shared/calendar/found";

interface Calendar {
  kind: SourceKind;
  url: string;
  apiKey: string;
  /** Of times that name no zone (IANA). */
  timeZone: string;
}

/** Servers send calendars under these; a page to sign in at is HTML. */
const ICS_TYPES = [
  "text/calendar",
  "application/ics",
  "application/octet-stream",
  "text/plain",
];

/** Throws CalendarError. */
export async function readCalendar(
  { kind, url, apiKey, timeZone }: Calendar,
  now: number,
): Promise<FoundCalendar> {
  switch (kind) {
    case "luma":
      return await readLuma(apiKey, now);
    case "lumaPublic":
    case "ics": {
      const text = await fetchText(url, {
        types: ICS_TYPES,
        mostBytes: MOST_SOURCE_BYTES,
        headers: { accept: "text/calendar" },
      });
      return parseIcs(text, { now, timeZone });
    }
    case "csv":
      // A file comes by itself.
      throw new CalendarError("internal");
  }
}
