/**
 * What calendar programs read: a member's own under a secret address, an
 * organisation's public events under an open one. Of the secret only the hash is
 * kept, so that nobody who reads the tables reads somebody's calendar.
 */
import { v, type Infer } from "convex/values";
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import { env, type MutationCtx, type QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import type { Member } from "../access";
import { findMembership } from "../access";
import { hashText } from "../account/secrets";
import { newToken } from "../orgs/invitations";
import { sequenceOf } from "../programs/sessions";
import type { Event } from "./views";

type Feed = Doc<"calendarFeeds">;

const DAY_MS = 86_400_000;
/** Programs keep what they have; older than so nobody looks at it. */
const BEHIND_MS = 60 * DAY_MS;
/** Longer than the message that offers the undo stays. */
const UNDO_MS = 600_000;
const MOST_EVENTS = 200;
const MOST_PROGRAMS = 20;
const MOST_SESSIONS = 60;
const TOKEN = /^[0-9a-f]{32}$/;

export const vFeedState = v.union(
  v.null(),
  v.object({
    createdAt: v.number(),
    /** To the day; null while no program has read it. */
    lastReadAt: v.union(v.number(), v.null()),
  }),
);

export async function stateOf(
  ctx: QueryCtx,
  member: Member,
): Promise<Infer<typeof vFeedState>> {
  const { feed } = await feedsOf(ctx, member._id);
  if (feed === undefined) return null;
  return { createdAt: feed.createdAt, lastReadAt: feed.lastReadAt ?? null };
}

/** Makes the member's address, in place of one there was; answers it whole, once. */
export async function make(ctx: MutationCtx, member: Member): Promise<string> {
  await remove(ctx, member);
  const token = newToken();
  await ctx.db.insert("calendarFeeds", {
    userId: member._id,
    tokenHash: await hashText(token),
    createdAt: Date.now(),
  });
  return `${env.CONVEX_SITE_URL}/calendar/${token}.ics`;
}

/** Whoever has the address reads nothing any more. Twice is no error. */
export async function remove(ctx: MutationCtx, member: Member): Promise<void> {
  const { feed, removed } = await feedsOf(ctx, member._id);
  if (feed === undefined) return;
  if (removed !== undefined) await ctx.db.delete("calendarFeeds", removed._id);
  const removedAt = Date.now();
  await ctx.db.patch("calendarFeeds", feed._id, { removedAt });
  await ctx.scheduler.runAfter(UNDO_MS, internal.events.feeds.forget, {
    feedId: feed._id,
    removedAt,
  });
}

/** Brings back what was removed or replaced last; answers whether there was one. */
export async function restore(
  ctx: MutationCtx,
  member: Member,
): Promise<boolean> {
  const { feed, removed } = await feedsOf(ctx, member._id);
  if (removed === undefined) return false;
  if (feed !== undefined) await ctx.db.delete("calendarFeeds", feed._id);
  await ctx.db.patch("calendarFeeds", removed._id, { removedAt: undefined });
  return true;
}

/** The last of one taken back, unless it was brought back, or taken back again since. */
export async function forget(
  ctx: MutationCtx,
  feedId: Id<"calendarFeeds">,
  removedAt: number,
): Promise<void> {
  const feed = await ctx.db.get("calendarFeeds", feedId);
  if (feed?.removedAt !== removedAt) return;
  await ctx.db.delete("calendarFeeds", feedId);
}

async function feedsOf(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<{ feed: Feed | undefined; removed: Feed | undefined }> {
  const rows = await ctx.db
    .query("calendarFeeds")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .take(2);
  const isRemoved = ({ removedAt }: Feed) => removedAt !== undefined;
  return {
    feed: rows.find((row) => !isRemoved(row)),
    removed: rows.find(isRemoved),
  };
}

export const vCalendar = v.object({
  /** Of the organisation; "" for a member's own. */
  orgName: v.string(),
  feedId: v.union(v.null(), v.id("calendarFeeds")),
  events: v.array(
    v.object({
      uid: v.string(),
      title: v.string(),
      description: v.string(),
      startsAt: v.number(),
      endsAt: v.number(),
      place: v.string(),
      url: v.string(),
      /** Of this app, to see and answer it. */
      path: v.string(),
      isCancelled: v.boolean(),
      sequence: v.number(),
      changedAt: v.number(),
    }),
  ),
});
type Calendar = Infer<typeof vCalendar>;

/** What a member goes to, or perhaps, and sessions of their programs; null for what is no address. */
export async function readMine(
  ctx: QueryCtx,
  token: string,
  now: number,
): Promise<Calendar | null> {
  if (!TOKEN.test(token)) return null;
  const tokenHash = await hashText(token);
  const feed = await ctx.db
    .query("calendarFeeds")
    .withIndex("by_tokenHash", (q) => q.eq("tokenHash", tokenHash))
    .unique();
  if (feed === null || feed.removedAt !== undefined) return null;
  const events = await eventsOf(ctx, feed.userId, now);
  const known = new Set(events.map(({ _id }) => _id));
  const sessions = await sessionsOf(ctx, feed.userId, now, known);
  return {
    orgName: "",
    feedId: feed._id,
    events: [...events.map(toEntry), ...sessions],
  };
}

async function eventsOf(
  ctx: QueryCtx,
  userId: Id<"users">,
  now: number,
): Promise<Event[]> {
  const registrations = await ctx.db
    .query("registrations")
    .withIndex("by_userId_and_startsAt", (q) =>
      q.eq("userId", userId).gte("startsAt", now - BEHIND_MS),
    )
    .take(MOST_EVENTS);
  const coming = registrations.filter(({ answer }) => answer !== "no");
  const found = await readOnce(
    ctx,
    "events",
    coming.map(({ eventId }) => eventId),
  );
  const open: Event[] = [];
  for (const event of found.values()) {
    // Members' events are for whoever still is one.
    const isOpen =
      event.audience === "everyone" ||
      (await findMembership(ctx, event.orgId, userId)) !== null;
    if (isOpen) open.push(event);
  }
  return open;
}

async function sessionsOf(
  ctx: QueryCtx,
  userId: Id<"users">,
  now: number,
  known: ReadonlySet<Id<"events">>,
): Promise<Calendar["events"]> {
  const enrolments = await ctx.db
    .query("enrolments")
    .withIndex("by_userId_and_state", (q) =>
      q.eq("userId", userId).eq("state", "enrolled"),
    )
    .take(MOST_PROGRAMS);
  const programs = await readOnce(
    ctx,
    "programs",
    enrolments.map(({ programId }) => programId),
  );
  const entries: Calendar["events"] = [];
  for (const program of programs.values()) {
    const sessions = await ctx.db
      .query("programSessions")
      .withIndex("by_programId_and_startsAt", (q) =>
        q.eq("programId", program._id).gte("startsAt", now - BEHIND_MS),
      )
      .take(MOST_SESSIONS);
    for (const session of sessions) {
      if (session.eventId !== undefined && known.has(session.eventId)) continue;
      entries.push(toSessionEntry(program, session));
    }
  }
  return entries;
}

function toSessionEntry(
  program: Doc<"programs">,
  session: Doc<"programSessions">,
): Calendar["events"][number] {
  return {
    uid: `session-${session._id}`,
    title: `${program.name}: ${session.title}`,
    description: "",
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    place: "",
    url: "",
    path: `/programs/${program._id}`,
    isCancelled: session.isCancelled,
    sequence: sequenceOf(session),
    changedAt: session.changedAt ?? session._creationTime,
  };
}

/** What an organisation announces to everybody; null for one that is not there. */
export async function readOrg(
  ctx: QueryCtx,
  slug: string,
  now: number,
): Promise<Calendar | null> {
  const org = await ctx.db
    .query("organisations")
    .withIndex("by_slug", (q) => q.eq("slug", slug))
    .first();
  if (org === null || org.archivedAt !== undefined) return null;
  const events = await ctx.db
    .query("events")
    .withIndex("by_orgId_and_startsAt", (q) =>
      q.eq("orgId", org._id).gte("startsAt", now - BEHIND_MS),
    )
    .take(MOST_EVENTS);
  const open = events.filter(({ audience }) => audience === "everyone");
  return { orgName: org.name, feedId: null, events: open.map(toEntry) };
}

function toEntry(event: Event): Calendar["events"][number] {
  return {
    uid: `event-${event._id}`,
    title: event.title,
    description: event.description,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    place: event.place,
    url: event.url,
    path: `/events/${event._id}`,
    isCancelled: event.state === "cancelled",
    sequence: event.sequence,
    changedAt: event.changedAt,
  };
}

/** Once a day is enough to know whether anybody reads it. */
export async function noteRead(
  ctx: MutationCtx,
  feedId: Id<"calendarFeeds">,
): Promise<void> {
  const feed = await ctx.db.get("calendarFeeds", feedId);
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  if (feed === null || (feed.lastReadAt ?? 0) >= today) return;
  await ctx.db.patch("calendarFeeds", feedId, { lastReadAt: today });
}
