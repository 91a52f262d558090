/** An import, step by step: begin, save chunks, close what vanished, finish. Admin authority only. */
import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../functions";
import * as Save from "../model/opportunities/save";
import * as Sources from "../model/opportunities/sources";
import { vImportedListing } from "../tables/opportunities";
import { vOneOf } from "../lib/validators";

const vImport = { sourceKey: v.string(), importedAt: v.number() };
const vCloseCounts = v.object({ closed: v.number(), hasMore: v.boolean() });

/** Answers the stamp that the other steps carry. */
export const begin = internalMutation({
  args: {
    key: v.string(),
    name: v.string(),
    format: vOneOf(["csv", "json", "greenhouse", "seed"]),
  },
  returns: v.object({ importedAt: v.number() }),
  handler: async (ctx, args) => ({
    importedAt: await Sources.beginImport(ctx, args),
  }),
});

/** Saves up to 50 listings; `keptKeys` are rows too broken to save but still on the board. */
export const saveChunk = internalMutation({
  args: {
    ...vImport,
    listings: v.array(vImportedListing),
    keptKeys: v.array(v.string()),
  },
  returns: v.object({
    added: v.number(),
    changed: v.number(),
    unchanged: v.number(),
    reopened: v.number(),
    closed: v.number(),
    refusedKeys: v.array(v.string()),
  }),
  isHot: true,
  handler: async (ctx, { listings, keptKeys, ...run }) => {
    const source = await Sources.requireImport(ctx, run);
    await Save.markSeen(ctx, source, keptKeys);
    return await Save.saveListings(ctx, source, listings);
  },
});

/** To be called, after a whole and complete board, until `hasMore` is false. */
export const closeVanished = internalMutation({
  args: vImport,
  returns: vCloseCounts,
  handler: async (ctx, run) =>
    await Save.closeVanished(ctx, await Sources.requireImport(ctx, run)),
});

export const finish = internalMutation({
  args: {
    ...vImport,
    added: v.number(),
    changed: v.number(),
    unchanged: v.number(),
    closed: v.number(),
    errors: v.number(),
  },
  returns: v.null(),
  handler: async (ctx, { sourceKey, importedAt, ...counts }) => {
    const source = await Sources.requireImport(ctx, { sourceKey, importedAt });
    await Sources.finishImport(ctx, source, counts);
    return null;
  },
});

/** Closes listings past their deadline, chunk after chunk. The hourly cron calls it. */
export const closeExpired = internalMutation({
  args: {},
  returns: vCloseCounts,
  handler: async (ctx) => {
    const counts = await Save.closeExpired(ctx, Date.now());
    if (counts.hasMore) {
      await ctx.scheduler.runAfter(
        0,
        internal.opportunities.imports.closeExpired,
      );
    }
    return counts;
  },
});
