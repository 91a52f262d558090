/** What mail about events says, as they are when it is claimed. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import type { MailContent, MailEvent } from "../../shared/mail/content";
import { findMembership } from "../access";
import { findRegistration } from "../events/registering";
import type { Mail } from "./outbox";

type Refs = Extract<Mail["refs"], { eventId: Id<"events"> }>;
type DigestRefs = Extract<Mail["refs"], { kind: "eventDigest" }>;

/** Null where it is over, was taken back, or is not for its reader any more. */
export async function eventContent(
  ctx: QueryCtx,
  refs: Refs,
  userId: Id<"users"> | undefined,
  now: number,
): Promise<MailContent | null> {
  const event = await ctx.db.get("events", refs.eventId);
  if (event === null || userId === undefined) return null;
  if (!(await isFor(ctx, event, userId))) return null;
  const said = await toMailEvent(ctx, event);
  if (said === null) return null;
  if (refs.kind === "attendance") {
    return await attendanceContent(ctx, event, said, userId);
  }
  if (event.startsAt <= now) return null;
  const isCancelled = event.state === "cancelled";
  if (isCancelled !== (refs.kind === "eventCancelled")) return null;
  const mine = await findRegistration(ctx, event._id, userId);
  if (mine === null || mine.answer === "no") return null;
  const template = "reminder" as const;
  switch (refs.kind) {
    case "eventCancelled":
      return { template, event: said, before: "day", isCancelled: true };
    case "eventMoved":
      // It has moved on since: the mail of that move tells.
      if (event.startsAt !== refs.startsAt) return null;
      return { template, event: said, before: "day", movedFrom: refs.from };
    case "reminder":
      if (mine.answer !== "going" || mine.state !== "confirmed") return null;
      return { template, event: said, before: refs.before };
  }
}

/** Asked is only whoever has not answered, here or to an organiser. */
async function attendanceContent(
  ctx: QueryCtx,
  event: Doc<"events">,
  said: MailEvent,
  userId: Id<"users">,
): Promise<MailContent | null> {
  if (event.state === "cancelled") return null;
  const prompt = await ctx.db
    .query("attendancePrompts")
    .withIndex("by_eventId_and_userId", (q) =>
      q.eq("eventId", event._id).eq("userId", userId),
    )
    .unique();
  if (prompt?.state !== "open") return null;
  return { template: "attendance", event: said, answerPath: said.path };
}

export async function eventDigestContent(
  ctx: QueryCtx,
  { eventIds, period, moreCount }: DigestRefs,
  userId: Id<"users"> | undefined,
  now: number,
): Promise<MailContent | null> {
  const events: MailEvent[] = [];
  for (const eventId of eventIds) {
    const event = await ctx.db.get("events", eventId);
    if (event?.state !== "scheduled" || event.startsAt <= now) continue;
    if (userId === undefined || !(await isFor(ctx, event, userId))) continue;
    const said = await toMailEvent(ctx, event);
    if (said !== null) events.push(said);
  }
  if (events.length === 0) return null;
  return { template: "eventDigest", period, events, moreCount };
}

/** Members' events are for whoever still is one. */
async function isFor(
  ctx: QueryCtx,
  { audience, orgId }: Doc<"events">,
  userId: Id<"users">,
): Promise<boolean> {
  if (audience === "everyone") return true;
  return (await findMembership(ctx, orgId, userId)) !== null;
}

async function toMailEvent(
  ctx: QueryCtx,
  event: Doc<"events">,
): Promise<MailEvent | null> {
  const org = await ctx.db.get("organisations", event.orgId);
  if (org === null || org.archivedAt !== undefined) return null;
  const { _id, title, startsAt, endsAt, timeZone, place, isOnline } = event;
  return {
    path: `/events/${_id}`,
    title,
    orgName: org.name,
    startsAt,
    endsAt,
    timeZone,
    place,
    isOnline,
  };
}
