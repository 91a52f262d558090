/**
 * A stand-in for whoever serves calendars: Luma's API, its public ICS, and ICS
 * addresses anywhere. One request handler; what it holds changes as a test wants,
 * and it goes wrong when the plan says so.
 */
export interface FakeEvent {
  id: string;
  name: string;
  /** ISO. */
  start: string;
  end?: string;
  place?: string;
  isCancelled?: boolean;
}

export type CalendarFault =
  | { status: number; headers?: Record<string, string> }
  | { location: string }
  | { body: string; type?: string }
  | "down";

export interface FakeCalendars {
  fetch: typeof globalThis.fetch;
  handle(request: Request): Promise<Response>;
  /** What every calendar of it holds. */
  hold(events: readonly FakeEvent[]): void;
  /** What befalls the next requests, in turn. */
  plan(faults: readonly (CalendarFault | null)[]): void;
  requests: { url: string; key: string | null }[];
}

export const LUMA_KEY = "luma-key-of-tests";
const LUMA_PAGE = 2;

export function createFakeCalendars(): FakeCalendars {
  let events: readonly FakeEvent[] = [];
  let faults: (CalendarFault | null)[] = [];
  const requests: FakeCalendars["requests"] = [];

  async function handle(request: Request): Promise<Response> {
    const key = request.headers.get("x-luma-api-key");
    requests.push({ url: request.url, key });
    const fault = faults.shift() ?? null;
    if (fault === "down") throw new TypeError("connection refused");
    if (fault !== null) return answerOf(fault);
    const url = new URL(request.url);
    if (url.hostname !== "public-api.luma.com") return ics(events);
    if (key !== LUMA_KEY) return new Response("{}", { status: 401 });
    return lumaPage(events, url.searchParams.get("pagination_cursor"));
  }

  return {
    handle,
    fetch: async (input, init) => await handle(new Request(input, init)),
    hold: (next) => {
      events = next;
    },
    plan: (next) => {
      faults = [...next];
    },
    requests,
  };
}

function answerOf(fault: Exclude<CalendarFault, "down">): Response {
  if ("location" in fault) {
    const { location } = fault;
    return new Response(null, { status: 302, headers: { location } });
  }
  if ("body" in fault) {
    const type = fault.type ?? "text/calendar";
    return new Response(fault.body, { headers: { "content-type": type } });
  }
  const { status, headers } = fault;
  return new Response("", { status, ...(headers && { headers }) });
}

function ics(events: readonly FakeEvent[]): Response {
  const utc = (iso: string) =>
    new Date(iso).toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = events.flatMap((event) => [
    "BEGIN:VEVENT",
    `UID:${event.id}`,
    `SUMMARY:${event.name}`,
    `DTSTART:${utc(event.start)}`,
    ...(event.end === undefined ? [] : [`DTEND:${utc(event.end)}`]),
    ...(event.place === undefined ? [] : [`LOCATION:${event.place}`]),
    ...(event.isCancelled === true ? ["STATUS:CANCELLED"] : []),
    "END:VEVENT",
  ]);
  const text = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...lines,
    "END:VCALENDAR",
    "",
  ];
  return new Response(text.join("\r\n"), {
    headers: { "content-type": "text/calendar; charset=utf-8" },
  });
}

function lumaPage(
  events: readonly FakeEvent[],
  cursor: string | null,
): Response {
  const from = Number(cursor ?? 0);
  const entries = events.slice(from, from + LUMA_PAGE).map((event) => ({
    platform: "luma",
    id: event.id,
    name: event.name,
    description: "",
    description_md: "Bring **a text**.",
    start_at: event.start,
    end_at: event.end ?? null,
    timezone: "America/Argentina/Buenos_Aires",
    url: `https://luma.com/${event.id}`,
    location_type: event.place === undefined ? "zoom" : "offline",
    geo_address_json:
      event.place === undefined ? null : { address: event.place },
  }));
  const hasMore = from + LUMA_PAGE < events.length;
  return Response.json({
    entries,
    has_more: hasMore,
    ...(hasMore && { next_cursor: String(from + LUMA_PAGE) }),
  });
}
