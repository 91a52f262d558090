/** What mail a member gets, and when the planner looks at them next. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import {
  isoWeekOf,
  isTimeZone,
  nextDaily,
  nextWeekly,
  outOfQuietHours,
} from "../../shared/mail/schedule";
import {
  DEFAULT_HOUR,
  DEFAULT_STREAMS,
  DEFAULT_WEEKDAY,
} from "../../shared/mail/streams";

export type MailPreferences = Doc<"mailPreferences">;

/** While nobody knows where a member lives. */
const UNKNOWN_ZONE = "UTC";

export async function findPreferences(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<MailPreferences | null> {
  return await ctx.db
    .query("mailPreferences")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}

/** The member's preferences, made with the defaults where there are none. */
export async function ensurePreferences(
  ctx: MutationCtx,
  user: { _id: Id<"users"> },
  profileZone = "",
): Promise<MailPreferences> {
  const known = await findPreferences(ctx, user._id);
  if (known !== null) return known;
  const preferencesId = await ctx.db.insert("mailPreferences", {
    userId: user._id,
    isOn: { ...DEFAULT_STREAMS },
    timeZone: zoneOr(profileZone),
    isTimeZoneChosen: false,
    hour: DEFAULT_HOUR,
    weekday: DEFAULT_WEEKDAY,
    tokenVersion: 1,
  });
  const made = await ctx.db.get("mailPreferences", preferencesId);
  if (made === null) throw new Error(`preferences ${preferencesId} are gone`);
  return await replan(ctx, made);
}

/**
 * Works out anew when the planner looks at a member. To be called with the row as
 * it now is whenever zone, hour, weekday, a switch, the pause or the state of the
 * address has changed.
 */
export async function replan(
  ctx: MutationCtx,
  preferences: MailPreferences,
): Promise<MailPreferences> {
  const now = Date.now();
  const next = nextTimes(preferences, now);
  const times = keepingDue(
    preferences,
    { ...next, ...thisWeeks(preferences, next, now) },
    now,
  );
  await ctx.db.patch("mailPreferences", preferences._id, times);
  return { ...preferences, ...times };
}

type NextTimes = ReturnType<typeof nextTimes>;

/** A time that has come and that the planner has yet to look at stays: its decision is not skipped. */
function keepingDue(known: NextTimes, next: NextTimes, now: number): NextTimes {
  const kept = (at: number | undefined, then: number | undefined) =>
    then !== undefined && at !== undefined && at <= now ? at : then;
  return {
    nextAlertAt: kept(known.nextAlertAt, next.nextAlertAt),
    nextDigestAt: kept(known.nextDigestAt, next.nextDigestAt),
    nextEventDailyAt: kept(known.nextEventDailyAt, next.nextEventDailyAt),
    nextEventWeeklyAt: kept(known.nextEventWeeklyAt, next.nextEventWeeklyAt),
  };
}

/**
 * Where this week's hour was still to come and, by the new zone or hour, has
 * passed: the week keeps its one decision, as soon as the night allows.
 */
function thisWeeks(
  known: MailPreferences,
  next: NextTimes,
  now: number,
): Partial<NextTimes> {
  const { timeZone, pausedUntil = 0 } = known;
  if (pausedUntil > now) return {};
  const week = isoWeekOf(now, timeZone);
  const soon = outOfQuietHours(now, timeZone);
  if (isoWeekOf(soon, timeZone) !== week) return {};
  const isPassedOver = (stream: "nextDigestAt" | "nextEventWeeklyAt") => {
    const [before, after] = [known[stream], next[stream]];
    return (
      before !== undefined &&
      after !== undefined &&
      isoWeekOf(before, timeZone) === week &&
      isoWeekOf(after, timeZone) !== week
    );
  };
  return {
    ...(isPassedOver("nextDigestAt") && { nextDigestAt: soon }),
    ...(isPassedOver("nextEventWeeklyAt") && { nextEventWeeklyAt: soon }),
  };
}

/** When each planned stream is looked at next, seen from `now` (ms). */
export function nextTimes(
  {
    isOn,
    timeZone,
    hour,
    weekday,
    pausedUntil = 0,
    undeliverableAt,
  }: MailPreferences,
  now: number,
): Pick<
  MailPreferences,
  "nextAlertAt" | "nextDigestAt" | "nextEventDailyAt" | "nextEventWeeklyAt"
> {
  const after = Math.max(now, pausedUntil);
  const isReached = undeliverableAt === undefined;
  const daily = nextDaily({ timeZone, hour, after });
  const weekly = nextWeekly({ timeZone, weekday, hour, after });
  return {
    // A look that finds nothing costs little; what was found meanwhile is not lost.
    nextAlertAt: isReached && isOn.matchAlert ? daily : undefined,
    nextDigestAt: isReached && isOn.weeklyDigest ? weekly : undefined,
    nextEventDailyAt: isReached && isOn.eventDaily ? daily : undefined,
    nextEventWeeklyAt: isReached && isOn.eventWeekly ? weekly : undefined,
  };
}

/** Mail follows the zone of the profile until the member chooses another for it. */
export async function followProfileZone(
  ctx: MutationCtx,
  userId: Id<"users">,
  profileZone: string,
): Promise<void> {
  const preferences = await ensurePreferences(
    ctx,
    { _id: userId },
    profileZone,
  );
  const timeZone = zoneOr(profileZone);
  if (preferences.isTimeZoneChosen || preferences.timeZone === timeZone) return;
  await ctx.db.patch("mailPreferences", preferences._id, { timeZone });
  await replan(ctx, { ...preferences, timeZone });
}

/** What came back from the old address says nothing of the new one. */
export async function noteNewAddress(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<void> {
  const preferences = await findPreferences(ctx, userId);
  if (preferences?.undeliverableAt === undefined) return;
  const undeliverableAt = undefined;
  await ctx.db.patch("mailPreferences", preferences._id, { undeliverableAt });
  await replan(ctx, { ...preferences, undeliverableAt });
}

/** Has the planner tell the member of new great matches at their next hour. */
export async function noteGreatMatches(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<void> {
  const preferences = await findPreferences(ctx, userId);
  if (preferences === null || preferences.nextAlertAt !== undefined) return;
  const { nextAlertAt } = nextTimes(preferences, Date.now());
  if (nextAlertAt === undefined) return;
  await ctx.db.patch("mailPreferences", preferences._id, { nextAlertAt });
}

function zoneOr(profileZone: string): string {
  return isTimeZone(profileZone) ? profileZone : UNKNOWN_ZONE;
}
