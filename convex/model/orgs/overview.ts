/**
 * What whoever runs an organisation sees first: what needs them, then how it
 * stands. Sums where there are some, short ranges of an index where not.
 */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { ENGAGEMENT_LEVELS } from "../../shared/communities/vocabulary";
import { sumsOf as eventSumsOf } from "../events/sums";
import { countsOfOrg } from "../programs/sums";
import { sumsOf } from "./memberships";

type OrgId = Id<"organisations">;

const DAY_MS = 86_400_000;
/** An older event is not going to be answered any more. */
const ATTENDANCE_DAYS = 14;
const MOST_EVENTS_LOOKED_AT = 10;
const MOST_SOURCES = 50;
const MAIL_DAYS = 14;
export const RECENT_DAYS = 30;
/** Long enough to have come to something, short enough to be asked why not. */
const NEWCOMER_DAYS = { from: 30, to: 90 } as const;
const MOST_PROGRAMS_NAMED = 5;
/** Counted so far; past it a page says "more than". */
const MOST_COUNTED = 99;

/** A count that stops somewhere. */
const vCount = v.object({ count: v.number(), isMore: v.boolean() });
type Count = Infer<typeof vCount>;

export const vOrgOverview = v.object({
  /** The last event that not everybody has answered who said they would come, or perhaps. */
  attendance: v.union(
    v.null(),
    v.object({
      eventId: v.id("events"),
      title: v.string(),
      startsAt: v.number(),
      answered: v.number(),
      expected: v.number(),
    }),
  ),
  failingSources: v.array(
    v.object({
      sourceId: v.id("eventSources"),
      label: v.string(),
      problem: v.string(),
      at: v.number(),
    }),
  ),
  /** Mails of the last two weeks that could not be sent. */
  failedMails: vCount,
  /** Who had come before and no longer does. */
  quiet: vCount,
  /** Who joined one to three months ago and is new still. */
  unmet: vCount,
  /** Who asked to be let in and waits. */
  requests: vCount,
  applications: v.array(
    v.object({
      programId: v.id("programs"),
      name: v.string(),
      pending: v.number(),
    }),
  ),
  members: v.number(),
  joined: vCount,
  comingEvents: vCount,
  /** Open for enrolment or running. */
  livePrograms: vCount,
});
type OrgOverview = Infer<typeof vOrgOverview>;

export async function getOverview(
  ctx: QueryCtx,
  { _id: orgId }: Doc<"organisations">,
  asOf: number,
): Promise<OrgOverview> {
  const [exceptions, counts] = await Promise.all([
    exceptionsOf(ctx, orgId, asOf),
    countsOf(ctx, orgId, asOf),
  ]);
  return { ...exceptions, ...counts };
}

async function exceptionsOf(ctx: QueryCtx, orgId: OrgId, asOf: number) {
  const [attendance, failingSources, failedMails] = await Promise.all([
    unansweredEvent(ctx, orgId, asOf),
    failingSourcesOf(ctx, orgId),
    failedMailsOf(ctx, orgId, asOf),
  ]);
  const [requests, applications, quiet, unmet] = await Promise.all([
    requestsTo(ctx, orgId),
    applicationsTo(ctx, orgId),
    quietOf(ctx, orgId),
    unmetOf(ctx, orgId, asOf),
  ]);
  return {
    attendance,
    failingSources,
    failedMails,
    requests,
    applications,
    quiet,
    unmet,
  };
}

async function countsOf(ctx: QueryCtx, orgId: OrgId, asOf: number) {
  const [{ members }, joined, coming, live] = await Promise.all([
    sumsOf(ctx, orgId),
    ctx.db
      .query("memberRows")
      .withIndex("by_orgId_and_joinedAt", (q) =>
        q.eq("orgId", orgId).gte("joinedAt", asOf - RECENT_DAYS * DAY_MS),
      )
      .take(MOST_COUNTED + 1),
    ctx.db
      .query("events")
      .withIndex("by_orgId_and_startsAt", (q) =>
        q.eq("orgId", orgId).gte("startsAt", asOf),
      )
      .take(MOST_COUNTED + 1),
    livePrograms(ctx, orgId),
  ]);
  return {
    members,
    joined: counted(joined),
    comingEvents: counted(coming.filter(({ state }) => state === "scheduled")),
    livePrograms: counted(live),
  };
}

async function livePrograms(ctx: QueryCtx, orgId: OrgId) {
  const found = await Promise.all(
    (["open", "running"] as const).map((state) =>
      ctx.db
        .query("programs")
        .withIndex("by_orgId_and_state_and_startsAt", (q) =>
          q.eq("orgId", orgId).eq("state", state),
        )
        .take(MOST_COUNTED + 1),
    ),
  );
  return found.flat();
}

async function unansweredEvent(
  ctx: QueryCtx,
  orgId: OrgId,
  asOf: number,
): Promise<OrgOverview["attendance"]> {
  const events = await ctx.db
    .query("events")
    .withIndex("by_orgId_and_startsAt", (q) =>
      q
        .eq("orgId", orgId)
        .gte("startsAt", asOf - ATTENDANCE_DAYS * DAY_MS)
        .lte("startsAt", asOf),
    )
    .order("desc")
    .take(MOST_EVENTS_LOOKED_AT);
  for (const { _id, state, endsAt, title, startsAt } of events) {
    if (state === "cancelled" || endsAt > asOf) continue;
    const sums = await eventSumsOf(ctx, _id);
    const expected = sums.going + sums.maybe;
    const answered = sums.attended + sums.partly + sums.missed;
    if (answered >= expected) continue;
    return { eventId: _id, title, startsAt, answered, expected };
  }
  return null;
}

async function failingSourcesOf(ctx: QueryCtx, orgId: OrgId) {
  const sources = await ctx.db
    .query("eventSources")
    .withIndex("by_orgId", (q) => q.eq("orgId", orgId))
    .take(MOST_SOURCES);
  return sources.flatMap(({ _id, label, lastResult, isPaused }) =>
    lastResult?.problem === undefined || isPaused
      ? []
      : {
          sourceId: _id,
          label,
          problem: lastResult.problem,
          at: lastResult.at,
        },
  );
}

async function failedMailsOf(ctx: QueryCtx, orgId: OrgId, asOf: number) {
  const mails = await ctx.db
    .query("emailOutbox")
    .withIndex("by_orgId_and_state", (q) =>
      q
        .eq("orgId", orgId)
        .eq("state", "failed")
        .gte("_creationTime", asOf - MAIL_DAYS * DAY_MS),
    )
    .take(MOST_COUNTED + 1);
  return counted(mails);
}

async function quietOf(ctx: QueryCtx, orgId: OrgId) {
  const rows = await ctx.db
    .query("memberRows")
    .withIndex("by_orgId_and_engagementRank", (q) =>
      q
        .eq("orgId", orgId)
        .eq("engagementRank", ENGAGEMENT_LEVELS.indexOf("quiet")),
    )
    .take(MOST_COUNTED + 1);
  return counted(rows);
}

async function unmetOf(ctx: QueryCtx, orgId: OrgId, asOf: number) {
  const rows = await ctx.db
    .query("memberRows")
    .withIndex("by_orgId_and_joinedAt", (q) =>
      q
        .eq("orgId", orgId)
        .gte("joinedAt", asOf - NEWCOMER_DAYS.to * DAY_MS)
        .lt("joinedAt", asOf - NEWCOMER_DAYS.from * DAY_MS),
    )
    .take(MOST_COUNTED + 1);
  const unmet = rows.filter(
    ({ engagement, role }) => engagement === "new" && role === "member",
  );
  return { count: unmet.length, isMore: rows.length > MOST_COUNTED };
}

async function requestsTo(ctx: QueryCtx, orgId: OrgId) {
  const rows = await ctx.db
    .query("joinRequests")
    .withIndex("by_orgId_and_state_and_askedAt", (q) =>
      q.eq("orgId", orgId).eq("state", "pending"),
    )
    .take(MOST_COUNTED + 1);
  return counted(rows);
}

/** Programs with people who wait for a word, the most waited for first. */
async function applicationsTo(ctx: QueryCtx, orgId: OrgId) {
  const waiting = [...(await countsOfOrg(ctx, orgId))]
    .filter(([, { pending }]) => pending > 0)
    .sort(([, one], [, other]) => other.pending - one.pending)
    .slice(0, MOST_PROGRAMS_NAMED);
  const named = await Promise.all(
    waiting.map(async ([programId, { pending }]) => {
      const program = await ctx.db.get("programs", programId);
      return program === null || program.state === "archived"
        ? []
        : [{ programId, name: program.name, pending }];
    }),
  );
  return named.flat();
}

function counted(rows: readonly unknown[]): Count {
  return {
    count: Math.min(rows.length, MOST_COUNTED),
    isMore: rows.length > MOST_COUNTED,
  };
}
