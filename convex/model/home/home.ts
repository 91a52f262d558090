/** A member's home: what to do next, and the few things worth a look. */
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { completenessOf } from "../../shared/completeness";
import { boundedNumber } from "../../shared/limits";
import type { Member } from "../access";
import { openQuestions } from "../matching/questions";
import { isLive, newestRun, type Run } from "../matching/runs";
import { cardsOf } from "../matching/reading";
import { toOpportunityCard } from "../opportunities/views";
import { pendingPrompts } from "../attendance/mine";
import { nextOfMine } from "../events/reading";
import { emptyProfileContent } from "../profiles/content";
import { findProfile } from "../profiles/profiles";
import { getFirstRun } from "../welcome/firstRun";
import { restingKeys } from "./resting";
import { nextSteps, type Application, type EventAhead } from "./rules";
import type { ClosingRole, Home } from "./views";

/** The reader's clock is to the hour: what is asked within it is asked. */
const HOUR_MS = 3_600_000;
/** Rows read of each status; a member with more has the matches page. */
const MOST_READ = 50;
const MOST_BEST = 3;
const MOST_CLOSING = 5;
const MOST_NEW_SHOWN = 3;
const MOST_NEW_COUNTED = 20;
/** A saved role that closes later is not "soon". */
const CLOSING_MS = 30 * 86_400_000;
/** The last millisecond of year 9999. */
const LATEST = 253_402_300_799_999;

interface Matched {
  match: Doc<"matches">;
  listing: Doc<"opportunities">;
}

/** @param asOf ms; the reader's clock, because a query's answer must not hang on its own. */
export async function getHome(
  ctx: QueryCtx,
  member: Member,
  asOf: number,
): Promise<Home> {
  boundedNumber("asOf", asOf, 0, LATEST);
  const [
    profile,
    run,
    firstRun,
    resting,
    open,
    saved,
    applied,
    prompts,
    coming,
  ] = await Promise.all([
    findProfile(ctx, member._id),
    newestRun(ctx, member._id),
    getFirstRun(ctx, member),
    restingKeys(ctx, member._id, asOf),
    matchesIn(ctx, member, "open"),
    matchesIn(ctx, member, "saved"),
    matchesIn(ctx, member, "applied"),
    pendingPrompts(ctx, member, asOf + HOUR_MS),
    nextOfMine(ctx, member, asOf),
  ]);
  const closing = closingOf(await withListings(ctx, saved), asOf);
  const { missing } = completenessOf(
    profile?.content ?? emptyProfileContent(member.name),
  );
  const profileRev = profile?.rev ?? 0;
  const next = nextSteps(
    {
      asOf,
      firstRunStep: firstRun.current,
      missing,
      run: run && { isLive: isLive(run), profileRev: run.profileRev },
      profileRev,
      unjudged: unjudgedOf(open),
      closing,
      waiting: await waitingOf(ctx, applied),
      questions: openQuestions(open),
      toConfirm: prompts.map(toEventAhead),
      coming: coming && toEventAhead({ ...coming, eventId: coming._id }),
    },
    (key) => resting.has(key),
  );
  return {
    next,
    hasRun: run !== null,
    best: await bestOf(ctx, member, open),
    closing: closing
      .filter(({ deadline }) => deadline - asOf <= CLOSING_MS)
      .slice(0, MOST_CLOSING),
    newRoles: await newRolesSince(ctx, run),
  };
}

const toEventAhead = ({ eventId, title, startsAt, endsAt }: EventAhead) => ({
  eventId,
  title,
  startsAt,
  endsAt,
});

async function matchesIn(
  ctx: QueryCtx,
  member: Member,
  status: Doc<"matches">["status"],
): Promise<Doc<"matches">[]> {
  return await ctx.db
    .query("matches")
    .withIndex("by_userId_and_status_and_tier_and_score", (q) =>
      q.eq("userId", member._id).eq("status", status),
    )
    .order("desc")
    .take(MOST_READ);
}

async function withListings(
  ctx: QueryCtx,
  matches: readonly Doc<"matches">[],
): Promise<Matched[]> {
  const pairs = await Promise.all(
    matches.map(async (match) => {
      const listing = await ctx.db.get("opportunities", match.opportunityId);
      return listing === null ? [] : [{ match, listing }];
    }),
  );
  return pairs.flat();
}

/** Looked at or not, from the best groups only: "to explore" can wait. */
function unjudgedOf(open: readonly Doc<"matches">[]) {
  const count = open.filter(
    ({ viewedAt, tier }) => viewedAt === undefined && tier !== "exploring",
  ).length;
  return { count, hasMore: count === MOST_READ };
}

function closingOf(saved: readonly Matched[], asOf: number): ClosingRole[] {
  return saved
    .flatMap(({ match, listing }) =>
      listing.status === "open" &&
      listing.deadline !== undefined &&
      listing.deadline >= asOf
        ? [
            {
              matchId: match._id,
              title: listing.title,
              textLanguage: listing.textLanguage,
              organisationName: listing.organisationName,
              deadline: listing.deadline,
            },
          ]
        : [],
    )
    .sort((a, b) => a.deadline - b.deadline);
}

async function waitingOf(
  ctx: QueryCtx,
  applied: readonly Doc<"matches">[],
): Promise<Application[]> {
  const waiting = applied.filter(({ outcome }) => outcome === "waiting");
  return (await withListings(ctx, waiting))
    .map(({ match, listing }) => ({
      matchId: match._id,
      title: listing.title,
      textLanguage: listing.textLanguage,
      appliedAt: match.statusChangedAt ?? match.judgedAt,
    }))
    .sort((a, b) => a.appliedAt - b.appliedAt);
}

async function bestOf(
  ctx: QueryCtx,
  member: Member,
  open: readonly Doc<"matches">[],
): Promise<Home["best"]> {
  return await cardsOf(ctx, member, open.slice(0, MOST_BEST));
}

async function newRolesSince(
  ctx: QueryCtx,
  run: Run | null,
): Promise<Home["newRoles"]> {
  if (run === null) return { since: null, count: 0, hasMore: false, roles: [] };
  const rows = await ctx.db
    .query("opportunities")
    .withIndex("by_status_and_firstSeenAt", (q) =>
      q.eq("status", "open").gt("firstSeenAt", run.startedAt),
    )
    .order("desc")
    .take(MOST_NEW_COUNTED + 1);
  return {
    since: run.startedAt,
    count: Math.min(rows.length, MOST_NEW_COUNTED),
    hasMore: rows.length > MOST_NEW_COUNTED,
    roles: rows.slice(0, MOST_NEW_SHOWN).map(toOpportunityCard),
  };
}
