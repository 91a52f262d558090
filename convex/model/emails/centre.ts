/** The preference centre: what of mail a member sees and may change, signed in or by a link of a mail. */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS } from "../../shared/limits";
import { isTimeZone } from "../../shared/mail/schedule";
import {
  BULK_STREAMS,
  DEFAULT_HOUR,
  DEFAULT_STREAMS,
  DEFAULT_WEEKDAY,
  MAIL_HOURS,
  ORG_STREAMS,
  type BulkStream,
  type Stream,
} from "../../shared/mail/streams";
import { vLocale } from "../../tables/account";
import { vBulkStream } from "../../tables/email";
import { findProfile } from "../profiles/profiles";
import { suppressionOf } from "./checking";
import { cancelWaiting, restoreCancelled } from "./cancelling";
import {
  ensurePreferences,
  findPreferences,
  replan,
  type MailPreferences,
} from "./preferences";

/** Nobody gets more than one alert and a few digests a day. */
const WEEKLY_CAP = { least: 1, most: 14 } as const;
/** A longer pause is a switch. */
const MOST_PAUSE_MS = 366 * 24 * 60 * 60_000;
/** A member's organisations, and what they muted of each. */
const MOST_ORGS = 100;
const MOST_MUTES = MOST_ORGS * ORG_STREAMS.length;

const vIsOn = v.object({
  matchAlert: v.boolean(),
  weeklyDigest: v.boolean(),
  eventDaily: v.boolean(),
  eventWeekly: v.boolean(),
  reminder: v.boolean(),
  attendance: v.boolean(),
});

/** What there is to set; no name, no address. */
export const vMailSettings = v.object({
  isOn: vIsOn,
  timeZone: v.string(),
  isTimeZoneChosen: v.boolean(),
  hour: v.number(),
  weekday: v.number(),
  weeklyCap: v.union(v.null(), v.number()),
  pausedUntil: v.union(v.null(), v.number()),
  locale: v.union(v.null(), vLocale),
});
export type MailSettings = Infer<typeof vMailSettings>;

/** What is named changes; null takes away what was chosen. */
export const vMailChanges = v.object({
  isOn: v.optional(vIsOn.partial()),
  timeZone: v.optional(v.union(v.null(), v.string())),
  hour: v.optional(v.number()),
  weekday: v.optional(v.number()),
  weeklyCap: v.optional(v.union(v.null(), v.number())),
  pausedUntil: v.optional(v.union(v.null(), v.number())),
  locale: v.optional(vLocale),
});
export type MailChanges = Infer<typeof vMailChanges>;

/** Why nothing leaves to a member's address, whatever is switched on; null when it does. */
export const vHeld = v.union(v.null(), vOneOf(["bounced", "complained"]));

export const vMyMailSettings = v.object({
  ...vMailSettings.fields,
  held: vHeld,
  organisations: v.array(
    v.object({
      orgId: v.id("organisations"),
      name: v.string(),
      muted: v.array(vBulkStream),
    }),
  ),
});

export function toMailSettings(
  preferences: MailPreferences | null,
  user: Pick<Doc<"users">, "locale">,
): MailSettings {
  return {
    isOn: preferences?.isOn ?? { ...DEFAULT_STREAMS },
    timeZone: preferences?.timeZone ?? "UTC",
    isTimeZoneChosen: preferences?.isTimeZoneChosen ?? false,
    hour: preferences?.hour ?? DEFAULT_HOUR,
    weekday: preferences?.weekday ?? DEFAULT_WEEKDAY,
    weeklyCap: preferences?.weeklyCap ?? null,
    pausedUntil: preferences?.pausedUntil ?? null,
    locale: user.locale ?? null,
  };
}

export async function heldOf(
  ctx: QueryCtx,
  { email }: Doc<"users">,
  preferences: MailPreferences | null,
): Promise<Infer<typeof vHeld>> {
  if (preferences?.undeliverableAt === undefined) return null;
  const suppression =
    email === undefined ? null : await suppressionOf(ctx, email);
  return suppression ?? "bounced";
}

export async function getSettings(
  ctx: QueryCtx,
  member: Doc<"users">,
): Promise<Infer<typeof vMyMailSettings>> {
  const preferences = await findPreferences(ctx, member._id);
  const [memberships, mutes] = await Promise.all([
    ctx.db
      .query("memberships")
      .withIndex("by_userId", (q) => q.eq("userId", member._id))
      .take(MOST_ORGS),
    ctx.db
      .query("mailMutes")
      .withIndex("by_userId_and_orgId_and_stream", (q) =>
        q.eq("userId", member._id),
      )
      .take(MOST_MUTES),
  ]);
  const organisations = await Promise.all(
    memberships.map(async ({ orgId }) => ({
      orgId,
      name: (await ctx.db.get("organisations", orgId))?.name ?? "",
      muted: mutes
        .filter((mute) => mute.orgId === orgId)
        .map(({ stream }) => stream),
    })),
  );
  return {
    ...toMailSettings(preferences, member),
    held: await heldOf(ctx, member, preferences),
    organisations: organisations.filter(({ name }) => name !== ""),
  };
}

/**
 * Saves, plans anew, ends what waits of the streams that went off, and takes that
 * back where they are wanted again in time.
 */
export async function saveSettings(
  ctx: MutationCtx,
  user: Doc<"users">,
  changes: MailChanges,
  reason: "off" | "unsubscribed" = "off",
): Promise<void> {
  const now = Date.now();
  const before = await ensurePreferences(ctx, user);
  const { locale, ...rest } = changes;
  const next = { ...before, ...(await checked(ctx, user, before, rest)) };
  await ctx.db.replace("mailPreferences", before._id, next);
  await replan(ctx, next);
  if (locale !== undefined) await ctx.db.patch("users", user._id, { locale });
  const wants = ({ isOn, pausedUntil = 0 }: MailPreferences, one: BulkStream) =>
    isOn[one] && pausedUntil <= now;
  const off = BULK_STREAMS.filter((one) => before.isOn[one] && !next.isOn[one]);
  const back = BULK_STREAMS.filter(
    (one) => !wants(before, one) && wants(next, one),
  );
  await cancelWaiting(ctx, user._id, off, reason);
  await restoreCancelled(ctx, user._id, back);
}

async function checked(
  ctx: QueryCtx,
  user: Doc<"users">,
  before: MailPreferences,
  changes: Omit<MailChanges, "locale">,
): Promise<Partial<MailPreferences>> {
  const { isOn, timeZone, hour, weekday, weeklyCap, pausedUntil } = changes;
  return {
    ...(isOn !== undefined && { isOn: { ...before.isOn, ...isOn } }),
    ...(timeZone !== undefined && (await zoneOf(ctx, user, timeZone))),
    ...(hour !== undefined && {
      hour: whole("hour", hour, MAIL_HOURS.earliest, MAIL_HOURS.latest),
    }),
    ...(weekday !== undefined && { weekday: whole("weekday", weekday, 1, 7) }),
    ...(weeklyCap !== undefined && { weeklyCap: capOf(weeklyCap) }),
    ...(pausedUntil !== undefined && { pausedUntil: pauseOf(pausedUntil) }),
  };
}

/** Null goes back to the profile's. */
async function zoneOf(
  ctx: QueryCtx,
  user: Doc<"users">,
  timeZone: string | null,
): Promise<Pick<MailPreferences, "timeZone" | "isTimeZoneChosen">> {
  if (timeZone !== null) {
    if (timeZone.length > LIMITS.line || !isTimeZone(timeZone)) {
      throw refusal("INVALID", { field: "timeZone" });
    }
    return { timeZone, isTimeZoneChosen: true };
  }
  const profile = await findProfile(ctx, user._id);
  const own = profile?.content.basics.timeZone ?? "";
  return { timeZone: isTimeZone(own) ? own : "UTC", isTimeZoneChosen: false };
}

function capOf(cap: number | null): number | undefined {
  const { least, most } = WEEKLY_CAP;
  return cap === null ? undefined : whole("weeklyCap", cap, least, most);
}

function pauseOf(until: number | null): number | undefined {
  if (until === null) return undefined;
  const now = Date.now();
  return boundedNumber("pausedUntil", until, now, now + MOST_PAUSE_MS);
}

function whole(field: string, value: number, min: number, max: number) {
  if (!Number.isInteger(value)) throw refusal("INVALID", { field });
  return boundedNumber(field, value, min, max);
}

/** Mutes or unmutes a stream of an organisation; who is not in it finds none. */
export async function setMute(
  ctx: MutationCtx,
  member: Doc<"users">,
  mute: { orgId: Id<"organisations">; stream: Stream; isMuted: boolean },
): Promise<void> {
  const { orgId, isMuted } = mute;
  const stream = ORG_STREAMS.find((each) => each === mute.stream);
  if (stream === undefined) throw refusal("INVALID", { field: "stream" });
  const membership = await ctx.db
    .query("memberships")
    .withIndex("by_orgId_and_userId", (q) =>
      q.eq("orgId", orgId).eq("userId", member._id),
    )
    .unique();
  if (membership === null) throw refusal("NOT_FOUND");
  const known = await findMute(ctx, member._id, orgId, stream);
  if (isMuted && known === null) {
    await ctx.db.insert("mailMutes", { userId: member._id, orgId, stream });
  }
  if (!isMuted && known !== null) {
    await ctx.db.delete("mailMutes", known._id);
  }
}

async function findMute(
  ctx: QueryCtx,
  userId: Id<"users">,
  orgId: Id<"organisations">,
  stream: BulkStream,
) {
  return await ctx.db
    .query("mailMutes")
    .withIndex("by_userId_and_orgId_and_stream", (q) =>
      q.eq("userId", userId).eq("orgId", orgId).eq("stream", stream),
    )
    .first();
}
