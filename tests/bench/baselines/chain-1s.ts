/**
 * The chain without the design's decisions, from its description: one chain per
 * profile over the whole catalogue, batches of 15, a second between batches, the
 * SDK's two retries inside ten of its own, back-off `min(1000 · 2^n, 60000)`, no
 * shared limiter, the catalogue read again in each batch, other errors retried
 * once and the batch then skipped. Who dies is not missed by anyone.
 */
import Anthropic, { RateLimitError } from "@anthropic-ai/sdk";
import {
  ANSWER_SCHEMA,
  buildPrompt,
} from "@convex/integrations/anthropic/prompt";
import type { ScorerListing, ScorerProfile } from "@convex/shared/matching";
import type { Slots } from "../support/slots";

const BATCH = 15;
const PAUSE_MS = 1_000;
const RETRIES = 10;

export interface ChainWorld {
  fetch: typeof fetch;
  readCatalogue: () => readonly ScorerListing[];
  /** One scheduled job each; the pause between two batches holds none. */
  slots: Slots;
  /** Whether the action of this batch dies. */
  dies?: () => boolean;
}

export interface ChainReport {
  firstMs: number;
  completeMs: number;
  lostBatches: number;
  isComplete: boolean;
}

/** One profile's chain, from its asking to its end. */
export async function runChain(
  world: ChainWorld,
  profile: ScorerProfile,
): Promise<ChainReport> {
  const client = new Anthropic({
    apiKey: "test-key",
    fetch: world.fetch,
    maxRetries: 2,
    logLevel: "off",
  });
  const askedAt = Date.now();
  const report = {
    firstMs: Infinity,
    completeMs: Infinity,
    lostBatches: 0,
    isComplete: false,
  };
  for (let from = 0; from < world.readCatalogue().length; from += BATCH) {
    if (from > 0) await pause(PAUSE_MS);
    const fate = await world.slots.hold(async () => {
      const listings = world.readCatalogue().slice(from, from + BATCH);
      if (world.dies?.()) return "dead";
      return (await judge(client, profile, listings)) ? "saved" : "lost";
    });
    if (fate === "dead") return report;
    if (fate === "lost") report.lostBatches += 1;
    else report.firstMs = Math.min(report.firstMs, Date.now() - askedAt);
  }
  return { ...report, completeMs: Date.now() - askedAt, isComplete: true };
}

/** Whether an answer came. */
async function judge(
  client: Anthropic,
  profile: ScorerProfile,
  listings: readonly ScorerListing[],
): Promise<boolean> {
  let others = 0;
  for (let retry = 0; ; retry++) {
    try {
      await call(client, profile, listings);
      return true;
    } catch (error) {
      const isLimited = error instanceof RateLimitError;
      if (!isLimited && ++others > 1) return false;
      if (retry === RETRIES) return false;
      await pause(Math.min(1_000 * 2 ** retry, 60_000));
    }
  }
}

async function call(
  client: Anthropic,
  profile: ScorerProfile,
  listings: readonly ScorerListing[],
): Promise<void> {
  const { system, content } = buildPrompt({
    profile,
    listings: listings.map((listing, at) => ({
      ...listing,
      alias: `o${at + 1}`,
    })),
    locale: "en",
    canary: "canary-baseline",
  });
  await client.messages.create({
    model: "claude-haiku-5-5",
    max_tokens: 16_000,
    stream: false,
    system,
    messages: [{ role: "user", content }],
    output_config: { format: { type: "json_schema", schema: ANSWER_SCHEMA } },
  });
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));
