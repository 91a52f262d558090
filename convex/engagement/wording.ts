import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalAction, internalMutation } from "../functions";
import {
  engagementWriter,
  mostCostOf,
  type EngagementWriter,
} from "../integrations/engagementWriters";
import { saidRates, ScoreFailure } from "../integrations/scorer";
import * as Wording from "../model/engagement/wording";

/** Of one turn: some dozen combinations of counts are new in an hour, at most. */
const CALLS = 10;

/** Has the model word what nobody has worded yet, one call after the other. */
export const write = internalAction({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const writer = engagementWriter();
    if (writer === null) return null;
    const most = { ...writer.most, costMicroUsd: mostCostOf(writer) };
    for (let calls = 0; calls < CALLS; calls += 1) {
      const { take, record } = internal.engagement.wording;
      const job = await ctx.runMutation(take, { most });
      if (job === null) return null;
      const { wordsId, dueAt, counted, waitMs } = job;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      const startedAt = Date.now();
      const written = await tryWrite(writer, counted);
      await ctx.runMutation(record, {
        wordsId,
        dueAt,
        most,
        ms: Date.now() - startedAt,
        ...written,
      });
    }
    return null;
  },
});

/** Takes what is next for the model. */
export const take = internalMutation({
  args: { most: Wording.vMost },
  returns: v.union(v.null(), Wording.vWordsJob),
  handler: async (ctx, { most }) => await Wording.takeNext(ctx, most),
});

/** Keeps what came of one call. */
export const record = internalMutation({
  args: Wording.vWordsOutcome.fields,
  returns: v.null(),
  handler: async (ctx, outcome) => {
    await Wording.recordOutcome(ctx, outcome);
    return null;
  },
});

type Counted = Parameters<EngagementWriter["write"]>[0];

/** A failure without its kind: each is tried again in an hour, three times in all. */
async function tryWrite(writer: EngagementWriter, counted: Counted) {
  try {
    const { words, usage, rates } = await writer.write(counted);
    return { words, usage, rates: saidRates(rates) };
  } catch (error) {
    if (!(error instanceof ScoreFailure)) throw error;
    const { usage, rates } = error;
    return { usage, rates: saidRates(rates) };
  }
}
