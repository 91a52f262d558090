/** Who is due for a stream: by index, with their user rows in a second pass. */
import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import { boundedNumber } from "../../shared/limits";
import type { PlannedStream } from "../../shared/mail/streams";
import type { MailPreferences } from "./preferences";

/** Members decided on in one transaction. */
export const DUE_PAGE = 100;

export const vDueUser = v.object({
  userId: v.id("users"),
  /** When they were due (ms). */
  dueAt: v.number(),
  timeZone: v.string(),
  /** Whether mail can reach them: there is such a member, with a proved address. */
  isReachable: v.boolean(),
});
type DueUser = Infer<typeof vDueUser>;

export interface Due {
  preferences: MailPreferences;
  dueAt: number;
  user: Doc<"users"> | null;
}

/** The members whose time for a stream has come, those longest due first. */
export async function dueFor(
  ctx: QueryCtx,
  stream: PlannedStream,
  { now, limit }: { now: number; limit: number },
): Promise<Due[]> {
  boundedNumber("limit", limit, 1, DUE_PAGE);
  const rows = await dueRows(ctx, stream, now, limit);
  const users = await readOnce(
    ctx,
    "users",
    rows.map(({ userId }) => userId),
  );
  return rows.map((preferences) => ({
    preferences,
    dueAt: preferences[TIME_OF[stream]] ?? now,
    user: users.get(preferences.userId) ?? null,
  }));
}

export async function dueUsers(
  ctx: QueryCtx,
  stream: PlannedStream,
  page: { now: number; limit: number },
): Promise<DueUser[]> {
  const due = await dueFor(ctx, stream, page);
  return due.map(({ preferences, dueAt, user }) => ({
    userId: preferences.userId,
    dueAt,
    timeZone: preferences.timeZone,
    isReachable: user?.emailVerificationTime !== undefined,
  }));
}

/** Which field says when a stream is due. */
export const TIME_OF = {
  matchAlert: "nextAlertAt",
  weeklyDigest: "nextDigestAt",
  eventDaily: "nextEventDailyAt",
  eventWeekly: "nextEventWeeklyAt",
} as const satisfies Record<PlannedStream, keyof MailPreferences>;

/** An absent time sorts before every number: the lower bound leaves it out. */
async function dueRows(
  ctx: QueryCtx,
  stream: PlannedStream,
  now: number,
  limit: number,
): Promise<MailPreferences[]> {
  const all = ctx.db.query("mailPreferences");
  switch (stream) {
    case "matchAlert":
      return await all
        .withIndex("by_nextAlertAt", (q) =>
          q.gt("nextAlertAt", 0).lte("nextAlertAt", now),
        )
        .take(limit);
    case "weeklyDigest":
      return await all
        .withIndex("by_nextDigestAt", (q) =>
          q.gt("nextDigestAt", 0).lte("nextDigestAt", now),
        )
        .take(limit);
    case "eventDaily":
      return await all
        .withIndex("by_nextEventDailyAt", (q) =>
          q.gt("nextEventDailyAt", 0).lte("nextEventDailyAt", now),
        )
        .take(limit);
    case "eventWeekly":
      return await all
        .withIndex("by_nextEventWeeklyAt", (q) =>
          q.gt("nextEventWeeklyAt", 0).lte("nextEventWeeklyAt", now),
        )
        .take(limit);
  }
}
