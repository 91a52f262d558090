/** The background found something while the member was away. */
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { notify } from "./notify";

/** The best so many are looked through; a background run reads a few. */
const LOOKED_AT = 100;

const IN_BACKGROUND: ReadonlySet<Doc<"matchRuns">["cause"]> = new Set([
  "catalogue",
  "operator",
] as const);

/** Told once a run, of the great ones it was the first to find. */
export async function tellGreatMatches(
  ctx: MutationCtx,
  run: Doc<"matchRuns">,
): Promise<void> {
  if (!IN_BACKGROUND.has(run.cause)) return;
  const great = await ctx.db
    .query("matches")
    .withIndex("by_userId_and_status_and_tier_and_score", (q) =>
      q.eq("userId", run.userId).eq("status", "open").eq("tier", "great"),
    )
    .order("desc")
    .take(LOOKED_AT);
  const found = great.filter(
    (match) =>
      match.runId === run._id &&
      match.firstSeenAt >= run.startedAt &&
      match.viewedAt === undefined,
  );
  const [best] = found;
  if (best === undefined) return;
  const listing = await ctx.db.get("opportunities", best.opportunityId);
  if (listing?.status !== "open") return;
  await notify(ctx, run.userId, `great:${run._id}`, {
    kind: "greatMatches",
    count: found.length,
    matchId: best._id,
    title: listing.title,
    titleLanguage: listing.textLanguage,
  });
}
