/** Why a mail was sent: what its row was made of, as facts that the interface words. */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { vBulkStream } from "../../tables/email";
import { bearerOf } from "./byToken";

export const vMailCause = v.union(
  v.object({
    kind: v.literal("code"),
    purpose: vOneOf(["verify", "reset", "emailChange"]),
  }),
  v.object({ kind: v.literal("addressChanged") }),
  v.object({ kind: v.literal("invitation"), orgName: v.string() }),
  v.object({ kind: v.literal("matchAlert"), count: v.number() }),
  v.object({
    kind: v.literal("weeklyDigest"),
    matchCount: v.number(),
    savedCount: v.number(),
  }),
  v.object({
    kind: v.literal("eventDigest"),
    period: vOneOf(["daily", "weekly"]),
    count: v.number(),
  }),
  v.object({
    kind: vOneOf(["reminder", "eventMoved", "eventCancelled", "attendance"]),
    /** "" where the event is gone. */
    title: v.string(),
  }),
);
export type MailCause = Infer<typeof vMailCause>;

export async function causeOf(
  ctx: QueryCtx,
  { refs }: Pick<Doc<"emailOutbox">, "refs">,
): Promise<MailCause> {
  switch (refs.kind) {
    case "code":
      return { kind: "code", purpose: refs.purpose };
    case "addressChanged":
      return { kind: "addressChanged" };
    case "invitation": {
      const org = await ctx.db.get("organisations", refs.orgId);
      return { kind: "invitation", orgName: org?.name ?? "" };
    }
    case "matchAlert":
      return {
        kind: "matchAlert",
        count: refs.matchIds.length + refs.moreCount,
      };
    case "weeklyDigest":
      return {
        kind: "weeklyDigest",
        matchCount: refs.matchIds.length + refs.moreCount,
        savedCount: refs.savedIds.length,
      };
    case "eventDigest":
      return {
        kind: "eventDigest",
        period: refs.period,
        count: refs.eventIds.length + refs.moreCount,
      };
    case "reminder":
    case "eventMoved":
    case "eventCancelled":
    case "attendance": {
      const event = await ctx.db.get("events", refs.eventId);
      return { kind: refs.kind, title: event?.title ?? "" };
    }
  }
}

/** Of one kind of mail: whether it is on, and one that was sent. */
export const vWhy = v.object({
  stream: vBulkStream,
  isOn: v.boolean(),
  mail: v.union(
    v.null(),
    v.object({
      sentAt: v.number(),
      cause: vMailCause,
      /** Whether it is the one that was asked about, not the last of its kind. */
      isAsked: v.boolean(),
    }),
  ),
});

/** `mailId` as a link carries it: not signed, so it tells of the bearer's mail alone. */
export async function whyByToken(
  ctx: QueryCtx,
  token: string,
  mailId: string,
): Promise<Infer<typeof vWhy> | null> {
  const bearer = await bearerOf(ctx, token);
  if (bearer === null || bearer.stream === "all") return null;
  const { stream, preferences, user } = bearer;
  const of = { userId: user._id, stream };
  const asked = await askedMail(ctx, of, mailId);
  const mail = asked ?? (await lastMail(ctx, of));
  const isOn = preferences.isOn[stream];
  if (mail?.sentAt === undefined) return { stream, isOn, mail: null };
  const { sentAt } = mail;
  const cause = await causeOf(ctx, mail);
  const isAsked = asked !== null;
  return { stream, isOn, mail: { sentAt, cause, isAsked } };
}

type Of = Pick<Doc<"emailOutbox">, "stream"> & { userId: Id<"users"> };

/** Null for another's mail, and for one whose row is gone. */
async function askedMail(ctx: QueryCtx, of: Of, mailId: string) {
  const id = ctx.db.normalizeId("emailOutbox", mailId);
  const mail = id === null ? null : await ctx.db.get("emailOutbox", id);
  const isTheirs = mail?.userId === of.userId && mail.stream === of.stream;
  return isTheirs && mail.sentAt !== undefined ? mail : null;
}

async function lastMail(ctx: QueryCtx, { userId, stream }: Of) {
  return await ctx.db
    .query("emailOutbox")
    .withIndex("by_userId_and_stream_and_state", (q) =>
      q.eq("userId", userId).eq("stream", stream).eq("state", "sent"),
    )
    .order("desc")
    .first();
}
