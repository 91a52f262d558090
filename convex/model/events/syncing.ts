/** Steps of one look at a calendar: each its own transaction, held by a lease. */
import { v, type Infer } from "convex/values";
import { internal } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { SourceProblem } from "../../shared/communities/sources";
import {
  vSkippedEvent,
  vSourceKind,
  vSourceProblem,
} from "../../tables/events";
import { findHeld } from "./claiming";
import * as Editing from "./editing";
import { secretOf, type Source } from "./sources";
import { saveFound, type Found } from "./upserting";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const EVERY_MS = HOUR_MS;
/** After the first failure, the second and so on; the last one holds. */
const BACK_OFF_MS = [
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  4 * HOUR_MS,
  DAY_MS,
];
/** Looks that must miss an event before it counts as gone. */
const LOOKS = 2;
/** Events read of a calendar at once. */
const KNOWN_PAGE = 200;
const REMOVE_PAGE = 50;
/** A calendar of series is read a year ahead; its last days may be cut. */
const SURELY_READ_MS = 360 * DAY_MS;
/** Named of those left out. */
export const MOST_NAMED = 5;

export const vHolder = v.object({
  sourceId: v.id("eventSources"),
  leaseToken: v.string(),
});
type Holder = Infer<typeof vHolder>;

const NOTHING = {
  added: 0,
  changed: 0,
  cancelled: 0,
  unchanged: 0,
  skipped: 0,
};

export const vToRead = v.object({
  kind: vSourceKind,
  url: v.string(),
  apiKey: v.string(),
  timeZone: v.string(),
});

/** What the look needs to know; null for one that came too late. */
export async function begin(
  ctx: QueryCtx,
  held: Holder,
): Promise<Infer<typeof vToRead> | null> {
  const source = await findHeld(ctx, held);
  if (source === null) return null;
  const secret = await secretOf(ctx, source._id);
  const { kind, url, timeZone } = source;
  return { kind, url, timeZone, apiKey: secret?.apiKey ?? "" };
}

/** Saves a page of what was found; false for a caller that no longer holds it. */
export async function savePage(
  ctx: MutationCtx,
  held: Holder,
  { events, total }: { events: readonly Found[]; total: number },
): Promise<boolean> {
  const source = await findHeld(ctx, held);
  if (source === null) return false;
  const counts = { ...(source.progress?.counts ?? NOTHING) };
  for (const event of events) counts[await saveFound(ctx, source, event)] += 1;
  await ctx.db.patch("eventSources", source._id, {
    progress: { total, counts },
  });
  return true;
}

export const vKnownPage = v.object({
  events: v.array(
    v.object({ eventId: v.id("events"), externalId: v.string() }),
  ),
  continueCursor: v.string(),
  isDone: v.boolean(),
});

/** Those still to come that a whole look would have found. */
export async function knownPage(
  ctx: QueryCtx,
  sourceId: Id<"eventSources">,
  cursor: string | null,
  now: number,
): Promise<Infer<typeof vKnownPage>> {
  const { page, continueCursor, isDone } = await ctx.db
    .query("events")
    .withIndex("by_sourceId_and_externalId", (q) => q.eq("sourceId", sourceId))
    .paginate({ numItems: KNOWN_PAGE, cursor });
  const events = page
    .filter(
      ({ state, startsAt }) =>
        state === "scheduled" &&
        startsAt > now &&
        startsAt < now + SURELY_READ_MS,
    )
    .map(({ _id, externalId = "" }) => ({ eventId: _id, externalId }));
  return { events, continueCursor, isDone };
}

/** Notes that a look missed these; those missed twice are off. */
export async function missPage(
  ctx: MutationCtx,
  held: Holder,
  eventIds: readonly Id<"events">[],
): Promise<void> {
  const source = await findHeld(ctx, held);
  if (source === null) return;
  let cancelled = 0;
  for (const eventId of eventIds) {
    const event = await ctx.db.get("events", eventId);
    if (event?.sourceId !== source._id || event.state === "cancelled") continue;
    // An admin who called it on here has the last word.
    if (event.editedFields.includes("state")) continue;
    const missedCount = (event.missedCount ?? 0) + 1;
    if (missedCount < LOOKS) {
      await ctx.db.patch("events", eventId, { missedCount });
    } else {
      await Editing.cancel(ctx, event, "source");
      cancelled += 1;
    }
  }
  const { total = 0, counts = NOTHING } = source.progress ?? {};
  await ctx.db.patch("eventSources", source._id, {
    progress: {
      total,
      counts: { ...counts, cancelled: counts.cancelled + cancelled },
    },
  });
}

export const vEnd = v.object({
  problem: v.optional(vSourceProblem),
  detail: v.string(),
  /** When the other side wants to be asked again (ms from now). */
  retryAfterMs: v.optional(v.number()),
  skippedCount: v.number(),
  skipped: v.array(vSkippedEvent),
});

/** Settles a look, and says when the next one is. */
export async function finish(
  ctx: MutationCtx,
  held: Holder,
  {
    problem,
    detail,
    retryAfterMs = 0,
    skippedCount,
    skipped,
  }: Infer<typeof vEnd>,
): Promise<void> {
  const source = await findHeld(ctx, held);
  if (source === null) return;
  const now = Date.now();
  const counts = { ...(source.progress?.counts ?? NOTHING) };
  counts.skipped += skippedCount;
  const failedCount = isFailure(problem) ? source.failedCount + 1 : 0;
  const isAsked = source.kind !== "csv" && !source.isPaused;
  await ctx.db.patch("eventSources", source._id, {
    leaseToken: undefined,
    leaseUntil: undefined,
    progress: undefined,
    failedCount,
    nextSyncAt: isAsked ? nextAt(failedCount, now, retryAfterMs) : undefined,
    lastResult: {
      at: now,
      ...(problem !== undefined && { problem }),
      detail,
      counts,
      skipped,
    },
  });
}

/** An empty calendar answered as it should. */
function isFailure(problem: SourceProblem | undefined): boolean {
  return problem !== undefined && problem !== "empty";
}

function nextAt(
  failedCount: number,
  now: number,
  retryAfterMs: number,
): number {
  const step = Math.min(failedCount, BACK_OFF_MS.length) - 1;
  const usual = BACK_OFF_MS[step] ?? EVERY_MS;
  return now + Math.min(Math.max(usual, retryAfterMs), DAY_MS);
}

/**
 * One page of taking a calendar away: its events stay as the organisation's own,
 * or those to come are called off. What was, was: past ones stay in any case.
 */
export async function removeStep(
  ctx: MutationCtx,
  { sourceId, at }: { sourceId: Id<"eventSources">; at: number },
): Promise<void> {
  const source = await ctx.db.get("eventSources", sourceId);
  // Taken back, perhaps to be removed anew.
  if (source === null || source.removing?.at !== at) return;
  const events = await ctx.db
    .query("events")
    .withIndex("by_sourceId_and_externalId", (q) => q.eq("sourceId", sourceId))
    .take(REMOVE_PAGE);
  for (const event of events) await letGo(ctx, source, event);
  if (events.length === REMOVE_PAGE) {
    await ctx.scheduler.runAfter(0, internal.events.syncing.removeStep, {
      sourceId,
      at,
    });
    return;
  }
  const secret = await secretOf(ctx, sourceId);
  if (secret !== null) await ctx.db.delete("eventSourceSecrets", secret._id);
  await ctx.db.delete("eventSources", sourceId);
}

async function letGo(
  ctx: MutationCtx,
  { removing }: Source,
  event: Parameters<typeof Editing.cancel>[1],
): Promise<void> {
  if (removing?.events === "cancel" && event.startsAt > Date.now()) {
    await Editing.cancel(ctx, event, "source");
  }
  await ctx.db.patch("events", event._id, {
    origin: "own",
    sourceId: undefined,
    externalId: undefined,
    editedFields: [],
    missedCount: undefined,
  });
}
