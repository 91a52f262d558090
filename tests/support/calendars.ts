/** Calendars that an organisation of a test world follows, served by the fake. */
import { afterEach, beforeEach, vi } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Doc } from "../../convex/_generated/dataModel";
import type { Community } from "./community";
import { DAY_MS, HOUR_MS } from "./events";
import {
  createFakeCalendars,
  type FakeCalendars,
  type FakeEvent,
} from "./fake-calendars";

const { sources } = api.events;
export const CALENDARS_START = Date.UTC(2026, 10, 27, 12);

/** Stops the clock at {@link CALENDARS_START} and puts the fake in the network's place. */
export function useCalendars(): { fake: () => FakeCalendars } {
  let fake = createFakeCalendars();
  beforeEach(() => {
    vi.useFakeTimers({ now: CALENDARS_START });
    fake = createFakeCalendars();
    vi.stubGlobal("fetch", fake.fetch);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  return { fake: () => fake };
}

export const inDays = (days: number) =>
  new Date(CALENDARS_START + days * DAY_MS).toISOString();
export const talk = (more: Partial<FakeEvent> = {}): FakeEvent => ({
  id: "talk",
  name: "Talk",
  start: inDays(3),
  end: inDays(3.125),
  place: "Library",
  ...more,
});

export const SOURCE_FACTS = {
  label: "Public calendar",
  audience: "everyone" as const,
  timeZone: "America/Argentina/Buenos_Aires",
  address: "https://calendar.example.org/all.ics",
};

export async function settle({ t }: Pick<Community, "t">) {
  await t.finishAllScheduledFunctions(() => vi.advanceTimersByTime(1_000));
}

export async function follow(
  community: Community,
  kind: "luma" | "lumaPublic" | "ics" = "ics",
  more: Partial<typeof SOURCE_FACTS & { apiKey: string }> = {},
) {
  const { admin, orgId } = community;
  const facts = { ...SOURCE_FACTS, ...more };
  const sourceId = await admin.as.mutation(sources.add, { orgId, kind, facts });
  await settle(community);
  return sourceId;
}

/** Has every calendar looked at whose time comes within `ms`. */
export async function later(community: Community, ms = HOUR_MS + 1) {
  vi.setSystemTime(Date.now() + ms);
  await community.t.mutation(internal.events.syncing.tick, {});
  await settle(community);
}

export async function sourceOf({ admin, orgId }: Community) {
  const [source] = await admin.as.query(sources.list, { orgId });
  if (source === undefined) throw new Error("no source");
  return source;
}

export async function eventsOf({ t }: Community): Promise<Doc<"events">[]> {
  return await t.run((ctx) => ctx.db.query("events").collect());
}
