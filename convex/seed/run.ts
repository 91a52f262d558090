/**
 * Fills a deployment without members with invented people, organisations and
 * listings: `npx convex run seed/run:seed`. May be repeated: it adds what is
 * missing, and moves dates along once a week.
 */
import type { FunctionArgs } from "convex/server";
import { v, type Infer } from "convex/values";
import { internal } from "../_generated/api";
import type { ActionCtx } from "../_generated/server";
import { internalAction, internalMutation } from "../functions";
import * as World from "../model/seed/world";
import { LIMITS } from "../shared/limits";
import { SAMPLE_LISTINGS } from "./data/listings/all";
import { SAMPLE_ORGANISATIONS } from "./data/organisations";
import { SAMPLE_PEOPLE } from "./data/people/all";
import { toImportedListing } from "./sampleListing";
import { toSeedPerson } from "./samplePerson";

const SOURCE = { key: "sample", name: "Sample data", format: "seed" } as const;
/**
 * Dates count from the start of a week, so that seeding twice within one changes
 * nothing. The shortest deadline in the data leaves more than a week.
 */
const WEEK_MS = 7 * 86_400_000;

const vSeedCounts = v.object({
  organisations: v.number(),
  people: v.number(),
  added: v.number(),
  changed: v.number(),
  unchanged: v.number(),
  closed: v.number(),
});

export const seed = internalAction({
  args: {},
  returns: vSeedCounts,
  handler: async (ctx): Promise<Infer<typeof vSeedCounts>> => {
    const world = await ctx.runMutation(internal.seed.run.saveWorld, {});
    const listings = await importListings(ctx);
    await saveCommunities(ctx);
    return { ...world, ...listings };
  },
});

/** Organisations, people and memberships; refuses CONFLICT where real members exist. */
export const saveWorld = internalMutation({
  args: {},
  returns: v.object({ organisations: v.number(), people: v.number() }),
  handler: async (ctx) => {
    await World.requireNoRealMembers(ctx);
    return {
      organisations: await World.saveOrganisations(ctx, SAMPLE_ORGANISATIONS),
      people: await World.savePeople(ctx, SAMPLE_PEOPLE.map(toSeedPerson)),
    };
  },
});

/**
 * Has the planner look at a sample person now rather than at their hour, so that
 * their mail is not an empty page in the demo: what it makes is real, and kept here.
 */
export const planMailOf = internalMutation({
  args: { email: v.string() },
  returns: v.null(),
  handler: async (ctx, { email }) => {
    await World.askForAlert(ctx, email);
    await ctx.scheduler.runAfter(0, internal.emails.planner.tick, {});
    return null;
  },
});

/** Members, events and programs of the organisations, page by page: the first time all, then what is over. */
async function saveCommunities(ctx: ActionCtx) {
  const { save } = internal.seed.communities;
  let place: FunctionArgs<typeof save>["place"] = null;
  do {
    place = await ctx.runMutation(save, { place });
  } while (place !== null);
}

/** The same steps as any import, so that the sample catalogue is kept like a real one. */
async function importListings(ctx: ActionCtx) {
  const { begin, saveChunk, closeVanished, finish } =
    internal.opportunities.imports;
  const { importedAt } = await ctx.runMutation(begin, SOURCE);
  const run = { sourceKey: SOURCE.key, importedAt };
  const base = Math.floor(importedAt / WEEK_MS) * WEEK_MS;
  const counts = { added: 0, changed: 0, unchanged: 0, closed: 0 };
  for (let at = 0; at < SAMPLE_LISTINGS.length; at += LIMITS.importChunk) {
    const listings = SAMPLE_LISTINGS.slice(at, at + LIMITS.importChunk).map(
      (sample) => toImportedListing(sample, base),
    );
    const saved = await ctx.runMutation(saveChunk, {
      ...run,
      listings,
      keptKeys: [],
    });
    counts.added += saved.added;
    counts.changed += saved.changed + saved.reopened;
    counts.unchanged += saved.unchanged;
    counts.closed += saved.closed;
  }
  for (let hasMore = true; hasMore;) {
    const vanished = await ctx.runMutation(closeVanished, run);
    counts.closed += vanished.closed;
    hasMore = vanished.hasMore;
  }
  await ctx.runMutation(finish, { ...run, ...counts, errors: 0 });
  return counts;
}
