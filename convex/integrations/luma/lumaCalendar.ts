/**
 * Events of a Luma calendar. With its key: `GET /v1/calendars/events/list`, the
 * path that Luma's OpenAPI document (https://public-api.luma.com/openapi.json, as
 * published in 2026) has in place of the older `/v1/calendar/list-events`, whose
 * entries wrapped the event and called its id `api_id`; both shapes are read.
 * Without: the calendar's public ICS, which Luma offers under "Subscribe".
 */
import {
  MOST_SOURCE_BYTES,
  MOST_SOURCE_EVENTS,
} from "../../shared/communities/sources";
import {
  CalendarError,
  isMeetingLink,
  type FoundCalendar,
  type FoundEvent,
  type SkippedEvent,
} from "../../shared/calendar/found";
import { plainText } from "../listings/plainText";
import { fetchText } from "../safeFetch";

const API = "https://public-api.luma.com/v1/calendars/events/list";
const PAGE = 50;
const MOST_PAGES = MOST_SOURCE_EVENTS / PAGE;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** As far back as an ICS is read (integrations/ics/parseIcs.ts). */
const BEHIND_MS = 90 * DAY_MS;

/** Reads all pages, the soonest first. Throws CalendarError. */
export async function readLuma(
  apiKey: string,
  now: number,
): Promise<FoundCalendar> {
  const events: FoundEvent[] = [];
  const skipped: SkippedEvent[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await askPage(apiKey, now - BEHIND_MS, cursor);
    for (const entry of answer.entries) {
      const row = events.length + skipped.length + 1;
      const read = readEntry(entry, row);
      if ("reason" in read) skipped.push(read);
      else events.push(read);
    }
    if (!answer.hasMore) return { events, skipped, isComplete: true };
    cursor = answer.next;
  }
  // There is more than one look takes: what is not in it may be further on.
  return { events, skipped, isComplete: false };
}

async function askPage(
  apiKey: string,
  after: number,
  cursor: string | undefined,
) {
  const url = new URL(API);
  url.searchParams.set("pagination_limit", String(PAGE));
  url.searchParams.set("sort_column", "start_at");
  url.searchParams.set("sort_direction", "asc");
  url.searchParams.set("after", new Date(after).toISOString());
  if (cursor !== undefined) url.searchParams.set("pagination_cursor", cursor);
  const text = await fetchText(url.href, {
    headers: { "x-luma-api-key": apiKey, accept: "application/json" },
    types: ["application/json"],
    mostBytes: MOST_SOURCE_BYTES,
  });
  const answer = recordOf(parsed(text));
  if (!Array.isArray(answer?.entries)) throw new CalendarError("notCalendar");
  const next = answer.next_cursor;
  const hasMore = answer.has_more === true;
  if (hasMore && (typeof next !== "string" || next === cursor)) {
    throw new CalendarError("notCalendar");
  }
  return {
    entries: answer.entries as unknown[],
    hasMore,
    next: typeof next === "string" ? next : undefined,
  };
}

function readEntry(entry: unknown, row: number): FoundEvent | SkippedEvent {
  const wrapped = recordOf(entry) ?? {};
  const event = recordOf(wrapped.event) ?? wrapped;
  const title = textOf(event.name);
  const externalId =
    textOf(event.id) || textOf(event.api_id) || textOf(wrapped.api_id);
  const startsAt = Date.parse(textOf(event.start_at));
  const ends = Date.parse(textOf(event.end_at));
  if (externalId === "") return { row, title, reason: "unreadable" };
  if (Number.isNaN(startsAt)) return { row, title, reason: "start" };
  const meeting = textOf(event.meeting_url);
  return {
    externalId,
    title,
    description: plainText(
      textOf(event.description_md) || textOf(event.description),
    ),
    startsAt,
    endsAt: ends > startsAt ? ends : startsAt + HOUR_MS,
    timeZone: textOf(event.timezone) || "UTC",
    place: placeOf(event.geo_address_json),
    url: pageOf(textOf(event.url)),
    isOnline: isOnline(event, meeting),
    isCancelled: ["cancelled", "canceled"].includes(textOf(event.status)),
  };
}

/** `location_type` names the platform of an online event; "offline" and "missing" are none. */
function isOnline(event: Record<string, unknown>, meeting: string): boolean {
  const type = textOf(event.location_type);
  if (type !== "") return type !== "offline" && type !== "missing";
  return (
    meeting !== "" && (isMeetingLink(meeting) || event.geo_address_json == null)
  );
}

/** The page where one registers; a meeting's own link is for those who did. */
function pageOf(url: string): string {
  if (url === "") return "";
  return /^https?:/.test(url) ? url : `https://luma.com/${url}`;
}

function placeOf(address: unknown): string {
  const said = recordOf(address) ?? {};
  const names = [said.address, said.full_address, said.city_state, said.city];
  return names.map(textOf).find((name) => name !== "") ?? "";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CalendarError("notCalendar");
  }
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
