/**
 * "Were you there?": asked an hour after an event ended, of everyone who said
 * they would come or perhaps. That it is due is a row of the event, so a late
 * tick asks late and never not at all; that somebody was asked is a row too, so
 * nobody is asked twice.
 */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { AttendanceAnswer } from "../../shared/communities/vocabulary";
import { refusal } from "../../shared/errors";
import type { Member } from "../access";
import { askWhetherCame } from "../emails/eventMail";
import { requireSeen } from "../events/reading";
import { notify, settle } from "../notifications/notify";
import { claim } from "./claims";
import { findAttendance } from "./rows";

const DAY_MS = 86_400_000;
/** First, and once more after "later". */
export const MOST_ASKED = 2;
/** "Later" is the next day. */
const LATER_MS = DAY_MS;
/** Whoever has not answered by then does not remember better later. */
const OPEN_FOR_MS = 14 * DAY_MS;
/** Events begun on in one tick; the rest come with the next page of it. */
const EVENTS_PAGE = 20;
const PEOPLE_PAGE = 100;
/** Asking one person may read 200 of their notifications. */
const ASKED_PAGE = 50;

type Prompt = Doc<"attendancePrompts">;

/** Begins to ask for each event whose time has come; more than a page goes on by itself. */
export async function askWhoIsDue(
  ctx: MutationCtx,
  now: number,
): Promise<number> {
  const due = await ctx.db
    .query("events")
    .withIndex("by_promptAt", (q) => q.gt("promptAt", 0).lte("promptAt", now))
    .take(EVENTS_PAGE);
  for (const { _id } of due) {
    // From here on the chain answers for it: its steps are mutations, run exactly once.
    await ctx.db.patch("events", _id, { promptAt: undefined });
    await ctx.scheduler.runAfter(0, internal.attendance.prompts.askPage, {
      eventId: _id,
      cursor: null,
    });
  }
  if (due.length === EVENTS_PAGE) {
    await ctx.scheduler.runAfter(0, internal.attendance.prompts.tick, {});
  }
  return due.length;
}

/** Asks one page of those who registered. */
export async function askPage(
  ctx: MutationCtx,
  eventId: Id<"events">,
  cursor: string | null,
): Promise<void> {
  const event = await ctx.db.get("events", eventId);
  const now = Date.now();
  // Moved to a later end meanwhile: it is asked for again then.
  if (event?.state !== "scheduled" || event.endsAt > now) return;
  const registered = await ctx.db
    .query("registrations")
    .withIndex("by_eventId_and_userId", (q) => q.eq("eventId", eventId))
    .paginate({ numItems: ASKED_PAGE, cursor });
  for (const { userId, answer, state } of registered.page) {
    if (answer === "no" || state === "waiting") continue;
    await askOne(ctx, event, userId, now);
  }
  if (registered.isDone) return;
  await ctx.scheduler.runAfter(0, internal.attendance.prompts.askPage, {
    eventId,
    cursor: registered.continueCursor,
  });
}

async function askOne(
  ctx: MutationCtx,
  event: Doc<"events">,
  userId: Id<"users">,
  now: number,
) {
  const { _id: eventId, orgId, title, startsAt, endsAt } = event;
  const [asked, known] = await Promise.all([
    findPrompt(ctx, eventId, userId),
    findAttendance(ctx, eventId, userId),
  ]);
  // A check-in or an organiser knows; asking would only make a dispute. Luma only guesses.
  if (known !== null && known.source !== "luma") return;
  const question = {
    state: "open" as const,
    dueAt: now,
    askedCount: 1,
    expiresAt: now + OPEN_FOR_MS,
  };
  if (asked === null) {
    const about = { eventId, orgId, userId };
    await ctx.db.insert("attendancePrompts", { ...about, ...question });
  } else if (asked.dueAt < endsAt) {
    // Asked about a time it was then moved from.
    await ctx.db.patch("attendancePrompts", asked._id, question);
  } else return;
  const subject = {
    kind: "attendanceAsked" as const,
    eventId,
    title,
    startsAt,
  };
  await notify(ctx, userId, toldAs(event), subject);
  await askWhetherCame(ctx, event, userId, now);
}

/**
 * The event, where the member may say whether they came: whoever was asked may
 * answer, even having left the organisation since.
 */
export async function requireAskable(
  ctx: QueryCtx,
  member: Member,
  eventId: Id<"events">,
): Promise<Doc<"events">> {
  const asked = await findPrompt(ctx, eventId, member._id);
  const event = asked && (await ctx.db.get("events", eventId));
  return event ?? (await requireSeen(ctx, eventId));
}

/** Notes the member's word; another one later takes its place. */
export async function answer(
  ctx: MutationCtx,
  member: Member,
  event: Doc<"events">,
  said: AttendanceAnswer,
): Promise<void> {
  if (event.state === "cancelled" || event.startsAt > Date.now()) {
    throw refusal("CONFLICT", { details: { reason: "notYet" } });
  }
  await claim(ctx, {
    event,
    userId: member._id,
    source: "self",
    answer: said,
    byId: member._id,
  });
  await settle(ctx, member._id, toldAs(event));
  const prompt = await findPrompt(ctx, event._id, member._id);
  if (prompt === null || prompt.state === "answered") return;
  await ctx.db.patch("attendancePrompts", prompt._id, { state: "answered" });
}

/** Takes the member's word back; a question that has not run out is open again. */
export async function takeBack(
  ctx: MutationCtx,
  member: Member,
  event: Doc<"events">,
): Promise<void> {
  const { _id: userId } = member;
  await claim(ctx, { event, userId, source: "self", answer: null });
  const prompt = await findPrompt(ctx, event._id, userId);
  if (prompt?.state !== "answered" || prompt.expiresAt <= Date.now()) return;
  await ctx.db.patch("attendancePrompts", prompt._id, { state: "open" });
}

/** Puts the question off by a day, once. */
export async function snooze(
  ctx: MutationCtx,
  member: Member,
  promptId: Id<"attendancePrompts">,
): Promise<void> {
  const prompt = await ctx.db.get("attendancePrompts", promptId);
  if (prompt?.userId !== member._id) throw refusal("NOT_FOUND");
  const now = Date.now();
  // Twice is no error: it waits already.
  if (prompt.state !== "open" || prompt.dueAt > now) return;
  if (prompt.askedCount >= MOST_ASKED) throw refusal("CONFLICT");
  await ctx.db.patch("attendancePrompts", promptId, {
    dueAt: now + LATER_MS,
    askedCount: prompt.askedCount + 1,
  });
}

/** Ends questions nobody answered; answers how many. */
export async function expire(ctx: MutationCtx, now: number): Promise<number> {
  const over = await ctx.db
    .query("attendancePrompts")
    .withIndex("by_state_and_expiresAt", (q) =>
      q.eq("state", "open").lte("expiresAt", now),
    )
    .take(PEOPLE_PAGE);
  for (const { _id } of over) {
    await ctx.db.patch("attendancePrompts", _id, { state: "expired" });
  }
  if (over.length === PEOPLE_PAGE) {
    await ctx.scheduler.runAfter(0, internal.attendance.prompts.expire, {});
  }
  return over.length;
}

/** Moved to another end, an event is asked about anew. */
function toldAs({ _id, endsAt }: Doc<"events">): string {
  return `attendance:${_id}:${endsAt}`;
}

async function findPrompt(
  ctx: QueryCtx,
  eventId: Id<"events">,
  userId: Id<"users">,
): Promise<Prompt | null> {
  return await ctx.db
    .query("attendancePrompts")
    .withIndex("by_eventId_and_userId", (q) =>
      q.eq("eventId", eventId).eq("userId", userId),
    )
    .unique();
}
