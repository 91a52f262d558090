/**
 * Sessions of a program: events of its organisation, or dates of their own. One
 * that is over is "held"; that it is, and what follows for everybody in the
 * program, is worked out by a chain from the row, however late its tick.
 */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { LIMITS, requiredText } from "../../shared/limits";
import { checkPeriod, MOST_SESSIONS } from "./facts";
import { recount, sessionsOf } from "./progress";
import type { Program } from "./views";

type Session = Doc<"programSessions">;

const DAY_MS = 86_400_000;
const LONGEST_MS = 7 * DAY_MS;
/** Sessions noticed as held in one tick, and people counted anew in one step. */
const HELD_PAGE = 20;
const PEOPLE_PAGE = 50;

export type NewSession =
  | { title: string; startsAt: number; endsAt: number }
  | { eventId: Id<"events"> };

/** Adds a session; an event of the organisation twice is one session. */
export async function addSession(
  ctx: MutationCtx,
  program: Program,
  wanted: NewSession,
): Promise<Id<"programSessions">> {
  const sessions = await sessionsOf(ctx, program._id);
  if (sessions.length >= MOST_SESSIONS) {
    throw refusal("INVALID", { details: { reason: "tooMany" } });
  }
  const facts = await factsOf(ctx, program, wanted);
  const same =
    facts.eventId === undefined
      ? undefined
      : sessions.find(({ eventId }) => eventId === facts.eventId);
  if (same !== undefined) return same._id;
  const sessionId = await ctx.db.insert("programSessions", {
    programId: program._id,
    ...facts,
    isCancelled: false,
    // What is over counts at once: nobody waits for a tick to see it.
    isHeld: facts.endsAt <= Date.now(),
  });
  await countAnew(ctx, program._id);
  return sessionId;
}

async function hasAnybody(ctx: QueryCtx, programId: Id<"programs">) {
  const one = await ctx.db
    .query("enrolments")
    .withIndex("by_programId_and_userId", (q) => q.eq("programId", programId))
    .first();
  return one !== null;
}

async function factsOf(ctx: QueryCtx, program: Program, wanted: NewSession) {
  if (!("eventId" in wanted)) {
    checkPeriod(wanted, LONGEST_MS);
    const { startsAt, endsAt } = wanted;
    const title = requiredText("title", wanted.title, LIMITS.line);
    return { title, startsAt, endsAt };
  }
  const event = await ctx.db.get("events", wanted.eventId);
  if (event?.orgId !== program.orgId) throw refusal("NOT_FOUND");
  const { _id: eventId, title, startsAt, endsAt } = event;
  return { eventId, title, startsAt, endsAt };
}

/** Takes a session out of what counts, or back in; what was marked stays. */
export async function setCancelled(
  ctx: MutationCtx,
  session: Session,
  isCancelled: boolean,
): Promise<void> {
  if (session.isCancelled === isCancelled) return;
  await change(ctx, session, { isCancelled }, { isOffWithEvent: undefined });
  await countAnew(ctx, session.programId);
}

async function countAnew(ctx: MutationCtx, programId: Id<"programs">) {
  await keepCounts(ctx, programId);
  if (await hasAnybody(ctx, programId)) await recountAll(ctx, programId);
}

type Shown = Pick<Session, "title" | "startsAt" | "endsAt" | "isCancelled">;

/** Writes what a calendar shows, counting what changed of it, and what none does. */
async function change(
  ctx: MutationCtx,
  session: Session,
  shown: Partial<Shown>,
  rest: Partial<Pick<Session, "isHeld" | "isOffWithEvent">>,
): Promise<void> {
  const fields = Object.keys(shown) as (keyof Shown)[];
  const isChanged = fields.some((field) => shown[field] !== session[field]);
  await ctx.db.patch("programSessions", session._id, {
    ...shown,
    ...rest,
    ...(isChanged && nextChange(session)),
  });
}

function nextChange(session: Session) {
  return { sequence: sequenceOf(session) + 1, changedAt: Date.now() };
}

/** Of rows older than the count, whether they are off is the one change known. */
export function sequenceOf({ sequence, isCancelled }: Session): number {
  return sequence ?? (isCancelled ? 1 : 0);
}

/** Calendars name a session by its program too. */
export async function followName(
  ctx: MutationCtx,
  programId: Id<"programs">,
): Promise<void> {
  for (const session of await sessionsOf(ctx, programId)) {
    await ctx.db.patch("programSessions", session._id, nextChange(session));
  }
}

/**
 * Sessions follow the event they are: its title, its time, and that it is off or
 * on again. One that an admin called off by hand stays off.
 */
export async function followEvent(
  ctx: MutationCtx,
  event: Doc<"events">,
): Promise<void> {
  const sessions = await ctx.db
    .query("programSessions")
    .withIndex("by_eventId", (q) => q.eq("eventId", event._id))
    .take(HELD_PAGE);
  const { title, startsAt, endsAt } = event;
  const isOff = event.state === "cancelled";
  for (const session of sessions) {
    const { isCancelled: wasOff, isOffWithEvent = false, programId } = session;
    const isHeld = session.isHeld && endsAt <= Date.now();
    const isCancelled = isOff || (wasOff && !isOffWithEvent);
    const shown = { title, startsAt, endsAt, isCancelled };
    await change(ctx, session, shown, {
      isHeld,
      isOffWithEvent: isOff && (isOffWithEvent || !wasOff) ? true : undefined,
    });
    if (isCancelled === wasOff) await keepCounts(ctx, programId);
    else await countAnew(ctx, programId);
  }
}

/** Moves dates of the program's own at which nobody was marked yet. */
export async function putOff(
  ctx: MutationCtx,
  programId: Id<"programs">,
  byMs: number,
): Promise<void> {
  for (const session of await sessionsOf(ctx, programId)) {
    if (session.eventId !== undefined) continue;
    const marked = await ctx.db
      .query("sessionMarks")
      .withIndex("by_sessionId_and_userId", (q) =>
        q.eq("sessionId", session._id),
      )
      .first();
    if (marked !== null) continue;
    const startsAt = session.startsAt + byMs;
    const endsAt = session.endsAt + byMs;
    const isHeld = session.isHeld && endsAt <= Date.now();
    await change(ctx, session, { startsAt, endsAt }, { isHeld });
  }
  await countAnew(ctx, programId);
}

/** Notices sessions that are over; answers how many. More than a page goes on by itself. */
export async function holdWhatIsOver(
  ctx: MutationCtx,
  now: number,
): Promise<number> {
  const over = await ctx.db
    .query("programSessions")
    .withIndex("by_isHeld_and_endsAt", (q) =>
      q.eq("isHeld", false).lte("endsAt", now),
    )
    .take(HELD_PAGE);
  for (const { _id } of over) {
    await ctx.db.patch("programSessions", _id, { isHeld: true });
  }
  for (const programId of new Set(over.map((each) => each.programId))) {
    await keepCounts(ctx, programId);
    await recountAll(ctx, programId);
  }
  if (over.length === HELD_PAGE) {
    await ctx.scheduler.runAfter(0, internal.progress.steps.holdWhatIsOver, {});
  }
  return over.length;
}

/** Everybody in the program is counted anew, a page a transaction. */
export async function recountAll(
  ctx: MutationCtx,
  programId: Id<"programs">,
): Promise<void> {
  await ctx.scheduler.runAfter(0, internal.progress.steps.recountPage, {
    programId,
    cursor: null,
  });
}

export async function recountPage(
  ctx: MutationCtx,
  programId: Id<"programs">,
  cursor: string | null,
): Promise<void> {
  const rows = await ctx.db
    .query("enrolments")
    .withIndex("by_programId_and_userId", (q) => q.eq("programId", programId))
    .paginate({ numItems: PEOPLE_PAGE, cursor });
  for (const enrolment of rows.page) await recount(ctx, enrolment);
  if (rows.isDone) return;
  await ctx.scheduler.runAfter(0, internal.progress.steps.recountPage, {
    programId,
    cursor: rows.continueCursor,
  });
}

async function keepCounts(ctx: MutationCtx, programId: Id<"programs">) {
  const counted = (await sessionsOf(ctx, programId)).filter(
    ({ isCancelled }) => !isCancelled,
  );
  await ctx.db.patch("programs", programId, {
    sessionCount: counted.length,
    heldCount: counted.filter(({ isHeld }) => isHeld).length,
  });
}

/** Marks somebody present or absent by hand; null leaves it to the event again. */
export async function mark(
  ctx: MutationCtx,
  session: Session,
  { userId, byId }: { userId: Id<"users">; byId: Id<"users"> },
  isPresent: boolean | null,
): Promise<void> {
  const known = await ctx.db
    .query("sessionMarks")
    .withIndex("by_sessionId_and_userId", (q) =>
      q.eq("sessionId", session._id).eq("userId", userId),
    )
    .unique();
  if ((known?.isPresent ?? null) === isPresent) return;
  const { _id: sessionId, programId } = session;
  if (known !== null) await ctx.db.delete("sessionMarks", known._id);
  if (isPresent === null) return;
  await ctx.db.insert("sessionMarks", {
    sessionId,
    programId,
    userId,
    isPresent,
    byId,
    at: Date.now(),
  });
}
