import { internal } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { Member } from "../access";
import { listPackedListings } from "../opportunities/packing";
import { findProfile } from "../profiles/profiles";
import { beginStep, insertBatch } from "./batches";
import { chosenBefore, noteChosen } from "./chosen";
import { chunkCandidates } from "./chunks";
import { dismissedIds } from "./dismissals";
import { cancel, end } from "./ending";
import { keepFeatures } from "./features";
import { PACE } from "./pace";
import { selectCandidates } from "./prefilter";
import { progressOf, type Run } from "./runs";
import { queuedFor } from "./unread";
import type { MatchComputationResult } from "./views";
import { patchRun } from "./showing";

/** Fixes which listings a queued run will judge, one row a batch, and sends it off. */
export async function freeze(
  ctx: MutationCtx,
  runId: Run["_id"],
): Promise<MatchComputationResult> {
  const run = await beginStep(ctx, runId, "queued");
  if (run === null) return { message: "ignored" };
  const [member, profile] = await Promise.all([
    ctx.db.get("users", run.userId),
    findProfile(ctx, run.userId),
  ]);
  if (member === null || profile === null || profile._id !== run.profileId) {
    await end(ctx, run, "failed", "internal");
    return { runId, message: "ignored" };
  }
  if (member.matchingConsentAt === undefined) {
    await cancel(ctx, run);
    return { runId, message: "ignored" };
  }
  const chosen = await choose(ctx, member, profile.content, run);
  const chunks = chunkCandidates(
    chosen.candidates.map(({ id }) => id),
    run.seed,
  );
  await insertBatches(ctx, run, chunks);
  const frozen = {
    state: "running" as const,
    profileRev: profile.rev,
    totalBatches: chunks.length,
    openCount: chosen.openCount,
    candidateCount: chosen.candidates.length,
    blocked: chosen.blocked,
    restCount: chosen.restCount,
    dismissedCount: chosen.dismissedCount,
  };
  // A background run notes what it has read, once it has.
  if (run.readingId === undefined) {
    await keepFeatures(ctx, profile);
    await noteChosen(
      ctx,
      run,
      chosen.candidates.map(({ id }) => id),
    );
  }
  await patchRun(ctx, runId, {
    ...frozen,
    dispatchJobId: await ctx.scheduler.runAfter(
      0,
      internal.matching.compute.dispatchNext,
      { runId },
    ),
  });
  return {
    runId,
    message: "computed",
    matchCount: 0,
    totalBatches: chunks.length,
  };
}

/** The listings a run would judge, and how many it would not and why. */
export async function choose(
  ctx: QueryCtx,
  member: Member,
  content: Parameters<typeof selectCandidates>[0],
  run: Pick<Run, "seed" | "candidateLimit" | "continuesRunId" | "readingId">,
  now = Date.now(),
) {
  const { seed, candidateLimit } = run;
  const packed = await listPackedListings(ctx);
  const dismissed = await dismissedIds(ctx, member._id);
  const before =
    run.continuesRunId === undefined
      ? new Set<string>()
      : await chosenBefore(ctx, member._id);
  const isBeside = run.readingId !== undefined;
  const queued = isBeside
    ? await queuedFor(ctx, { userId: member._id })
    : undefined;
  const wanted = packed.filter(
    ({ id }) => !dismissed.has(id) && (queued?.has(id) ?? true),
  );
  const { candidates, blocked, openCount } = selectCandidates(content, wanted, {
    isReadBefore: ({ id }) => before.has(id),
    limit: candidateLimit ?? PACE.candidateLimit,
    explorationCount: isBeside ? 0 : PACE.explorationCount,
    seed,
    now,
  });
  return {
    candidates,
    blocked,
    openCount: packed.length,
    dismissedCount: packed.length - wanted.length,
    restCount: openCount - candidates.length,
  };
}

async function insertBatches(
  ctx: MutationCtx,
  run: Run,
  chunks: Id<"opportunities">[][],
) {
  for (const [index, opportunityIds] of chunks.entries()) {
    await insertBatch(ctx, run._id, { index, opportunityIds, isReask: false });
  }
  const progress = await progressOf(ctx, run._id);
  if (progress === null) throw new Error(`run ${run._id} has no progress`);
  await ctx.db.patch("matchProgress", progress._id, {
    totalCount: chunks.flat().length,
  });
}
