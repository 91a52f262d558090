/** Where a member is signed in, and how that ends. */
import type { GenericMutationCtx } from "convex/server";
import { internal } from "../../_generated/api";
import type { DataModel, Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { readDevice } from "../../shared/devices";
import { boundedText, LIMITS } from "../../shared/limits";
import { requireSessionId, type Member } from "../access";
import type { SessionView } from "./views";

/** More browsers than one person uses; the oldest session makes room for the next. */
export const MOST_SESSIONS = 20;
/** Far above what can be; what is ended must end whole, in one transaction. */
const ENDED_AT_ONCE = 100;
/** Tokens of one session that die together with it; the rest follow in steps of this. */
const TOKEN_STEP = 100;

/** This browser first, then the one used last. */
export async function listSessions(
  ctx: QueryCtx,
  member: Member,
): Promise<SessionView[]> {
  const currentId = await requireSessionId(ctx);
  const sessions = await sessionsOf(ctx, member._id, MOST_SESSIONS);
  const views = await Promise.all(
    sessions.map((session) => toSessionView(ctx, session, currentId)),
  );
  return views.sort(
    (a, b) =>
      Number(b.isCurrent) - Number(a.isCurrent) ||
      b.lastActiveAt - a.lastActiveAt,
  );
}

async function toSessionView(
  ctx: QueryCtx,
  session: Doc<"authSessions">,
  currentId: Id<"authSessions">,
): Promise<SessionView> {
  // A browser in use asks for a token every ten minutes, so that no call has to
  // write when it was last seen.
  const newest = await ctx.db
    .query("authRefreshTokens")
    .withIndex("sessionId", (q) => q.eq("sessionId", session._id))
    .order("desc")
    .first();
  return {
    sessionId: session._id,
    isCurrent: session._id === currentId,
    startedAt: session._creationTime,
    lastActiveAt: newest?._creationTime ?? session._creationTime,
    device: session.device ?? null,
  };
}

/** Labels the caller's own session; the same label again writes nothing. */
export async function noteDevice(
  ctx: MutationCtx,
  userAgent: string,
): Promise<void> {
  const sessionId = await requireSessionId(ctx);
  const session = await ctx.db.get("authSessions", sessionId);
  if (session === null) throw refusal("UNAUTHENTICATED");
  const device = readDevice(
    boundedText("userAgent", userAgent, LIMITS.userAgent),
  );
  const isSame =
    session.device?.browser === device.browser &&
    session.device.system === device.system;
  if (!isSame) await ctx.db.patch("authSessions", sessionId, { device });
}

/** Ends one session of the member; those of others do not exist for them. */
export async function endOwnSession(
  ctx: MutationCtx,
  member: Member,
  sessionId: Id<"authSessions">,
): Promise<void> {
  const session = await ctx.db.get("authSessions", sessionId);
  if (session?.userId !== member._id) throw refusal("NOT_FOUND");
  await endSession(ctx, sessionId);
}

/** Ends the sessions of a person, all but `except`; answers how many. */
export async function endSessions(
  ctx: MutationCtx,
  userId: Id<"users">,
  except: Id<"authSessions"> | null = null,
): Promise<number> {
  const sessions = await sessionsOf(ctx, userId, ENDED_AT_ONCE);
  const ended = sessions.filter(({ _id }) => _id !== except);
  for (const { _id } of ended) await endSession(ctx, _id);
  return ended.length;
}

/** Runs before the library opens a session: keeps their number within what is listed. */
export async function makeRoomForSession(
  ctx: GenericMutationCtx<DataModel>,
  { userId }: { userId: Id<"users"> },
): Promise<void> {
  const sessions = await sessionsOf(ctx, userId, ENDED_AT_ONCE);
  for (const { _id } of sessions.slice(MOST_SESSIONS - 1)) {
    await endSession(ctx, _id);
  }
}

/** The row is what counts: without it no token of the session is worth anything. */
async function endSession(
  ctx: MutationCtx,
  sessionId: Id<"authSessions">,
): Promise<void> {
  await ctx.db.delete("authSessions", sessionId);
  await forgetTokens(ctx, sessionId);
}

/** Removes the tokens of an ended session, in as many steps as it takes. */
export async function forgetTokens(
  ctx: MutationCtx,
  sessionId: Id<"authSessions">,
): Promise<void> {
  const tokens = await ctx.db
    .query("authRefreshTokens")
    .withIndex("sessionId", (q) => q.eq("sessionId", sessionId))
    .take(TOKEN_STEP);
  for (const { _id } of tokens) await ctx.db.delete("authRefreshTokens", _id);
  if (tokens.length < TOKEN_STEP) return;
  await ctx.scheduler.runAfter(0, internal.account.sessions.forgetTokens, {
    sessionId,
  });
}

/** Newest first. */
async function sessionsOf(ctx: QueryCtx, userId: Id<"users">, limit: number) {
  return await ctx.db
    .query("authSessions")
    .withIndex("userId", (q) => q.eq("userId", userId))
    .order("desc")
    .take(limit);
}
