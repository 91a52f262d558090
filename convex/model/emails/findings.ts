/** What there is to tell a member: found by index, bounded, read by the planner. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";

type Match = Doc<"matches">;

/** Named in one mail; the rest is told as a number. */
export const MOST_SHOWN = 8;
/** Read for one mail (some 6 kB each); past it, the number told is "at least". */
const MOST_READ = 40;
/** Saved matches closing within so long are told of. */
const CLOSING_WITHIN_MS = 14 * 24 * 60 * 60 * 1_000;

/** Great matches that nobody has seen or been told of, the best first. */
export async function findForAlert(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Match[]> {
  const great = await ctx.db
    .query("matches")
    .withIndex("by_userId_and_status_and_tier_and_score", (q) =>
      q.eq("userId", userId).eq("status", "open").eq("tier", "great"),
    )
    .order("desc")
    .take(MOST_READ);
  return great.filter(isNews);
}

/** Great and good matches found in (since, through] that are still news, the best first. */
export async function findForDigest(
  ctx: QueryCtx,
  userId: Id<"users">,
  { since = 0, through }: { since?: number | undefined; through: number },
): Promise<{ matches: Match[]; saved: Match[] }> {
  const found = await ctx.db
    .query("matches")
    .withIndex("by_userId_and_status_and_firstSeenAt", (q) =>
      q
        .eq("userId", userId)
        .eq("status", "open")
        .gt("firstSeenAt", since)
        .lte("firstSeenAt", through),
    )
    .order("desc")
    .take(MOST_READ);
  const saved = await ctx.db
    .query("matches")
    .withIndex("by_userId_and_status_and_deadline", (q) =>
      q
        .eq("userId", userId)
        .eq("status", "saved")
        .gt("deadline", through)
        .lte("deadline", through + CLOSING_WITHIN_MS),
    )
    .take(MOST_SHOWN);
  return {
    matches: found
      .filter((match) => match.tier !== "exploring" && isNews(match))
      .sort(byWorth),
    saved,
  };
}

/** Told once: what an alert named, a digest does not repeat. */
function isNews({ viewedAt, alertedAt }: Match): boolean {
  return viewedAt === undefined && alertedAt === undefined;
}

function byWorth(a: Match, b: Match): number {
  if (a.tier !== b.tier) return a.tier === "great" ? -1 : 1;
  return b.score - a.score;
}
