/**
 * The model's sentence for a level and its counts: asked for once, whoever they
 * are of, and told to everybody of whom they are true. No name, organisation or
 * other text goes with them. Without a model nothing is asked, and the pages say
 * the facts by themselves.
 */
import { v, type Infer } from "convex/values";
import { env } from "../../_generated/server";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { CountedFacts } from "../../shared/communities/engagement";
import { vEngagementLevel } from "../../tables/members";
import { vSaidRates } from "../../tables/usage";
import { countCall, reachedCap } from "../matching/budget";
import {
  giveBackRates,
  learnRates,
  moveRates,
  reserveRates,
} from "../matching/limiter";
import { readSwitches } from "../matching/switches";
import { vUsage } from "../matching/usage";
import type { Engagement } from "./keeping";

type Row = Doc<"engagementWords">;

/** After a call that failed, or whose answer never came. */
const RETRY_MS = 3_600_000;
const MOST_TRIES = 3;
/** A call that would have to wait longer leaves its turn to matching. */
const MOST_WAIT_MS = 20_000;

/** Looked at for one that may still be tried. */
const LOOKED_AT = 10;

const vCounted = {
  level: vEngagementLevel,
  attendedCount: v.number(),
  activeProgramCount: v.number(),
  completedProgramCount: v.number(),
};

/** What a call takes at most. */
export const vMost = v.object({
  inputTokens: v.number(),
  outputTokens: v.number(),
  costMicroUsd: v.number(),
});
type Most = Infer<typeof vMost>;

export const vWordsJob = v.object({
  wordsId: v.id("engagementWords"),
  /** Of this taking alone: an answer that comes after the next taking is too late. */
  dueAt: v.number(),
  counted: v.object(vCounted),
  /** Until the shared limits let the call out. */
  waitMs: v.number(),
});

/** What came of a job's call, whatever it was. */
export const vWordsOutcome = v.object({
  wordsId: v.id("engagementWords"),
  dueAt: v.number(),
  most: vMost,
  ms: v.number(),
  /** Absent where the call failed. */
  words: v.optional(v.object({ en: v.string(), es: v.string() })),
  usage: v.optional(vUsage),
  rates: v.optional(vSaidRates),
});

/** Sees to it that these facts have words; writes nothing where they have, or nobody could write them. */
export async function askForWords(
  ctx: MutationCtx,
  engagement: Pick<Engagement, "level" | "facts">,
): Promise<void> {
  if (!env.ANTHROPIC_API_KEY) return;
  const counted = countedOf(engagement);
  if ((await rowOf(ctx, counted)) !== null) return;
  await ctx.db.insert("engagementWords", {
    ...counted,
    tries: 0,
    dueAt: Date.now(),
  });
}

export async function wordsOf(
  ctx: QueryCtx,
  engagement: Pick<Engagement, "level" | "facts">,
): Promise<NonNullable<Row["words"]> | null> {
  return (await rowOf(ctx, countedOf(engagement)))?.words ?? null;
}

/**
 * Takes one for the model, for an hour; null where none is due, operators have
 * stopped all calls, the month's cap is reached or matching needs the room.
 */
export async function takeNext(
  ctx: MutationCtx,
  most: Most,
): Promise<Infer<typeof vWordsJob> | null> {
  const now = Date.now();
  if ((await readSwitches(ctx)).isMatchingPaused) return null;
  const everybody = { userId: undefined };
  const cap = await reachedCap(ctx, everybody, most.costMicroUsd, { now });
  if (cap !== null) return null;
  const row = await nextDue(ctx, now);
  if (row === null) return null;
  const [waitMs = 0] = await reserveRates(ctx, [most], true);
  if (waitMs > MOST_WAIT_MS) {
    await giveBackRates(ctx, [most], true);
    return null;
  }
  const dueAt = now + RETRY_MS;
  await ctx.db.patch("engagementWords", row._id, {
    tries: row.tries + 1,
    dueAt,
  });
  const { level, attendedCount, activeProgramCount, completedProgramCount } =
    row;
  return {
    wordsId: row._id,
    dueAt,
    counted: {
      level,
      attendedCount,
      activeProgramCount,
      completedProgramCount,
    },
    waitMs,
  };
}

/** Keeps the words, and enters the call into the ledger also where there are none. Twice is once. */
export async function recordOutcome(
  ctx: MutationCtx,
  outcome: Infer<typeof vWordsOutcome>,
): Promise<void> {
  const { wordsId, dueAt, words } = outcome;
  const row = await ctx.db.get("engagementWords", wordsId);
  if (row?.dueAt !== dueAt) return;
  const isOver = words !== undefined || row.tries >= MOST_TRIES;
  await ctx.db.patch("engagementWords", wordsId, {
    ...(words !== undefined && { words }),
    // A call that failed is reported once too: its taking ends here.
    dueAt: isOver ? undefined : dueAt + 1,
  });
  await enterCall(ctx, outcome);
}

async function enterCall(
  ctx: MutationCtx,
  { wordsId, dueAt, most, ms, usage, rates }: Infer<typeof vWordsOutcome>,
): Promise<void> {
  if (rates !== undefined) await learnRates(ctx, rates);
  await moveRates(
    ctx,
    {
      inputTokens: (usage?.inputTokens ?? 0) - most.inputTokens,
      outputTokens: (usage?.outputTokens ?? 0) - most.outputTokens,
    },
    true,
  );
  if (usage === undefined) return;
  const call = {
    ...usage,
    leaseToken: `${wordsId}:${dueAt}`,
    purpose: "engagement" as const,
    ms,
    at: Date.now(),
    rates,
    isCounted: true,
  };
  await ctx.db.insert("llmUsage", call);
  await countCall(ctx, call);
}

async function nextDue(ctx: MutationCtx, now: number): Promise<Row | null> {
  const due = await ctx.db
    .query("engagementWords")
    .withIndex("by_dueAt", (q) => q.gte("dueAt", 0).lte("dueAt", now))
    .take(LOOKED_AT);
  for (const row of due) {
    if (row.tries < MOST_TRIES) return row;
    // Its last answer never came.
    await ctx.db.patch("engagementWords", row._id, { dueAt: undefined });
  }
  return null;
}

function countedOf({
  level,
  facts,
}: Pick<Engagement, "level" | "facts">): CountedFacts {
  const { attendedCount, activeProgramCount, completedProgramCount } = facts;
  return { level, attendedCount, activeProgramCount, completedProgramCount };
}

async function rowOf(
  ctx: QueryCtx,
  counted: CountedFacts,
): Promise<Row | null> {
  return await ctx.db
    .query("engagementWords")
    .withIndex("by_counts", (q) =>
      q
        .eq("level", counted.level)
        .eq("attendedCount", counted.attendedCount)
        .eq("activeProgramCount", counted.activeProgramCount)
        .eq("completedProgramCount", counted.completedProgramCount),
    )
    .first();
}
