/**
 * What those who came thought of an event. Organisers read it without names
 * unless it is signed; until a few have rated it, no rating that is not signed
 * is told, alone or in an average.
 */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { boundedNumber, boundedText, LIMITS } from "../../shared/limits";
import type { Member } from "../access";
import { findAttendance } from "../attendance/rows";
import { rowsOf } from "../members/rows";
import { addToSums, sumsOf } from "./sums";
import type { Event } from "./views";

/** Of fewer, an average would tell what each of them said. */
export const LEAST_RATINGS = 3;
/** The newest so many are read; nobody reads more of one evening. */
const MOST_SHOWN = 200;

export const vMyFeedback = v.object({
  rating: v.union(v.number(), v.null()),
  comment: v.string(),
  isSigned: v.boolean(),
});
export type MyFeedback = Infer<typeof vMyFeedback>;

/** Without a time: next to a member who has just written it would be a name. */
export const vFeedbackLine = v.object({
  feedbackId: v.id("eventFeedback"),
  rating: v.union(v.number(), v.null()),
  comment: v.string(),
  /** "" where it is not signed, or they hide their name from organisers. */
  name: v.string(),
});

export const vFeedbackReport = v.object({
  /** Null until LEAST_RATINGS rated it. */
  average: v.union(v.number(), v.null()),
  ratingCount: v.number(),
  lines: v.array(vFeedbackLine),
});

/** Replaces what the member said before. Refuses CONFLICT to whoever was not there. */
export async function give(
  ctx: MutationCtx,
  event: Event,
  { _id: userId }: Member,
  wanted: MyFeedback,
): Promise<void> {
  const said = checked(wanted);
  const attendance = await findAttendance(ctx, event._id, userId);
  if (attendance === null || attendance.answer === "no") {
    throw refusal("CONFLICT", { details: { reason: "notThere" } });
  }
  const known = await findFeedback(ctx, event._id, userId);
  const { rating, ...rest } = said;
  const row = { ...rest, ...(rating !== null && { rating }), at: Date.now() };
  const { _id: eventId, orgId } = event;
  const about = { eventId, orgId, userId };
  if (known === null) {
    await ctx.db.insert("eventFeedback", { ...about, ...row });
  } else {
    await ctx.db.replace("eventFeedback", known._id, { ...about, ...row });
  }
  await count(ctx, eventId, known?.rating ?? null, rating);
}

/** Twice is no error. */
export async function withdraw(
  ctx: MutationCtx,
  eventId: Id<"events">,
  { _id: userId }: Member,
): Promise<void> {
  const known = await findFeedback(ctx, eventId, userId);
  if (known === null) return;
  await ctx.db.delete("eventFeedback", known._id);
  await count(ctx, eventId, known.rating ?? null, null);
}

export async function getMine(
  ctx: QueryCtx,
  eventId: Id<"events">,
  { _id: userId }: Member,
): Promise<MyFeedback | null> {
  const known = await findFeedback(ctx, eventId, userId);
  if (known === null) return null;
  const { rating = null, comment, isSigned } = known;
  return { rating, comment, isSigned };
}

/** For its organisers, the newest first. */
export async function report(
  ctx: QueryCtx,
  event: Event,
): Promise<Infer<typeof vFeedbackReport>> {
  const [{ ratingCount, ratingSum }, rows] = await Promise.all([
    sumsOf(ctx, event._id),
    ctx.db
      .query("eventFeedback")
      .withIndex("by_eventId_and_at", (q) => q.eq("eventId", event._id))
      .order("desc")
      .take(MOST_SHOWN),
  ]);
  const signed = rows.filter(({ isSigned }) => isSigned);
  const names = await rowsOf(
    ctx,
    event.orgId,
    signed.map(({ userId }) => userId),
  );
  const isTold = ratingCount >= LEAST_RATINGS;
  const lines = rows.map(({ _id, userId, rating, comment, isSigned }) => ({
    feedbackId: _id,
    rating: isSigned || isTold ? (rating ?? null) : null,
    comment,
    name: isSigned ? (names.get(userId)?.name ?? "") : "",
  }));
  return {
    average: isTold ? ratingSum / ratingCount : null,
    ratingCount,
    // A rating that is not told leaves nothing to read.
    lines: lines.filter(({ rating, comment }) => rating !== null || comment),
  };
}

function checked({ rating, comment, isSigned }: MyFeedback): MyFeedback {
  if (rating !== null) {
    boundedNumber("rating", rating, 1, 5);
    if (!Number.isInteger(rating))
      throw refusal("INVALID", { field: "rating" });
  }
  const text = boundedText("comment", comment, LIMITS.paragraph);
  if (rating === null && text === "") {
    throw refusal("INVALID", {
      field: "rating",
      details: { reason: "required" },
    });
  }
  return { rating, comment: text, isSigned };
}

async function count(
  ctx: MutationCtx,
  eventId: Id<"events">,
  before: number | null,
  after: number | null,
) {
  if (before === after) return;
  await addToSums(ctx, eventId, {
    ratingCount: (after === null ? 0 : 1) - (before === null ? 0 : 1),
    ratingSum: (after ?? 0) - (before ?? 0),
  });
}

async function findFeedback(
  ctx: QueryCtx,
  eventId: Id<"events">,
  userId: Id<"users">,
): Promise<Doc<"eventFeedback"> | null> {
  return await ctx.db
    .query("eventFeedback")
    .withIndex("by_eventId_and_userId", (q) =>
      q.eq("eventId", eventId).eq("userId", userId),
    )
    .unique();
}
