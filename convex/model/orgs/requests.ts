/**
 * Asking to join an organisation: a member asks, one of its admins decides. One
 * row a person and organisation; asking anew writes over the last answer.
 */
import type { PaginationOptions, PaginationResult } from "convex/server";
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import {
  DEFAULT_ORG_JOINING,
  type MembershipAudience,
} from "../../shared/communities/vocabulary";
import { refusal } from "../../shared/errors";
import { boundedPage, boundedText, LIMITS } from "../../shared/limits";
import { findMembership, type Member } from "../access";
import { notify } from "../notifications/notify";
import { findProfile } from "../profiles/profiles";
import {
  NOBODY,
  shownMember,
  visibleProfile,
} from "../profiles/visibleProfile";
import { join } from "./memberships";
import { findRequest, type JoinRequest } from "./requestRows";

type Org = Doc<"organisations">;

/** A no is not asked again the next day, and does not hold for ever. */
export const ASK_AGAIN_MS = 30 * 86_400_000;
/** Requests of one member that may wait at once, over all organisations. */
const MOST_PENDING = 10;
/** Told of a request; an organisation with more admins has some who look. */
const MOST_TOLD = 20;

/** Somebody who waits, as far as they let organisers see them. */
export const vWaitingRequest = v.object({
  requestId: v.id("joinRequests"),
  /** "" where they hide it. */
  name: v.string(),
  headline: v.string(),
  city: v.string(),
  country: v.string(),
  note: v.string(),
  askedAt: v.number(),
});
type WaitingRequest = Infer<typeof vWaitingRequest>;

/** One of my own that waits. */
export const vMyRequest = v.object({
  orgId: v.id("organisations"),
  orgName: v.string(),
  orgSlug: v.string(),
  askedAt: v.number(),
});

export interface Ask {
  note: string;
  /** Who shall see that they belong, once they do. */
  audience: MembershipAudience;
}

export async function requireOpenOrg(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Org> {
  const org = await ctx.db.get("organisations", orgId);
  if (org === null || org.archivedAt !== undefined) throw refusal("NOT_FOUND");
  return org;
}

/** Asks; while it waits, asking again changes nothing. Members have nothing to ask for. */
export async function ask(
  ctx: MutationCtx,
  org: Org,
  member: Member,
  { note, audience }: Ask,
): Promise<void> {
  const text = boundedText("note", note, LIMITS.answer);
  if ((await findMembership(ctx, org._id, member._id)) !== null) return;
  const last = await findRequest(ctx, org._id, member._id);
  if (last?.state === "pending") return;
  const now = Date.now();
  requireMayAsk(org, last, now);
  await requireFewPending(ctx, member._id);
  const asked = {
    state: "pending",
    note: text,
    audience,
    askedAt: now,
  } as const;
  const whose = { orgId: org._id, userId: member._id };
  if (last === null) {
    await ctx.db.insert("joinRequests", { ...whose, ...asked });
  } else {
    await ctx.db.replace("joinRequests", last._id, { ...whose, ...asked });
  }
  await tellAdmins(ctx, org, `${member._id}:${now}`);
}

function requireMayAsk(org: Org, last: JoinRequest | null, now: number) {
  if ((org.joining ?? DEFAULT_ORG_JOINING) !== "request") {
    throw refusal("CONFLICT", { details: { reason: "invitationOnly" } });
  }
  const from = last === null ? null : mayAskAgainAt(last);
  if (from !== null && from > now) {
    throw refusal("CONFLICT", {
      details: { reason: "declined" },
      retryAfterMs: from - now,
    });
  }
}

/** When somebody who was declined may ask anew (ms); null for every other. */
export function mayAskAgainAt({
  state,
  decidedAt = 0,
}: JoinRequest): number | null {
  return state === "declined" ? decidedAt + ASK_AGAIN_MS : null;
}

async function requireFewPending(ctx: QueryCtx, userId: Id<"users">) {
  const waiting = await pendingOf(ctx, userId);
  if (waiting.length >= MOST_PENDING) {
    throw refusal("CONFLICT", { details: { reason: "tooManyPending" } });
  }
}

async function pendingOf(ctx: QueryCtx, userId: Id<"users">) {
  return await ctx.db
    .query("joinRequests")
    .withIndex("by_userId_and_state", (q) =>
      q.eq("userId", userId).eq("state", "pending"),
    )
    .take(MOST_PENDING);
}

async function tellAdmins(ctx: MutationCtx, org: Org, key: string) {
  const admins = await ctx.db
    .query("memberships")
    .withIndex("by_orgId_and_role", (q) =>
      q.eq("orgId", org._id).eq("role", "admin"),
    )
    .take(MOST_TOLD);
  // Without the asker's name: the row would outlive their choice to hide it.
  for (const { userId } of admins) {
    await notify(ctx, userId, `joinAsked:${org._id}:${key}`, {
      kind: "joinAsked",
      orgName: org.name,
      orgSlug: org.slug,
    });
  }
}

/** Takes back what was not decided yet. Twice is no error. */
export async function withdraw(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  member: Member,
): Promise<void> {
  const request = await findRequest(ctx, orgId, member._id);
  if (request === null) throw refusal("NOT_FOUND");
  if (request.state === "withdrawn") return;
  if (request.state !== "pending") throw refusal("CONFLICT");
  await ctx.db.patch("joinRequests", request._id, {
    state: "withdrawn",
    note: "",
  });
}

/** The member's own that wait, by name of the organisation. */
export async function listMine(
  ctx: QueryCtx,
  member: Member,
): Promise<Infer<typeof vMyRequest>[]> {
  const waiting = await pendingOf(ctx, member._id);
  const orgs = await readOnce(
    ctx,
    "organisations",
    waiting.map(({ orgId }) => orgId),
  );
  return waiting
    .flatMap(({ orgId, askedAt }) => {
      const org = orgs.get(orgId);
      if (org === undefined || org.archivedAt !== undefined) return [];
      return [{ orgId, orgName: org.name, orgSlug: org.slug, askedAt }];
    })
    .sort((one, other) => one.orgName.localeCompare(other.orgName));
}

/** Who waits for this organisation's word, the longest first. */
export async function listWaiting(
  ctx: QueryCtx,
  org: Org,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<WaitingRequest>> {
  boundedPage(paginationOpts);
  const rows = await ctx.db
    .query("joinRequests")
    .withIndex("by_orgId_and_state_and_askedAt", (q) =>
      q.eq("orgId", org._id).eq("state", "pending"),
    )
    .paginate(paginationOpts);
  const page = await Promise.all(
    rows.page.map((row) => toWaitingRequest(ctx, org, row)),
  );
  return { ...rows, page };
}

/** Seen through the eyes they would have of a member: who asks shows what they would show then. */
async function toWaitingRequest(
  ctx: QueryCtx,
  org: Org,
  { _id, userId, note, askedAt }: JoinRequest,
): Promise<WaitingRequest> {
  const [user, profile] = await Promise.all([
    ctx.db.get("users", userId),
    findProfile(ctx, userId),
  ]);
  const seen =
    user === null
      ? null
      : visibleProfile(
          { userId: NOBODY, role: "admin" },
          shownMember(user, profile, true),
          org,
        );
  return {
    requestId: _id,
    name: seen?.basics?.fullName ?? "",
    headline: seen?.basics?.headline ?? "",
    city: seen?.basics?.city ?? "",
    country: seen?.basics?.country ?? "",
    note,
    askedAt,
  };
}

/** A request to this organisation; another's is not there. */
export async function requireOwnRequest(
  ctx: QueryCtx,
  org: Pick<Org, "_id">,
  requestId: Id<"joinRequests">,
): Promise<JoinRequest> {
  const request = await ctx.db.get("joinRequests", requestId);
  if (request?.orgId !== org._id) throw refusal("NOT_FOUND");
  return request;
}

/** Lets them in as they asked to be. Twice is no error; after another decision CONFLICT. */
export async function approve(
  ctx: MutationCtx,
  org: Org,
  admin: Member,
  request: JoinRequest,
): Promise<void> {
  if (!(await decide(ctx, org, admin, request, "approved"))) return;
  const { orgId, userId, audience } = request;
  await join(ctx, {
    orgId,
    userId,
    role: "member",
    audience,
    admittedById: admin._id,
  });
}

/** Twice is no error; after another decision CONFLICT. */
export async function decline(
  ctx: MutationCtx,
  org: Org,
  admin: Member,
  request: JoinRequest,
): Promise<void> {
  await decide(ctx, org, admin, request, "declined");
}

/** Answers whether this call decided. */
async function decide(
  ctx: MutationCtx,
  org: Org,
  admin: Member,
  request: JoinRequest,
  state: "approved" | "declined",
): Promise<boolean> {
  if (request.state === state) return false;
  if (request.state !== "pending") throw refusal("CONFLICT");
  await ctx.db.patch("joinRequests", request._id, {
    state,
    decidedAt: Date.now(),
    decidedById: admin._id,
  });
  const key = `joinDecided:${request._id}:${request.askedAt}`;
  await notify(ctx, request.userId, key, {
    kind: "joinDecided",
    orgName: org.name,
    orgSlug: org.slug,
    isApproved: state === "approved",
  });
  return true;
}
