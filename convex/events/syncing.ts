import { v } from "convex/values";
import { internal } from "../_generated/api";
import type { Id } from "../_generated/dataModel";
import type { ActionCtx } from "../_generated/server";
import { internalAction, internalMutation, internalQuery } from "../functions";
import { CalendarError, type FoundCalendar } from "../shared/calendar/found";
import { readCalendar } from "../integrations/calendars/readCalendar";
import { logLine } from "../lib/logging";
import { claimWhatIsDue } from "../model/events/claiming";
import * as Syncing from "../model/events/syncing";
import { vFoundEvent } from "../model/events/upserting";

const holder = Syncing.vHolder.fields;
/** Some ten documents each, with what hangs on them. */
const SAVE_PAGE = 25;

interface Held {
  sourceId: Id<"eventSources">;
  leaseToken: string;
}

/** Begins on each calendar whose time has come; by the cron, or by hand. */
export const tick = internalMutation({
  args: {},
  returns: v.number(),
  handler: async (ctx) => await claimWhatIsDue(ctx, Date.now()),
});

/** One look at a calendar, from asking it to settling what became of it. */
export const run = internalAction({
  args: holder,
  returns: v.null(),
  handler: async (ctx, held) => {
    const source = await ctx.runQuery(internal.events.syncing.begin, held);
    if (source === null) return null;
    try {
      const found = await readCalendar(source, Date.now());
      await save(ctx, held, found);
    } catch (error) {
      await fail(ctx, held, error);
    }
    return null;
  },
});

async function save(
  ctx: ActionCtx,
  held: Held,
  { events, skipped, isComplete }: FoundCalendar,
): Promise<void> {
  const { savePage, finish } = internal.events.syncing;
  for (let at = 0; at < events.length; at += SAVE_PAGE) {
    const page = events.slice(at, at + SAVE_PAGE);
    const total = events.length;
    const isHeld = await ctx.runMutation(savePage, {
      ...held,
      events: page,
      total,
    });
    if (!isHeld) return;
  }
  // A row that could not be read may be one we know: nothing is missing then.
  const isWhole = isComplete && skipped.length === 0;
  const isEmpty = events.length === 0 && skipped.length === 0;
  const known = isWhole ? await knownOf(ctx, held.sourceId) : new Map();
  if (isWhole && !isEmpty) {
    for (const { externalId } of events) known.delete(externalId);
    await miss(ctx, held, [...known.values()]);
  }
  await ctx.runMutation(finish, {
    ...held,
    ...(isEmpty && known.size > 0 && { problem: "empty" as const }),
    detail: "",
    skippedCount: skipped.length,
    skipped: skipped.slice(0, Syncing.MOST_NAMED),
  });
}

async function knownOf(
  ctx: ActionCtx,
  sourceId: Id<"eventSources">,
): Promise<Map<string, Id<"events">>> {
  const known = new Map<string, Id<"events">>();
  const now = Date.now();
  for (let cursor: string | null = null; ;) {
    const page: {
      events: { eventId: Id<"events">; externalId: string }[];
      continueCursor: string;
      isDone: boolean;
    } = await ctx.runQuery(internal.events.syncing.knownPage, {
      sourceId,
      cursor,
      now,
    });
    for (const { externalId, eventId } of page.events)
      known.set(externalId, eventId);
    if (page.isDone) return known;
    cursor = page.continueCursor;
  }
}

async function miss(ctx: ActionCtx, held: Held, eventIds: Id<"events">[]) {
  const { missPage } = internal.events.syncing;
  for (let at = 0; at < eventIds.length; at += SAVE_PAGE) {
    const page = eventIds.slice(at, at + SAVE_PAGE);
    await ctx.runMutation(missPage, { ...held, eventIds: page });
  }
}

/** Whatever went wrong, the next look is planned; what was saved stays. */
async function fail(ctx: ActionCtx, held: Held, error: unknown): Promise<void> {
  const said = error instanceof CalendarError ? error : null;
  const problem = said?.problem ?? "internal";
  if (said === null) {
    logLine({
      event: "calendarFailed",
      error: error instanceof Error ? error.message : "unknown",
    });
  }
  await ctx.runMutation(internal.events.syncing.finish, {
    ...held,
    problem,
    detail: said?.detail ?? "",
    ...(said?.retryAfterMs !== undefined && {
      retryAfterMs: said.retryAfterMs,
    }),
    skippedCount: 0,
    skipped: [],
  });
}

export const begin = internalQuery({
  args: holder,
  returns: v.union(v.null(), Syncing.vToRead),
  handler: async (ctx, held) => await Syncing.begin(ctx, held),
});

export const savePage = internalMutation({
  args: { ...holder, events: v.array(vFoundEvent), total: v.number() },
  returns: v.boolean(),
  isHot: true,
  handler: async (ctx, { events, total, ...held }) =>
    await Syncing.savePage(ctx, held, { events, total }),
});

export const knownPage = internalQuery({
  args: {
    sourceId: v.id("eventSources"),
    cursor: v.union(v.string(), v.null()),
    now: v.number(),
  },
  returns: Syncing.vKnownPage,
  handler: async (ctx, { sourceId, cursor, now }) =>
    await Syncing.knownPage(ctx, sourceId, cursor, now),
});

export const missPage = internalMutation({
  args: { ...holder, eventIds: v.array(v.id("events")) },
  returns: v.null(),
  handler: async (ctx, { eventIds, ...held }) => {
    await Syncing.missPage(ctx, held, eventIds);
    return null;
  },
});

export const finish = internalMutation({
  args: { ...holder, ...Syncing.vEnd.fields },
  returns: v.null(),
  handler: async (ctx, { sourceId, leaseToken, ...end }) => {
    await Syncing.finish(ctx, { sourceId, leaseToken }, end);
    return null;
  },
});

/** One page of a file that was uploaded; the last one settles it. */
export const importPage = internalMutation({
  args: {
    ...holder,
    events: v.array(vFoundEvent),
    total: v.number(),
    end: v.union(v.null(), Syncing.vEnd),
  },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, { events, total, end, ...held }) => {
    await Syncing.savePage(ctx, held, { events, total });
    if (end !== null) await Syncing.finish(ctx, held, end);
    return null;
  },
});

export const removeStep = internalMutation({
  args: { sourceId: v.id("eventSources"), at: v.number() },
  returns: v.null(),
  handler: async (ctx, step) => {
    await Syncing.removeStep(ctx, step);
    return null;
  },
});
