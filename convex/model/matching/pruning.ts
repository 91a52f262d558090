import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { createEligibilityCheck } from "../../shared/eligibility";
import { noteLeft } from "./changes";
import { noteStandings } from "./counts";
import type { Run } from "./runs";
import { patchRun } from "./showing";

const PAGE = 100;

/**
 * Removes matches that a whole run no longer confirms and the member never
 * touched, page by page. Runs only after a run that ended done.
 */
export async function prune(
  ctx: MutationCtx,
  runId: Run["_id"],
  cursor: string | null,
): Promise<void> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run?.state !== "done") return;
  const { page, isDone, continueCursor } = await ctx.db
    .query("matches")
    .withIndex("by_profileId_and_runTimestamp", (q) =>
      q.eq("profileId", run.profileId).lt("runTimestamp", run.runTimestamp),
    )
    .paginate({ numItems: PAGE, cursor });
  const gone = page.filter((match) => !isTouched(match));
  await noteLeaving(ctx, run, page);
  for (const match of gone) await ctx.db.delete("matches", match._id);
  await noteStandings(
    ctx,
    run.userId,
    gone.map((from) => ({ from, to: null })),
  );
  if (gone.length > 0) {
    await patchRun(ctx, runId, {
      goneCount: run.goneCount + gone.length,
    });
  }
  if (!isDone) {
    await ctx.scheduler.runAfter(0, internal.matching.mutations.prune, {
      runId,
      cursor: continueCursor,
    });
  }
}

/** What has left since the reading before, and whether its board closed it or the member's facts did. */
async function noteLeaving(
  ctx: MutationCtx,
  run: Run,
  matches: readonly Doc<"matches">[],
): Promise<void> {
  const profile = await ctx.db.get("profiles", run.profileId);
  if (run.comparedTo === undefined || profile === null) return;
  const check = createEligibilityCheck(profile.content, run.startedAt);
  for (const match of matches) {
    const isKept = isTouched(match);
    const listing = await ctx.db.get("opportunities", match.opportunityId);
    if (listing === null) continue;
    const isClosed = listing.status === "closed";
    // What is kept leaves no list by not being read; that it closed was news once.
    const wasThere = match.runTimestamp >= run.comparedTo.runTimestamp;
    if (isKept && !(isClosed && wasThere)) continue;
    const { verdict, reason } = check(listing);
    await noteLeft(ctx, run, match, listing, {
      kind: isClosed ? "closed" : "gone",
      blockedReason: !isClosed && verdict === "blocked" ? reason : undefined,
      isKept,
    });
  }
}

/** Whatever the member did with it, or was told about it, is theirs to keep. */
function isTouched(match: Doc<"matches">): boolean {
  return (
    match.status !== "open" ||
    match.statusChangedAt !== undefined ||
    match.viewedAt !== undefined ||
    match.alertedAt !== undefined
  );
}
