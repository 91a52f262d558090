import { v, type Infer } from "convex/values";
import type { QueryCtx } from "../../_generated/server";
import { vServiceRates } from "../../tables/usage";
import { PACE } from "../matching/pace";

/** Hops in the queue that are shown; more are told as "more". */
const SHOWN = 20;

const vHop = v.object({
  runId: v.id("matchRuns"),
  since: v.number(),
  calls: v.number(),
});

export const vQueue = v.object({
  slots: v.number(),
  running: v.array(vHop),
  waiting: v.array(vHop),
  hasMoreWaiting: v.boolean(),
  /** What the service's headers last said it allows a minute; null before the first. */
  rates: v.union(
    v.null(),
    v.object({ ...vServiceRates.fields, updatedAt: v.number() }),
  ),
});

/** Who holds the slots and who waits for one, the first first. */
export async function readQueue(ctx: QueryCtx): Promise<Infer<typeof vQueue>> {
  const hops = async (state: "running" | "waiting", limit: number) => {
    const rows = await ctx.db
      .query("matchHops")
      .withIndex("by_state_and_since", (q) => q.eq("state", state))
      .take(limit);
    return rows.map(({ runId, since, reserved }) => ({
      runId,
      since,
      calls: reserved.calls,
    }));
  };
  const waiting = await hops("waiting", SHOWN + 1);
  const rates = await ctx.db.query("llmRates").first();
  return {
    slots: PACE.slots,
    running: await hops("running", PACE.slots),
    waiting: waiting.slice(0, SHOWN),
    hasMoreWaiting: waiting.length > SHOWN,
    rates: rates && {
      requests: rates.requests,
      inputTokens: rates.inputTokens,
      outputTokens: rates.outputTokens,
      updatedAt: rates.updatedAt,
    },
  };
}
