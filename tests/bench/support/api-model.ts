/**
 * The model of the service that rows of the chain wait for: token buckets for
 * requests, input and output tokens that hold one second's worth, `retry-after`
 * in whole seconds, and a latency that is log-normal (median 6 s, p95 15 s for
 * fifteen listings), a quarter of it fixed and the rest by listings in the call.
 * Its judgements are the fake's; the clock is whoever's is installed.
 */
import { createFakeAnthropic } from "../../support/fake-anthropic";
import { randomFrom, type Random } from "../../simulation/support/random";

/** A minute. */
export interface ApiLimits {
  requests: number;
  inputTokens: number;
  outputTokens: number;
}

/**
 * So many requests a minute, and more tokens than they need: the rows ask what
 * becomes of the requests allowed.
 */
export const limitsFor = (requests: number): ApiLimits => ({
  requests,
  inputTokens: requests * 30_000,
  outputTokens: requests * 20_000,
});

const MEDIAN_MS = 6_000;
/** ln(15 / 6) over the 95th percentile of the normal distribution. */
const SIGMA = Math.log(15 / 6) / 1.645;
const FIXED = 0.25;
const USUAL_LISTINGS = 15;
/** A refusal is no more than a round trip. */
const REFUSAL_MS = 50;

export interface ApiCall {
  /** ms. */
  at: number;
  isLimited: boolean;
}

export interface ApiModel {
  fetch: typeof fetch;
  /** Every request that arrived, in order. */
  calls: readonly ApiCall[];
}

export function createApiModel(options: {
  limits: ApiLimits;
  seed: number;
}): ApiModel {
  const random = randomFrom(options.seed);
  const fake = createFakeAnthropic({
    // The buckets here are the strict ones.
    limits: { requests: 1e9, inputTokens: 1e12, outputTokens: 1e12 },
  });
  const buckets = createBuckets(options.limits);
  const calls: ApiCall[] = [];
  /** The same request is judged the same: judging takes most of the real time. */
  const known = new Map<string, { text: string; outputTokens: number }>();
  const judge = async (request: Request, body: string) => {
    const before = known.get(body);
    if (before !== undefined) return before;
    const text = await (await fake.handle(request)).text();
    const { usage } = JSON.parse(text) as { usage?: { output_tokens: number } };
    const judged = { text, outputTokens: usage?.output_tokens ?? 0 };
    known.set(body, judged);
    return judged;
  };

  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = await request.clone().text();
    const latencyMs = latency(random, listingCount(body));
    const call = { at: Date.now(), isLimited: false };
    calls.push(call);
    const tokens = { inputTokens: body.length / 4, outputTokens: 0 };
    let waitMs = buckets.take({ requests: 1, ...tokens });
    if (waitMs === 0) {
      const { text, outputTokens } = await judge(request, body);
      waitMs = buckets.take({ requests: 0, inputTokens: 0, outputTokens });
      if (waitMs === 0) {
        await pause(latencyMs);
        return new Response(text, {
          headers: {
            "content-type": "application/json",
            ...buckets.headers(),
          },
        });
      }
    }
    call.isLimited = true;
    await pause(REFUSAL_MS);
    return refusal(waitMs, buckets.headers());
  };
  return { fetch: answer, calls };
}

const listingCount = (body: string) => body.split('\\"id\\":\\"o').length - 1;

/** ms; Box and Muller's normal number, made log-normal. */
function latency(random: Random, listings: number): number {
  const normal =
    Math.sqrt(-2 * Math.log(1 - random.next())) *
    Math.cos(2 * Math.PI * random.next());
  const whole = MEDIAN_MS * Math.exp(SIGMA * normal);
  return whole * (FIXED + ((1 - FIXED) * listings) / USUAL_LISTINGS);
}

const KEYS = ["requests", "inputTokens", "outputTokens"] as const;
const NAMES = {
  requests: "requests",
  inputTokens: "input-tokens",
  outputTokens: "output-tokens",
};

/** Buckets of one second; one that is full lets a call through that is larger than it. */
function createBuckets(limits: ApiLimits) {
  const capacity = (key: (typeof KEYS)[number]) =>
    Math.max(limits[key] / 60, 1);
  const left = { requests: 0, inputTokens: 0, outputTokens: 0 };
  for (const key of KEYS) left[key] = capacity(key);
  let seen = Date.now();
  const refill = () => {
    const minutes = (Date.now() - seen) / 60_000;
    seen = Date.now();
    for (const key of KEYS) {
      left[key] = Math.min(capacity(key), left[key] + limits[key] * minutes);
    }
  };
  return {
    /** Answers 0 and takes, or the ms until all of it would fit. */
    take(wanted: ApiLimits): number {
      refill();
      const waits = KEYS.map((key) => {
        const lacking = Math.min(wanted[key], capacity(key)) - left[key];
        // Half a thousandth: sums of fractions are never quite whole.
        return lacking <= 5e-4 ? 0 : (lacking / limits[key]) * 60_000;
      });
      const wait = Math.max(...waits);
      if (wait === 0) for (const key of KEYS) left[key] -= wanted[key];
      return wait;
    },
    headers(): Record<string, string> {
      refill();
      return Object.fromEntries(
        KEYS.flatMap((key) => [
          [`anthropic-ratelimit-${NAMES[key]}-limit`, String(limits[key])],
          [
            `anthropic-ratelimit-${NAMES[key]}-remaining`,
            String(Math.max(0, Math.floor(left[key]))),
          ],
        ]),
      );
    },
  };
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));

function refusal(waitMs: number, headers: Record<string, string>): Response {
  const error = { type: "rate_limit_error", message: "Too many" };
  return Response.json(
    { type: "error", error, request_id: "req_model" },
    {
      status: 429,
      headers: { ...headers, "retry-after": String(Math.ceil(waitMs / 1_000)) },
    },
  );
}
