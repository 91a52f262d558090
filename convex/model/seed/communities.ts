/**
 * The life of the sample communities. Everything is done as people would have
 * done it, by the functions that keep sums and logs; only when it was done is
 * moved back afterwards.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type {
  AttendanceAnswer,
  AttendanceSource,
  MembershipAudience,
  RsvpAnswer,
} from "../../shared/communities/vocabulary";
import { completenessOf } from "../../shared/completeness";
import type { ProfileContent } from "../../tables/profiles";
import { claim } from "../attendance/claims";
import { askPage } from "../attendance/prompts";
import * as Editing from "../events/editing";
import * as Registering from "../events/registering";
import type { EventFacts } from "../events/views";
import * as Memberships from "../orgs/memberships";
import { emptySectionRevs } from "../profiles/content";
import { findOrg } from "./world";

/** Members looked at of one sample organisation; it has about forty. */
const MOST_MEMBERS = 200;
/** Answers come in about so long before an event. */
const ANSWERED_BEFORE_MS = 5 * 86_400_000;

export interface SeedMember {
  userId: Id<"users">;
  email: string;
  joinedAt: number;
}

export interface SeedEvent {
  /** Tells it from the organisation's others when seeding is repeated. */
  key: string;
  facts: EventFacts;
  isCancelled: boolean;
  answers: readonly { userId: Id<"users">; answer: RsvpAnswer }[];
  claims: readonly {
    userId: Id<"users">;
    source: AttendanceSource;
    answer: AttendanceAnswer;
  }[];
  isAsked: boolean;
}

async function findUser(
  ctx: QueryCtx,
  email: string,
): Promise<Doc<"users"> | null> {
  return await ctx.db
    .query("users")
    .withIndex("email", (q) => q.eq("email", email))
    .unique();
}

export async function requireUser(
  ctx: QueryCtx,
  email: string,
): Promise<Doc<"users">> {
  const user = await findUser(ctx, email);
  if (user === null) throw new Error(`nobody has the address ${email}`);
  return user;
}

export async function requireSampleOrg(
  ctx: QueryCtx,
  slug: string,
): Promise<Doc<"organisations">> {
  const org = await findOrg(ctx, slug);
  if (org === null) throw new Error(`no organisation ${slug}`);
  return org;
}

/** Somebody nobody signs in as, and whom nothing is matched for: they never agreed to it. */
export async function saveBackdrop(
  ctx: MutationCtx,
  { email, content }: { email: string; content: ProfileContent },
): Promise<Id<"users">> {
  const known = await findUser(ctx, email);
  if (known !== null) return known._id;
  const now = Date.now();
  const userId = await ctx.db.insert("users", {
    name: content.basics.fullName,
    email,
    emailVerificationTime: now,
    platformRole: "member",
    locale: "es",
    isSample: true,
    isBackdrop: true,
  });
  await ctx.db.insert("profiles", {
    userId,
    content,
    sectionRevs: { ...emptySectionRevs(), basics: 1, skills: 1 },
    rev: 1,
    editedAt: now,
    filledSections: completenessOf(content).filled,
  });
  return userId;
}

/** Joins, or has joined, at `joinedAt`; whoever joined at another time than the seeding stays. */
export async function joinAt(
  ctx: MutationCtx,
  {
    orgId,
    userId,
    joinedAt,
    audience,
  }: {
    orgId: Id<"organisations">;
    userId: Id<"users">;
    joinedAt: number;
    audience: MembershipAudience;
  },
): Promise<void> {
  const { membership } = await Memberships.join(ctx, {
    orgId,
    userId,
    role: "member",
    audience,
  });
  const moved = { ...membership, joinedAt, audience };
  await ctx.db.patch("memberships", membership._id, { joinedAt, audience });
  await Memberships.follow(ctx, orgId, membership, moved);
  const line = await ctx.db
    .query("auditLines")
    .withIndex("by_orgId_and_subjectId_and_at", (q) =>
      q.eq("orgId", orgId).eq("subjectId", userId),
    )
    .first();
  if (line?.action !== "memberJoined") return;
  await ctx.db.patch("auditLines", line._id, { at: joinedAt });
}

export async function membersOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<SeedMember[]> {
  const rows = await ctx.db
    .query("memberships")
    .withIndex("by_orgId_and_userId", (q) => q.eq("orgId", orgId))
    .take(MOST_MEMBERS);
  const users = await Promise.all(
    rows.map(({ userId }) => ctx.db.get("users", userId)),
  );
  return rows.map(({ userId, joinedAt }, at) => ({
    userId,
    joinedAt,
    email: users[at]?.email ?? "",
  }));
}

/** Null where there is no organiser among the sample people. */
export async function organiserOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Doc<"users"> | null> {
  const admin = await ctx.db
    .query("memberships")
    .withIndex("by_orgId_and_role", (q) =>
      q.eq("orgId", orgId).eq("role", "admin"),
    )
    .first();
  return admin && (await ctx.db.get("users", admin.userId));
}

export async function findSampleEvent(
  ctx: QueryCtx,
  key: string,
): Promise<Doc<"events"> | null> {
  return await ctx.db
    .query("events")
    .withIndex("by_sourceId_and_externalId", (q) =>
      q.eq("sourceId", undefined).eq("externalId", externalIdOf(key)),
    )
    .unique();
}

/** An event with who answered and who came; one that is there already stays as it is. */
export async function saveEvent(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  sample: SeedEvent,
): Promise<void> {
  if ((await findSampleEvent(ctx, sample.key)) !== null) return;
  const now = Date.now();
  const eventId = await Editing.create(ctx, orgId, sample.facts);
  const isOver = sample.facts.endsAt <= now;
  await ctx.db.patch("events", eventId, {
    externalId: externalIdOf(sample.key),
    // Nobody is asked about last spring; `isAsked` says whom it is done for.
    ...(isOver && { promptAt: undefined }),
  });
  const event = await ctx.db.get("events", eventId);
  if (event === null) throw new Error(`event ${eventId} is gone`);
  const from = Math.min(now, event.startsAt - ANSWERED_BEFORE_MS);
  for (const [at, { userId, answer }] of sample.answers.entries()) {
    // One after the other: a waitlist has an order.
    await Registering.answer(ctx, event, userId, answer, from + at);
  }
  if (sample.isCancelled) await Editing.cancel(ctx, event);
  const organiser = await organiserOf(ctx, orgId);
  for (const said of sample.claims) {
    const byId = said.source === "self" ? said.userId : organiser?._id;
    await claim(ctx, { event, ...said, ...(byId && { byId }) });
  }
  if (sample.isAsked) await askPage(ctx, eventId, null);
}

export function externalIdOf(key: string): string {
  return `sample:${key}`;
}
