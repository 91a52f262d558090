/** Events as members see them: one's own first, then what is open to them. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import { refusal } from "../../shared/errors";
import { boundedPage } from "../../shared/limits";
import { findMembership, getMember, type Member } from "../access";
import { findAttendance } from "../attendance/rows";
import { closedReason, findRegistration } from "./registering";
import { sumsOf } from "./sums";
import {
  toEventCard,
  type Event,
  type EventCard,
  type EventPage,
  type Registration,
} from "./views";

/** One that began so long ago may still be going on; longer ones are found by their organisation. */
const GOING_ON_MS = 86_400_000;
/** Nobody is in more organisations. */
const MOST_ORGS = 50;
/** The page beside one's own; each organisation's page has the rest. */
const MOST_HELD = 20;

/** The event, where the caller may see it; to others it is not there. */
export async function requireSeen(
  ctx: QueryCtx,
  eventId: Id<"events">,
): Promise<Event> {
  const event = await ctx.db.get("events", eventId);
  const viewer = await getMember(ctx);
  if (event === null || !(await isSeen(ctx, event, viewer))) {
    throw refusal("NOT_FOUND");
  }
  return event;
}

async function isSeen(ctx: QueryCtx, event: Event, viewer: Member | null) {
  if (event.audience === "everyone") return true;
  if (viewer === null) return false;
  return (await findMembership(ctx, event.orgId, viewer._id)) !== null;
}

/** Null where there is no such event for the caller. */
export async function getPage(
  ctx: QueryCtx,
  id: string,
  asOf: number,
): Promise<EventPage | null> {
  const eventId = ctx.db.normalizeId("events", id);
  const event = eventId === null ? null : await ctx.db.get("events", eventId);
  const viewer = await getMember(ctx);
  if (event === null || !(await isSeen(ctx, event, viewer))) return null;
  const [org, sums, membership, mine, attendance] = await Promise.all([
    ctx.db.get("organisations", event.orgId),
    sumsOf(ctx, event._id),
    viewer && findMembership(ctx, event.orgId, viewer._id),
    viewer && findRegistration(ctx, event._id, viewer._id),
    viewer && findAttendance(ctx, event._id, viewer._id),
  ]);
  if (org === null || org.archivedAt !== undefined) return null;
  const closed =
    closedReason(event, asOf) ?? (viewer === null ? "signedOut" : null);
  return {
    ...toEventCard(event, org, mine),
    description: event.description,
    url: event.url,
    sequence: event.sequence,
    changedAt: event.changedAt,
    origin: event.origin,
    audience: event.audience,
    capacity: event.capacity ?? null,
    goingCount: sums.going,
    waitingCount: sums.waiting,
    attendance: attendance && {
      answer: attendance.answer,
      source: attendance.source,
      selfAnswer: attendance.claims.self?.answer ?? null,
    },
    viewerCan: {
      answer: closed === null,
      administer: membership?.role === "admin",
      confirm:
        viewer !== null &&
        event.state === "scheduled" &&
        event.startsAt <= asOf &&
        (mine !== null || membership !== null || attendance !== null),
      rate: attendance !== null && attendance.answer !== "no",
    },
    closed,
  };
}

/** What the member said they would come to, or perhaps, and is not over at `asOf`. */
export async function listMine(
  ctx: QueryCtx,
  member: Member,
  asOf: number,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<EventCard>> {
  boundedPage(paginationOpts);
  const found = await ctx.db
    .query("registrations")
    .withIndex("by_userId_and_startsAt", (q) =>
      q.eq("userId", member._id).gte("startsAt", asOf - GOING_ON_MS),
    )
    .paginate(paginationOpts);
  const coming = found.page.filter(({ answer }) => answer !== "no");
  const events = await readOnce(
    ctx,
    "events",
    coming.map(({ eventId }) => eventId),
  );
  const registrations = new Map(coming.map((row) => [row.eventId, row]));
  const page = await toCards(
    ctx,
    coming
      .flatMap(({ eventId }) => events.get(eventId) ?? [])
      .filter(({ endsAt }) => endsAt > asOf),
    (event) => registrations.get(event._id) ?? null,
  );
  return { ...found, page };
}

/** The next event after `asOf` that the member goes to; null where none is near the top of their list. */
export async function nextOfMine(
  ctx: QueryCtx,
  member: Member,
  asOf: number,
): Promise<Event | null> {
  const registrations = await ctx.db
    .query("registrations")
    .withIndex("by_userId_and_startsAt", (q) =>
      q.eq("userId", member._id).gte("startsAt", asOf),
    )
    .take(MOST_HELD);
  for (const { eventId, answer, state } of registrations) {
    if (answer !== "going" || state === "waiting") continue;
    const event = await ctx.db.get("events", eventId);
    if (event?.state === "scheduled") return event;
  }
  return null;
}

/** What is open to everyone, from `asOf` on, the next first. */
export async function browse(
  ctx: QueryCtx,
  asOf: number,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<EventCard>> {
  boundedPage(paginationOpts);
  const found = await ctx.db
    .query("events")
    .withIndex("by_audience_and_state_and_startsAt", (q) =>
      q
        .eq("audience", "everyone")
        .eq("state", "scheduled")
        .gte("startsAt", asOf),
    )
    .paginate(paginationOpts);
  const page = await withMine(ctx, found.page, await getMember(ctx));
  return { ...found, page };
}

/** One organisation's, before or after `asOf`, those nearest to it first. */
export async function listOfOrg(
  ctx: QueryCtx,
  { orgId, member }: { orgId: Id<"organisations">; member: Member },
  when: "coming" | "past",
  asOf: number,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<EventCard>> {
  boundedPage(paginationOpts);
  const found = await pageOfOrg(ctx, orgId, when, asOf, paginationOpts);
  return { ...found, page: await withMine(ctx, found.page, member) };
}

export async function pageOfOrg(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  when: "coming" | "past",
  asOf: number,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<Event>> {
  return await ctx.db
    .query("events")
    .withIndex("by_orgId_and_startsAt", (q) =>
      when === "coming"
        ? q.eq("orgId", orgId).gte("startsAt", asOf)
        : q.eq("orgId", orgId).lt("startsAt", asOf),
    )
    .order(when === "coming" ? "asc" : "desc")
    .paginate(paginationOpts);
}

/** What the member's organisations hold from `asOf` on, the next first, at most MOST_HELD. */
export async function listOfMyOrgs(
  ctx: QueryCtx,
  member: Member,
  asOf: number,
): Promise<EventCard[]> {
  const memberships = await ctx.db
    .query("memberships")
    .withIndex("by_userId", (q) => q.eq("userId", member._id))
    .take(MOST_ORGS);
  const held = await Promise.all(
    memberships.map(({ orgId }) =>
      ctx.db
        .query("events")
        .withIndex("by_orgId_and_startsAt", (q) =>
          q.eq("orgId", orgId).gte("startsAt", asOf),
        )
        .take(MOST_HELD),
    ),
  );
  const next = held
    .flat()
    .filter(({ state }) => state === "scheduled")
    .sort((a, b) => a.startsAt - b.startsAt)
    .slice(0, MOST_HELD);
  return await withMine(ctx, next, member);
}

async function withMine(
  ctx: QueryCtx,
  events: readonly Event[],
  viewer: Member | null,
) {
  const mine = new Map<Id<"events">, Registration | null>(
    viewer === null
      ? []
      : await Promise.all(
          events.map(
            async ({ _id }) =>
              [_id, await findRegistration(ctx, _id, viewer._id)] as const,
          ),
        ),
  );
  return await toCards(ctx, events, ({ _id }) => mine.get(_id) ?? null);
}

async function toCards(
  ctx: QueryCtx,
  events: readonly Event[],
  mineOf: (event: Event) => Registration | null,
): Promise<EventCard[]> {
  const orgs = await readOnce(
    ctx,
    "organisations",
    events.map(({ orgId }) => orgId),
  );
  return events.flatMap((event) => {
    const org: Doc<"organisations"> | undefined = orgs.get(event.orgId);
    if (org === undefined || org.archivedAt !== undefined) return [];
    return [toEventCard(event, org, mineOf(event))];
  });
}
