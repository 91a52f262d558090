/** Sums by stream and day (UTC): kept as rows change state, read by operators. */
import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { STREAMS, type Stream } from "../../shared/mail/streams";
import { vMailSums } from "../../tables/email";

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
  const day = dayOf(Date.now());
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

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Days that are shown: two weeks, so that each weekday stands beside its like. */
const SHOWN_DAYS = 14;

export const vRecentSums = v.object({
  /** Every day shown, the oldest first, those without mail too. */
  days: v.array(v.string()),
  sums: v.array(vMailSums),
});

/** What became of mail in the two weeks that end with the day of `asOf` (ms). */
export async function recentSums(
  ctx: QueryCtx,
  asOf: number,
): Promise<Infer<typeof vRecentSums>> {
  const days = Array.from({ length: SHOWN_DAYS }, (_, at) =>
    dayOf(asOf - (SHOWN_DAYS - 1 - at) * DAY_MS),
  );
  const rows = await ctx.db
    .query("emailSums")
    .withIndex("by_day_and_stream", (q) =>
      q.gte("day", days[0] ?? "").lte("day", days.at(-1) ?? ""),
    )
    .take(SHOWN_DAYS * STREAMS.length);
  return {
    days,
    sums: rows.map(({ _id, _creationTime, ...sums }) => sums),
  };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
