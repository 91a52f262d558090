/** How many answered what, kept with every change so that no page counts. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";

type Sums = Omit<Doc<"eventSums">, "_id" | "_creationTime" | "eventId">;

const NONE: Sums = {
  going: 0,
  maybe: 0,
  no: 0,
  waiting: 0,
  attended: 0,
  partly: 0,
  missed: 0,
  ratingCount: 0,
  ratingSum: 0,
};

export async function sumsOf(
  ctx: QueryCtx,
  eventId: Id<"events">,
): Promise<Sums> {
  return (await rowOf(ctx, eventId)) ?? NONE;
}

/** Adds each of the changes, which may be negative. */
export async function addToSums(
  ctx: MutationCtx,
  eventId: Id<"events">,
  changes: Partial<Sums>,
): Promise<void> {
  const row = await rowOf(ctx, eventId);
  const { going, maybe, no, waiting, ...later } = row ?? NONE;
  const { attended, partly, missed, ratingCount, ratingSum } = later;
  const sums: Sums = {
    going,
    maybe,
    no,
    waiting,
    attended,
    partly,
    missed,
    ratingCount,
    ratingSum,
  };
  for (const [name, change] of Object.entries(changes)) {
    sums[name as keyof Sums] += change;
  }
  if (row === null) await ctx.db.insert("eventSums", { eventId, ...sums });
  else await ctx.db.patch("eventSums", row._id, sums);
}

async function rowOf(ctx: QueryCtx, eventId: Id<"events">) {
  return await ctx.db
    .query("eventSums")
    .withIndex("by_eventId", (q) => q.eq("eventId", eventId))
    .unique();
}
