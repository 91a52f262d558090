/** Growth areas by what they would do for the member's matches, by the tiering table itself. */
import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { liftedTier } from "../../shared/lifting";
import { vTier } from "../../shared/matching";
import { TIERS } from "../../shared/vocabulary";
import type { Member } from "../access";
import { newestRun } from "./runs";

/** The best of each; a match is some 6 kB, so these are 600 kB. */
const MOST_READ = { open: 100, saved: 50 } as const;
/** Matches named behind an area; the count goes on. */
const MOST_NAMED = 20;

export const vGrowthLift = v.object({
  key: v.string(),
  name: v.string(),
  suggestion: v.string(),
  /** Listings of the run that ask for it. */
  listingCount: v.number(),
  /** How many matches would rise, by the tier they would rise to. */
  lifts: v.array(v.object({ tier: vTier, count: v.number() })),
  /** At most 20 of them, the best tier first. */
  matches: v.array(
    v.object({
      matchId: v.id("matches"),
      title: v.string(),
      organisationName: v.string(),
      from: vTier,
      to: vTier,
    }),
  ),
});
type GrowthLift = Infer<typeof vGrowthLift>;

/** Those that would lift most matches first; those that alone lift none last. */
export async function listGrowthLifts(
  ctx: QueryCtx,
  member: Member,
): Promise<GrowthLift[]> {
  const run = await newestRun(ctx, member._id);
  if (run === null || run.growthAreas.length === 0) return [];
  const [open, saved] = await Promise.all(
    (["open", "saved"] as const).map(
      async (status) =>
        await ctx.db
          .query("matches")
          .withIndex("by_userId_and_status_and_tier_and_score", (q) =>
            q.eq("userId", member._id).eq("status", status),
          )
          .order("desc")
          .take(MOST_READ[status]),
    ),
  );
  const matches = [...(open ?? []), ...(saved ?? [])];
  const areas = await Promise.all(
    run.growthAreas.map(async ({ key, name, suggestion, opportunityIds }) => {
      const lifted = liftedBy(name, matches);
      return {
        ...{ key, name, suggestion, listingCount: opportunityIds.length },
        lifts: TIERS.map((tier) => ({
          tier,
          count: lifted.filter(({ to }) => to === tier).length,
        })).filter(({ count }) => count > 0),
        matches: await named(ctx, lifted.slice(0, MOST_NAMED)),
      };
    }),
  );
  return areas.sort(
    (a, b) => liftCount(b) - liftCount(a) || b.listingCount - a.listingCount,
  );
}

type Lifted = Pick<GrowthLift["matches"][number], "from" | "to"> & {
  match: Doc<"matches">;
};

function liftedBy(name: string, matches: readonly Doc<"matches">[]): Lifted[] {
  return matches
    .flatMap((match) => {
      const to = liftedTier(name, match);
      return to === null ? [] : [{ match, from: match.tier, to }];
    })
    .sort((a, b) => TIERS.indexOf(a.to) - TIERS.indexOf(b.to));
}

async function named(
  ctx: QueryCtx,
  lifted: readonly Lifted[],
): Promise<GrowthLift["matches"]> {
  const rows = await Promise.all(
    lifted.map(async ({ match, from, to }) => {
      const listing = await ctx.db.get("opportunities", match.opportunityId);
      if (listing === null) return [];
      const { title, organisationName } = listing;
      return [{ matchId: match._id, title, organisationName, from, to }];
    }),
  );
  return rows.flat();
}

function liftCount({ lifts }: GrowthLift): number {
  return lifts.reduce((sum, { count }) => sum + count, 0);
}
