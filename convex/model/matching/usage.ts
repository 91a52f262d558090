import { v, type Infer } from "convex/values";
import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { vReservation } from "../../tables/matching";
import { vSaidRates } from "../../tables/usage";
import { countUsage, release, type Reservation } from "./budget";
import { hopOf, wakeWaiting } from "./hops";
import { learnRates, moveRates } from "./limiter";

export const vUsage = v.object({
  model: v.string(),
  inputTokens: v.number(),
  outputTokens: v.number(),
  cachedInputTokens: v.number(),
  costMicroUsd: v.number(),
});

/** One call as the action reports it, whatever came of it. */
export const vCall = v.object({
  runId: v.id("matchRuns"),
  runTimestamp: v.number(),
  batchId: v.id("matchBatches"),
  attempt: v.number(),
  leaseToken: v.string(),
  ms: v.number(),
  usage: v.optional(vUsage),
  rates: v.optional(vSaidRates),
});
export type Call = Infer<typeof vCall>;

/**
 * Enters a call into the ledger, once, also when its result comes too late to
 * count: it was paid for. Counters are left to settling, which an open hop will
 * bring about by itself.
 */
export async function recordCall(
  ctx: MutationCtx,
  { userId, payingOrgId }: Doc<"matchRuns">,
  call: Call,
): Promise<void> {
  const { usage, rates, runId } = call;
  if (usage === undefined) {
    if (rates !== undefined) {
      await scheduleSettling(ctx, { runId, userId, rates });
    }
    return;
  }
  if (await isKnown(ctx, call)) return;
  await ctx.db.insert("llmUsage", {
    ...usage,
    userId,
    runId,
    batchId: call.batchId,
    attempt: call.attempt,
    leaseToken: call.leaseToken,
    purpose: "matching",
    ms: call.ms,
    at: Date.now(),
    rates,
    isCounted: false,
    orgId: payingOrgId,
  });
  const hop = await hopOf(ctx, runId);
  if (hop?.state !== "running") {
    await scheduleSettling(ctx, { runId, userId });
  }
}

async function isKnown(
  ctx: MutationCtx,
  { batchId, leaseToken }: Call,
): Promise<boolean> {
  const row = await ctx.db
    .query("llmUsage")
    .withIndex("by_batchId_and_leaseToken", (q) =>
      q.eq("batchId", batchId).eq("leaseToken", leaseToken),
    )
    .first();
  return row !== null;
}

async function scheduleSettling(
  ctx: MutationCtx,
  args: Infer<typeof vSettlement>,
) {
  await ctx.scheduler.runAfter(0, internal.matching.mutations.settle, args);
}

export const vSettlement = v.object({
  runId: v.id("matchRuns"),
  userId: v.id("users"),
  reserved: v.optional(vReservation),
  rates: v.optional(vSaidRates),
});

/**
 * Brings counters and limiter in line with what really happened, and passes a
 * slot that was left on. Touches rows others touch.
 */
export async function settle(
  ctx: MutationCtx,
  { runId, userId, reserved, rates }: Infer<typeof vSettlement>,
): Promise<void> {
  const calls = await countUsage(ctx, runId);
  const said = rates ?? calls.findLast((call) => call.rates)?.rates;
  if (said !== undefined) await learnRates(ctx, said);
  if (reserved !== undefined) await release(ctx, userId, reserved);
  const run = await ctx.db.get("matchRuns", runId);
  await moveRates(
    ctx,
    {
      inputTokens: balance(calls, reserved, "inputTokens"),
      outputTokens: balance(calls, reserved, "outputTokens"),
    },
    // Back to where it was taken from, also where the member has joined the run since.
    reserved?.isBackground ?? run?.cause !== "member",
  );
  await wakeWaiting(ctx);
}

/** What the calls used beyond what was reserved for them; mostly negative. */
function balance(
  calls: readonly Doc<"llmUsage">[],
  reserved: Reservation | undefined,
  key: "inputTokens" | "outputTokens",
): number {
  const used = calls.reduce((sum, call) => sum + call[key], 0);
  return used - (reserved?.[key] ?? 0);
}
