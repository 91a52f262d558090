/**
 * Decides, for members whose time has come, whether there is a mail to send. What
 * comes of it (the row, what it tells of, and when to look again) is written in
 * one transaction, so that a decision is neither lost nor made twice.
 */
import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import {
  isoWeekOf,
  localDateOf,
  outOfQuietHours,
} from "../../shared/mail/schedule";
import type { PlannedStream } from "../../shared/mail/streams";
import { DUE_PAGE, dueFor, TIME_OF, type Due } from "./due";
import { EVENT_RANGES, findEventsForDigest } from "./eventFindings";
import { findForAlert, findForDigest, MOST_SHOWN } from "./findings";
import { wake } from "./lane";
import { enqueue, isKnown, type NewMail } from "./outbox";
import { nextTimes } from "./preferences";
import { saveTally, type Tally } from "./sums";
import { CAP_RANGES, isCapReached } from "./weeklyCap";

const HOUR_MS = 60 * 60 * 1_000;
/** How long the news of each stream is worth sending after its hour. */
const GOOD_FOR_MS: Record<PlannedStream, number> = {
  matchAlert: 24 * HOUR_MS,
  weeklyDigest: 72 * HOUR_MS,
  eventDaily: 12 * HOUR_MS,
  eventWeekly: 48 * HOUR_MS,
};
/**
 * Ranges and matches that one page may read: half of what a transaction may, at
 * some 6 kB a match. Whoever does not fit is still due, and in the next page.
 */
const PAGE_RANGES = 1_500;
const PAGE_MATCHES = 800;
/** How far back a first digest of events looks. */
const FIRST_LOOK_MS = {
  daily: 24 * HOUR_MS,
  weekly: 7 * 24 * HOUR_MS,
} as const;
/** What deciding on one member reads at most, apart from the cap and events. */
const DECISION_RANGES = 6;

function rangesOf(stream: PlannedStream): number {
  const isOfEvents = stream === "eventDaily" || stream === "eventWeekly";
  return DECISION_RANGES + (isOfEvents ? EVENT_RANGES : 0);
}

export const vPlanned = v.object({
  /** Members decided on. */
  decided: v.number(),
  /** Mails made of it. */
  planned: v.number(),
  isDone: v.boolean(),
});
export type Planned = Infer<typeof vPlanned>;

type MatchId = Id<"matches">;
type Decision =
  | { kind: "mail"; mail: NewMail; matchIds: readonly MatchId[] }
  /** There may be something to say, at another time. */
  | { kind: "heldBack" }
  | { kind: "nothing" };

/** Decides on one page of those due. */
export async function planPage(
  ctx: MutationCtx,
  stream: PlannedStream,
  now: number,
): Promise<Planned> {
  const due = await dueFor(ctx, stream, { now, limit: DUE_PAGE });
  const tally: Tally = new Map();
  const read = { ranges: 0, matches: 0 };
  let decided = 0;
  let planned = 0;
  for (const one of due) {
    if (read.ranges > PAGE_RANGES || read.matches > PAGE_MATCHES) break;
    const { weeklyCap } = one.preferences;
    read.ranges +=
      rangesOf(stream) + (weeklyCap === undefined ? 0 : CAP_RANGES);
    const decision = await decide(ctx, stream, one, now, read);
    if (decision.kind === "mail") {
      await carryOut(ctx, decision, tally, now);
      planned += 1;
    }
    await moveOn(ctx, stream, one, decision.kind, now);
    decided += 1;
  }
  await saveTally(ctx, tally);
  if (planned > 0) await wake(ctx, now);
  return {
    decided,
    planned,
    isDone: decided === due.length && due.length < DUE_PAGE,
  };
}

/** What planning would make of the first page, without writing. */
export async function previewPage(
  ctx: QueryCtx,
  stream: PlannedStream,
  now: number,
): Promise<Planned> {
  const due = await dueFor(ctx, stream, { now, limit: DUE_PAGE });
  const read = { ranges: 0, matches: 0 };
  let planned = 0;
  let decided = 0;
  for (const one of due) {
    if (read.matches > PAGE_MATCHES) break;
    const { kind } = await decide(ctx, stream, one, now, read);
    if (kind === "mail") planned += 1;
    decided += 1;
  }
  const isDone = decided === due.length && due.length < DUE_PAGE;
  return { decided, planned, isDone };
}

/** The mail there is for a member; that there is none is a decision too. */
async function decide(
  ctx: QueryCtx,
  stream: PlannedStream,
  { preferences, user }: Due,
  now: number,
  read: { matches: number },
): Promise<Decision> {
  const { userId, timeZone, weeklyCap, pausedUntil = 0 } = preferences;
  const isWanted =
    preferences.isOn[stream] &&
    pausedUntil <= now &&
    preferences.undeliverableAt === undefined &&
    user?.emailVerificationTime !== undefined;
  if (!isWanted) return { kind: "nothing" };
  const dedupeKey = keyOf(stream, userId, timeZone, now);
  if (await isKnown(ctx, dedupeKey)) return { kind: "heldBack" };
  const found = await find(ctx, stream, preferences, now);
  if (found === null) return { kind: "nothing" };
  read.matches += found.readCount;
  if (await isCapReached(ctx, userId, weeklyCap, now)) {
    return { kind: "heldBack" };
  }
  const notBefore = outOfQuietHours(now, timeZone);
  return {
    kind: "mail",
    mail: {
      dedupeKey,
      stream,
      userId,
      refs: found.refs,
      notBefore,
      notAfter: notBefore + GOOD_FOR_MS[stream],
    },
    matchIds: found.matchIds,
  };
}

/** One alert and one daily mail a local date, one weekly mail an ISO week. */
function keyOf(
  stream: PlannedStream,
  userId: string,
  timeZone: string,
  now: number,
): string {
  switch (stream) {
    case "matchAlert":
      return `alert:${userId}:${localDateOf(now, timeZone)}`;
    case "weeklyDigest":
      return `digest:${userId}:${isoWeekOf(now, timeZone)}`;
    case "eventDaily":
      return `event-daily:${userId}:${localDateOf(now, timeZone)}`;
    case "eventWeekly":
      return `event-weekly:${userId}:${isoWeekOf(now, timeZone)}`;
  }
}

/** Up to when the last mail of each stream had looked. */
export type Reached = Pick<
  Due["preferences"],
  "userId" | "digestThrough" | "eventDailyThrough" | "eventWeeklyThrough"
>;

interface Found {
  refs: NewMail["refs"];
  /**
   * What counts as told from then on: all that an alert names or counts, and what a
   * digest names, lest an alert that comes later repeats it.
   */
  matchIds: readonly MatchId[];
  readCount: number;
}

/** What there would be to tell; the preview of a member's next mail asks it too. */
export async function find(
  ctx: QueryCtx,
  stream: PlannedStream,
  preferences: Reached,
  now: number,
): Promise<Found | null> {
  const { userId } = preferences;
  if (stream === "matchAlert") {
    const matches = await findForAlert(ctx, userId);
    if (matches.length === 0) return null;
    return {
      refs: { kind: "matchAlert", ...shown(matches) },
      matchIds: matches.map(({ _id }) => _id),
      readCount: matches.length,
    };
  }
  if (stream === "weeklyDigest") {
    const since = preferences.digestThrough;
    const period = { since, through: now };
    const { matches, saved } = await findForDigest(ctx, userId, period);
    if (matches.length + saved.length === 0) return null;
    const told = shown(matches);
    return {
      refs: {
        kind: "weeklyDigest",
        ...(since !== undefined && { since }),
        through: now,
        ...told,
        savedIds: saved.map(({ _id }) => _id),
      },
      matchIds: told.matchIds,
      readCount: matches.length + saved.length,
    };
  }
  return await findEvents(ctx, stream, preferences, now);
}

async function findEvents(
  ctx: QueryCtx,
  stream: "eventDaily" | "eventWeekly",
  { userId, eventDailyThrough, eventWeeklyThrough }: Reached,
  now: number,
): Promise<Found | null> {
  // What either has told is no news to the other.
  const told = Math.max(eventDailyThrough ?? 0, eventWeeklyThrough ?? 0);
  const period = stream === "eventDaily" ? "daily" : "weekly";
  const found = await findEventsForDigest(ctx, userId, {
    stream,
    since: told === 0 ? now - FIRST_LOOK_MS[period] : told,
    through: now,
  });
  if (found.events.length === 0) return null;
  const eventIds = found.events.slice(0, MOST_SHOWN).map(({ _id }) => _id);
  return {
    refs: {
      kind: "eventDigest",
      period,
      ...(told > 0 && { since: told }),
      through: now,
      eventIds,
      moreCount: found.events.length - eventIds.length,
    },
    matchIds: [],
    readCount: found.readCount,
  };
}

function shown(matches: readonly { _id: MatchId }[]) {
  const matchIds = matches.slice(0, MOST_SHOWN).map(({ _id }) => _id);
  return { matchIds, moreCount: matches.length - matchIds.length };
}

async function carryOut(
  ctx: MutationCtx,
  { mail, matchIds }: Extract<Decision, { kind: "mail" }>,
  tally: Tally,
  now: number,
): Promise<void> {
  await enqueue(ctx, mail, tally);
  for (const matchId of matchIds) {
    await ctx.db.patch("matches", matchId, { alertedAt: now });
  }
}

/** Which field says up to when a stream has told. */
const THROUGH_OF = {
  matchAlert: null,
  weeklyDigest: "digestThrough",
  eventDaily: "eventDailyThrough",
  eventWeekly: "eventWeeklyThrough",
} as const satisfies Record<PlannedStream, keyof Due["preferences"] | null>;

/** When to look again, and up to when this one looked, if it told of it. */
async function moveOn(
  ctx: MutationCtx,
  stream: PlannedStream,
  { preferences }: Due,
  decided: Decision["kind"],
  now: number,
): Promise<void> {
  const field = TIME_OF[stream];
  const next = nextTimes(preferences, now)[field];
  // Saves of great matches set the time of the next alert.
  const isOver = stream === "matchAlert" && decided !== "heldBack";
  const isPaused = (preferences.pausedUntil ?? 0) > now;
  const through = THROUGH_OF[stream];
  await ctx.db.patch("mailPreferences", preferences._id, {
    [field]: isOver && !isPaused ? undefined : next,
    ...(decided === "mail" && through !== null && { [through]: now }),
  });
}
