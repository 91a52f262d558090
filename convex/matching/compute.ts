import { v } from "convex/values";
import { internal } from "../_generated/api";
import type { Id } from "../_generated/dataModel";
import type { ActionCtx } from "../_generated/server";
import { internalAction, internalMutation } from "../functions";
import {
  saidRates,
  ScoreFailure,
  type ScoreUsage,
} from "../integrations/scorer";
import { scorerNamed, tryScore } from "../integrations/scorers";
import { logLine } from "../lib/logging";
import { checkAnswer } from "../model/matching/checking";
import type { Claim } from "../model/matching/claiming";
import { dispatch } from "../model/matching/dispatching";
import { freeze } from "../model/matching/freezing";
import { requestOf, type HopInput } from "../model/matching/hopInput";
import { restart } from "../model/matching/onProfileEdited";
import { PACE } from "../model/matching/pace";
import { retryRun as takeUpAgain } from "../model/matching/resuming";
import { vMatchComputationResult } from "../model/matching/views";

const vRunId = v.id("matchRuns");

/** Freezes the candidates of a queued run into batches and sends it off. */
export const computeMatchesForProfile = internalMutation({
  args: { runId: vRunId },
  returns: vMatchComputationResult,
  isHot: true,
  handler: async (ctx, { runId }) => await freeze(ctx, runId),
});

/** Sends a run's next hop, or ends the run. */
export const dispatchNext = internalMutation({
  args: { runId: vRunId },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, { runId }) => {
    await dispatch(ctx, runId, estimateHop);
    return null;
  },
});

/** 30 s after the last edit of a profile whose run it outdated. */
export const restartAfterEdit = internalMutation({
  args: { runId: vRunId, restartAt: v.number() },
  returns: v.null(),
  handler: async (ctx, { runId, restartAt }) => {
    await restart(ctx, runId, restartAt);
    return null;
  },
});

/** Takes up a run that a passing fault ended, at the time it was told to the member. */
export const retryRun = internalMutation({
  args: { runId: vRunId, retryAt: v.number() },
  returns: v.null(),
  handler: async (ctx, { runId, retryAt }) => {
    await takeUpAgain(ctx, runId, retryAt);
    return null;
  },
});

/** Judges one hop's batches, in parallel; each is saved as it lands. Schedules nothing. */
export const processMatchBatch = internalAction({
  args: {
    runId: vRunId,
    batchIds: v.array(v.id("matchBatches")),
    /** The number of the hop; an older one is refused. */
    attempt: v.number(),
  },
  returns: v.null(),
  handler: async (ctx, hop) => {
    const startedAt = Date.now();
    const claim = await ctx.runMutation(
      internal.matching.mutations.claimBatches,
      hop,
    );
    if (claim !== null) await judgeHop(ctx, hop.runId, claim);
    logLine({
      fn: "matching/compute:processMatchBatch",
      runId: hop.runId,
      hop: hop.attempt,
      batches: claim?.leases.length ?? 0,
      ms: Date.now() - startedAt,
    });
    return null;
  },
});

type Lease = Claim["leases"][number];

async function judgeHop(
  ctx: ActionCtx,
  runId: Id<"matchRuns">,
  claim: Claim,
): Promise<void> {
  const input = await ctx.runQuery(internal.matching.queries.getHopInput, {
    runId,
    batchIds: claim.leases.map(({ batchId }) => batchId),
  });
  const stopRenewing = keepLeases(ctx, claim.leases);
  const judging = claim.leases.map((lease) =>
    judgeBatch(ctx, { runId, claim, lease, input }),
  );
  // One broken save must not leave the others unawaited.
  const results = await Promise.allSettled(judging);
  await stopRenewing();
  for (const result of results) {
    if (result.status === "rejected") throw result.reason;
  }
}

async function judgeBatch(
  ctx: ActionCtx,
  hop: {
    runId: Id<"matchRuns">;
    claim: Claim;
    lease: Lease;
    input: HopInput | null;
  },
): Promise<void> {
  const { claim, lease, input } = hop;
  const { saveBatchResults, failBatch } = internal.matching.mutations;
  const { runTimestamp } = claim;
  const call = { ...lease, runId: hop.runId, runTimestamp, ms: 0 };
  const batch = input?.batches.find(({ batchId }) => batchId === lease.batchId);
  if (!input || !batch || batch.listings.length === 0) {
    await ctx.runMutation(saveBatchResults, {
      ...call,
      ...checkAnswer([], [], []),
    });
    return;
  }
  // For the call's own turn; no longer than a hop is spread, whatever the clock did.
  const ahead = (batch.startsAt ?? 0) - Date.now();
  const waitMs = Math.min(ahead, PACE.mostSpreadMs);
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  const startedAt = Date.now();
  const judged = await tryScore(
    scorerNamed(claim.scorer),
    requestOf(input, batch.listings),
  );
  const bill = {
    ...call,
    ms: Date.now() - startedAt,
    usage: paid(claim, judged.usage),
    rates: saidRates(judged.rates),
  };
  if (judged instanceof ScoreFailure) {
    const { kind, retryAfterMs } = judged;
    await ctx.runMutation(failBatch, { ...bill, kind, retryAfterMs });
    return;
  }
  const { passages } = input.profile;
  const checked = checkAnswer(judged.scores, passages, batch.listings);
  if (checked.results.length === 0) {
    await ctx.runMutation(failBatch, { ...bill, kind: "invalidOutput" });
  } else {
    const droppedClaimCount = checked.droppedClaimCount + judged.droppedCount;
    await ctx.runMutation(saveBatchResults, {
      ...bill,
      ...checked,
      droppedClaimCount,
    });
  }
}

/** Renews the leases until told to stop; an action that dies stops by itself. */
function keepLeases(
  ctx: ActionCtx,
  held: readonly Lease[],
): () => Promise<void> {
  const leases = held.map(({ batchId, leaseToken }) => ({
    batchId,
    leaseToken,
  }));
  let isDone = false;
  let wake = () => {};
  const beat = async () => {
    for (;;) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PACE.renewMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      if (isDone) return;
      // A missed renewal costs a repeated call at worst; a result must not be lost for it.
      await ctx
        .runMutation(internal.matching.mutations.renewLeases, { leases })
        .catch(() => 0);
    }
  };
  const beating = beat();
  return async () => {
    isDone = true;
    wake();
    await beating;
  };
}

/** Upper bounds of the call of each of a hop's batches, by the scorer that would make it. */
function estimateHop(input: HopInput) {
  const scorer = scorerNamed("claude");
  return input.batches.map((batch) => {
    if (batch.listings.length === 0) return NO_CALL;
    const most = scorer.estimate(requestOf(input, batch.listings));
    const { inputTokens, outputTokens, costMicroUsd: microUsd } = most;
    return { inputTokens, outputTokens, microUsd };
  });
}

const NO_CALL = { inputTokens: 0, outputTokens: 0, microUsd: 0 };

/** The local scorer's calls cost nothing and enter no ledger. */
function paid(claim: Claim, usage: ScoreUsage | undefined) {
  return claim.scorer === "claude" ? usage : undefined;
}
