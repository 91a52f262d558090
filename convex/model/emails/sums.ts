import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { Stream } from "../../shared/mail/streams";

type Counted = Exclude<
  keyof Doc<"emailSums">,
  "_id" | "_creationTime" | "day" | "stream"
>;

/** What a mutation adds to the day's sums, kept until it is written at once. */
export type Tally = Map<Stream, Map<Counted, number>>;

export function addTo(
  tally: Tally,
  stream: Stream,
  counted: Counted,
  by = 1,
): void {
  const sums = tally.get(stream) ?? new Map<Counted, number>();
  sums.set(counted, (sums.get(counted) ?? 0) + by);
  tally.set(stream, sums);
}

/** Adds a tally to the sums of today (UTC). */
export async function saveTally(ctx: MutationCtx, tally: Tally): Promise<void> {
  const day = new Date(Date.now()).toISOString().slice(0, 10);
  for (const [stream, sums] of tally) {
    const row = await ctx.db
      .query("emailSums")
      .withIndex("by_day_and_stream", (q) =>
        q.eq("day", day).eq("stream", stream),
      )
      .unique();
    const next = { ...(row ?? NOTHING) };
    for (const [counted, by] of sums) next[counted] += by;
    if (row === null)
      await ctx.db.insert("emailSums", { ...next, day, stream });
    else await ctx.db.replace("emailSums", row._id, { ...next, day, stream });
  }
}

/** One thing more of a stream today. */
export async function count(
  ctx: MutationCtx,
  stream: Stream,
  counted: Counted,
): Promise<void> {
  const tally: Tally = new Map();
  addTo(tally, stream, counted);
  await saveTally(ctx, tally);
}

const NOTHING: Record<Counted, number> = {
  planned: 0,
  sent: 0,
  kept: 0,
  failed: 0,
  suppressed: 0,
  expired: 0,
  cancelled: 0,
  delivered: 0,
  bounced: 0,
  complained: 0,
  unsubscribed: 0,
};
