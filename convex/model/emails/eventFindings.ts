/** Events that the communities of a member announced: what digests of events tell of. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import type { BulkStream } from "../../shared/mail/streams";

/** Communities of one member that are looked at; hardly anybody has as many. */
const MOST_ORGS = 15;
/** Announced by one of them since the last mail; past it, the number told is "at least". */
const MOST_OF_ORG = 15;
const MOST_REGISTRATIONS = 100;
const MOST_MUTES = 200;
/** One range a community, and those of memberships, mutes and registrations. */
export const EVENT_RANGES = MOST_ORGS + 3;

/** New in (since, through], still to come, not answered yet; the soonest first. */
export async function findEventsForDigest(
  ctx: QueryCtx,
  userId: Id<"users">,
  {
    stream,
    since,
    through,
  }: { stream: BulkStream; since: number; through: number },
): Promise<{ events: Doc<"events">[]; readCount: number }> {
  const orgIds = await orgsOf(ctx, userId, stream);
  if (orgIds.length === 0) return { events: [], readCount: 0 };
  const found = await Promise.all(
    orgIds.map((orgId) =>
      ctx.db
        .query("events")
        .withIndex("by_orgId", (q) =>
          q
            .eq("orgId", orgId)
            .gt("_creationTime", since)
            .lte("_creationTime", through),
        )
        .order("desc")
        .take(MOST_OF_ORG),
    ),
  );
  const all = found.flat();
  const coming = all.filter(
    ({ state, startsAt }) => state === "scheduled" && startsAt > through,
  );
  const answered = await answeredBy(ctx, userId, through, coming.length);
  return {
    events: coming
      .filter(({ _id }) => !answered.has(_id))
      .sort((a, b) => a.startsAt - b.startsAt),
    readCount: all.length,
  };
}

/** Those whose events are not muted. */
async function orgsOf(
  ctx: QueryCtx,
  userId: Id<"users">,
  stream: BulkStream,
): Promise<Id<"organisations">[]> {
  const memberships = await ctx.db
    .query("memberships")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .take(MOST_ORGS);
  if (memberships.length === 0) return [];
  const mutes = await ctx.db
    .query("mailMutes")
    .withIndex("by_userId_and_orgId_and_stream", (q) => q.eq("userId", userId))
    .take(MOST_MUTES);
  const muted = new Set(
    mutes.filter((mute) => mute.stream === stream).map(({ orgId }) => orgId),
  );
  return memberships
    .map(({ orgId }) => orgId)
    .filter((orgId) => !muted.has(orgId));
}

/** Whoever has answered needs no news of it. */
async function answeredBy(
  ctx: QueryCtx,
  userId: Id<"users">,
  from: number,
  candidates: number,
): Promise<Set<Id<"events">>> {
  if (candidates === 0) return new Set();
  const rows = await ctx.db
    .query("registrations")
    .withIndex("by_userId_and_startsAt", (q) =>
      q.eq("userId", userId).gte("startsAt", from),
    )
    .take(MOST_REGISTRATIONS);
  return new Set(rows.map(({ eventId }) => eventId));
}
