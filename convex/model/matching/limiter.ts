import { HOUR, MINUTE, RateLimiter } from "@convex-dev/rate-limiter";
import type { Infer } from "convex/values";
import { components } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import type { vServiceRates } from "../../tables/usage";
import type { Reservation } from "./budget";

type Rates = Infer<typeof vServiceRates>;

/**
 * Until the service's headers say otherwise. Generous: an account that is
 * allowed less answers 429 once, and its headers correct these.
 */
const FIRST_RATES: Rates = {
  requests: 1_000,
  inputTokens: 400_000,
  outputTokens: 80_000,
};

/** Runs that nobody watches leave half of each minute to people. */
const BACKGROUND_SHARE = 0.5;

const asking = {
  kind: "token bucket",
  rate: 30,
  period: HOUR,
  capacity: 10,
} as const;

const limiter = new RateLimiter(components.rateLimiter, { asking });

/** Takes one asking of a member; refuses RATE_LIMITED. */
export async function takeAsking(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<void> {
  const { ok, retryAfter } = await limiter.limit(ctx, "asking", {
    key: userId,
  });
  if (!ok) {
    throw refusal("RATE_LIMITED", { retryAfterMs: Math.ceil(retryAfter) });
  }
}

/**
 * Reserves a hop's requests and tokens, all or none, and answers in how many ms
 * they may be spent. A reservation always succeeds: it only lies further ahead.
 */
export async function reserveRates(
  ctx: MutationCtx,
  reserved: Reservation,
  isBackground: boolean,
): Promise<number> {
  const waits = [0];
  for (const bucket of await bucketsOf(ctx, isBackground)) {
    const status = await limiter.limit(ctx, bucket.name, {
      count: reserved[bucket.counts],
      reserve: true,
      config: bucket.config,
    });
    waits.push(status.retryAfter ?? 0);
  }
  return Math.ceil(Math.max(...waits));
}

/** Takes tokens that were used beyond their reservation, or gives back (below 0) what was not. */
export async function moveRates(
  ctx: MutationCtx,
  tokens: Pick<Reservation, "inputTokens" | "outputTokens">,
  isBackground: boolean,
): Promise<void> {
  for (const bucket of await bucketsOf(ctx, isBackground)) {
    if (bucket.counts === "calls" || tokens[bucket.counts] === 0) continue;
    await limiter.limit(ctx, bucket.name, {
      count: tokens[bucket.counts],
      reserve: true,
      config: bucket.config,
    });
  }
}

/** Keeps what the service's headers said it allows a minute. */
export async function learnRates(
  ctx: MutationCtx,
  said: Partial<Rates>,
): Promise<void> {
  const row = await ctx.db.query("llmRates").first();
  const known = row ?? FIRST_RATES;
  // A bucket of rate 0 would never let out the call whose answer could correct it.
  const next = {
    requests: said.requests || known.requests,
    inputTokens: said.inputTokens || known.inputTokens,
    outputTokens: said.outputTokens || known.outputTokens,
  };
  if (row === null) {
    await ctx.db.insert("llmRates", { ...next, updatedAt: Date.now() });
  } else if (
    row.requests !== next.requests ||
    row.inputTokens !== next.inputTokens ||
    row.outputTokens !== next.outputTokens
  ) {
    await ctx.db.patch("llmRates", row._id, { ...next, updatedAt: Date.now() });
  }
}

interface Bucket {
  name: string;
  counts: "calls" | "inputTokens" | "outputTokens";
  config: { kind: "token bucket"; rate: number; period: number };
}

async function bucketsOf(
  ctx: QueryCtx,
  isBackground: boolean,
): Promise<Bucket[]> {
  const rates = (await ctx.db.query("llmRates").first()) ?? FIRST_RATES;
  const all = bucketsNamed("model", rates, 1);
  return isBackground
    ? [...all, ...bucketsNamed("background", rates, BACKGROUND_SHARE)]
    : all;
}

function bucketsNamed(prefix: string, rates: Rates, share: number): Bucket[] {
  const bucket = (counts: Bucket["counts"], rate: number): Bucket => ({
    name: `${prefix}:${counts}`,
    counts,
    config: { kind: "token bucket", rate: rate * share, period: MINUTE },
  });
  return [
    bucket("calls", rates.requests),
    bucket("inputTokens", rates.inputTokens),
    bucket("outputTokens", rates.outputTokens),
  ];
}
