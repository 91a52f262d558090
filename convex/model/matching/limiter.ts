import { HOUR, MINUTE, RateLimiter } from "@convex-dev/rate-limiter";
import type { Infer } from "convex/values";
import { components } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import type { vSaidRates, vServiceRates } from "../../tables/usage";
import type { Reservation } from "./budget";

type Rates = Infer<typeof vServiceRates>;
type Known = Rates &
  Partial<Pick<Doc<"llmRates">, "inputTokensLeft" | "outputTokensLeft">>;

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

/** Calls start a little early or late: two that are spaced exactly would meet. */
const MARGIN = 0.97;

/**
 * What a bucket holds at least: half of the second that the service's holds, so
 * that an account that is allowed half of what is believed bears it too.
 */
const BURST_MS = 500;

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

/** What one call takes out of the buckets. */
export type CallTokens = Pick<Reservation, "inputTokens" | "outputTokens">;

/**
 * Reserves a hop's calls and their tokens, all or none, and answers in how many
 * ms each call may be made: the service refuses those that come all at once. A
 * reservation always succeeds: it only lies further ahead.
 */
export async function reserveRates(
  ctx: MutationCtx,
  calls: readonly CallTokens[],
  isBackground: boolean,
): Promise<number[]> {
  let waits = calls.map(() => 0);
  for (const bucket of await bucketsOf(ctx, isBackground)) {
    const counts = calls.map((call) =>
      bucket.counts === "calls" ? 1 : call[bucket.counts],
    );
    const status = await limiter.limit(ctx, bucket.name, {
      count: counts.reduce((sum, count) => sum + count, 0),
      reserve: true,
      config: bucket.config,
    });
    const own = callWaits(counts, status.retryAfter ?? 0, bucket.config);
    waits = waits.map((wait, at) => Math.max(wait, own[at] ?? 0));
  }
  return waits.map(Math.ceil);
}

/**
 * When each of the calls may be made, of a bucket that has all of them back
 * after `wholeMs`: once it is full enough for the call itself, its whole
 * content where the call takes more than it holds.
 */
export function callWaits(
  counts: readonly number[],
  wholeMs: number,
  { rate, period, capacity }: Bucket["config"],
): number[] {
  let later = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => {
    const beyond = later - Math.min(count, capacity);
    later -= count;
    return Math.max(0, wholeMs - (beyond / rate) * period);
  });
}

/** Gives back calls that will not be made under this reservation. */
export async function giveBackRates(
  ctx: MutationCtx,
  calls: readonly CallTokens[],
  isBackground: boolean,
): Promise<void> {
  if (calls.length === 0) return;
  const sum = (key: keyof CallTokens) =>
    calls.reduce((total, call) => total - call[key], 0);
  await moveRates(
    ctx,
    {
      calls: -calls.length,
      inputTokens: sum("inputTokens"),
      outputTokens: sum("outputTokens"),
    },
    isBackground,
  );
}

/** Takes what was used beyond its reservation, or gives back (below 0) what was not. */
export async function moveRates(
  ctx: MutationCtx,
  moved: CallTokens & Partial<Pick<Reservation, "calls">>,
  isBackground: boolean,
): Promise<void> {
  for (const bucket of await bucketsOf(ctx, isBackground)) {
    const count = moved[bucket.counts] ?? 0;
    if (count === 0) continue;
    await limiter.limit(ctx, bucket.name, {
      count,
      reserve: true,
      config: bucket.config,
    });
  }
}

/** Keeps what the service's headers said it allows a minute. */
export async function learnRates(
  ctx: MutationCtx,
  said: Infer<typeof vSaidRates>,
): Promise<void> {
  const row = await ctx.db.query("llmRates").first();
  const known: Known = row ?? FIRST_RATES;
  // A bucket of rate 0 would never let out the call whose answer could correct it.
  const next = {
    requests: said.requests || known.requests,
    inputTokens: said.inputTokens || known.inputTokens,
    outputTokens: said.outputTokens || known.outputTokens,
    inputTokensLeft: mostOf(said.inputTokensLeft, known.inputTokensLeft),
    outputTokensLeft: mostOf(said.outputTokensLeft, known.outputTokensLeft),
  };
  const now = Date.now();
  const slower = Math.max(...RATE_KEYS.map((key) => known[key] / next[key]));
  const slowed = slower > 1 && { slowedAt: now, slowedBy: slower };
  if (row === null) {
    await ctx.db.insert("llmRates", { ...next, ...slowed, updatedAt: now });
  } else if (KNOWN_KEYS.some((key) => row[key] !== next[key])) {
    await ctx.db.patch("llmRates", row._id, {
      ...next,
      ...slowed,
      updatedAt: now,
    });
  }
}

/**
 * When a call may be made that was booked for `startsAt` at `bookedAt`. Booked
 * before the service was known to allow less, it lies as much further ahead as
 * everything that was booked with it: the order stays, and no gap opens.
 */
export async function stretchedStart(
  ctx: QueryCtx,
  { bookedAt, startsAt }: { bookedAt: number; startsAt: number },
): Promise<number> {
  const { slowedAt, slowedBy } = (await ctx.db.query("llmRates").first()) ?? {};
  if (slowedAt === undefined || slowedBy === undefined) return startsAt;
  if (slowedAt < bookedAt || slowedAt >= startsAt) return startsAt;
  return Math.ceil(slowedAt + (startsAt - slowedAt) * slowedBy);
}

const RATE_KEYS = ["requests", "inputTokens", "outputTokens"] as const;
const KNOWN_KEYS = [
  ...RATE_KEYS,
  "inputTokensLeft",
  "outputTokensLeft",
] as const;

function mostOf(
  said: number | undefined,
  known: number | undefined,
): number | undefined {
  return said === undefined ? known : Math.max(said, known ?? 0);
}

interface Bucket {
  name: string;
  counts: "calls" | "inputTokens" | "outputTokens";
  config: {
    kind: "token bucket";
    rate: number;
    period: number;
    capacity: number;
  };
}

async function bucketsOf(
  ctx: QueryCtx,
  isBackground: boolean,
): Promise<Bucket[]> {
  const rates: Known = (await ctx.db.query("llmRates").first()) ?? FIRST_RATES;
  const all = bucketsNamed("model", rates, 1);
  return isBackground
    ? [...all, ...bucketsNamed("background", rates, BACKGROUND_SHARE)]
    : all;
}

/**
 * Requests come one by one or a few at a time: a minute's worth, made at once, is
 * refused by a service that counts seconds. Tokens may be spent at once as far as
 * the service was ever heard to have them left; until it is heard, a minute's.
 */
function bucketsNamed(prefix: string, known: Known, share: number): Bucket[] {
  const bucket = (
    counts: Bucket["counts"],
    perMinute: number,
    atOnce: number,
  ): Bucket => {
    const rate = perMinute * share * MARGIN;
    const burst = Math.max((rate * BURST_MS) / MINUTE, atOnce);
    const config = { kind: "token bucket", period: MINUTE } as const;
    return {
      name: `${prefix}:${counts}`,
      counts,
      config: { ...config, rate, capacity: burst },
    };
  };
  const held = (left: number | undefined, perMinute: number) =>
    Math.min(left ?? perMinute, perMinute) * share;
  const { requests, inputTokens, outputTokens } = known;
  return [
    bucket("calls", requests, 1),
    bucket(
      "inputTokens",
      inputTokens,
      held(known.inputTokensLeft, inputTokens),
    ),
    bucket(
      "outputTokens",
      outputTokens,
      held(known.outputTokensLeft, outputTokens),
    ),
  ];
}
