/**
 * What an organisation's table says of its members. A row is made anew from what
 * the member lets its organisers see whenever that may have changed; nothing
 * hidden is ever in it.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import {
  DEFAULT_MEMBERSHIP_AUDIENCE,
  ENGAGEMENT_LEVELS,
  type EngagementLevel,
} from "../../shared/communities/vocabulary";
import { foldText } from "../../shared/folding";
import { findProfile } from "../profiles/profiles";
import {
  NOBODY,
  shownMember,
  visibleProfile,
  type VisibleProfile,
} from "../profiles/visibleProfile";
import { keepTaggings } from "./taggings";

type MemberRow = Doc<"memberRows">;

/** Nobody is in more organisations than this. */
const MOST_ORGS = 50;
/** Sorts whoever hides their name behind every letter there is. */
export const NAMELESS_KEY = "\uffff";

/** Follows a change of the member's profile or of who sees it, in all their organisations. */
export async function keepRowsOf(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<void> {
  const memberships = await ctx.db
    .query("memberships")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .take(MOST_ORGS);
  if (memberships.length === 0) return;
  await writeRows(ctx, userId, memberships);
}

/** Follows a membership that was made or changed. */
export async function keepRow(
  ctx: MutationCtx,
  membership: Doc<"memberships">,
): Promise<void> {
  await writeRows(ctx, membership.userId, [membership]);
}

async function writeRows(
  ctx: MutationCtx,
  userId: Id<"users">,
  memberships: readonly Doc<"memberships">[],
) {
  const [user, profile] = await Promise.all([
    ctx.db.get("users", userId),
    findProfile(ctx, userId),
  ]);
  if (user === null) return;
  const shown = shownMember(user, profile, true);
  for (const membership of memberships) await writeRow(ctx, membership, shown);
}

/** Ends the row of a membership that ended. */
export async function dropRow(
  ctx: MutationCtx,
  { orgId, userId }: Pick<Doc<"memberships">, "orgId" | "userId">,
): Promise<void> {
  const row = await findRow(ctx, orgId, userId);
  if (row === null) return;
  await ctx.db.delete("memberRows", row._id);
  await keepTaggings(ctx, { ...row, tagIds: [] });
}

/** Follows what the organisation itself knows: its tags and its engagement. */
export async function patchRow(
  ctx: MutationCtx,
  { orgId, userId }: Pick<Doc<"memberships">, "orgId" | "userId">,
  known: {
    tagIds?: Id<"memberTags">[];
    engagement?: EngagementLevel;
    lastAttendedAt?: number | undefined;
  },
): Promise<void> {
  const row = await findRow(ctx, orgId, userId);
  if (row === null) return;
  const { engagement } = known;
  await ctx.db.patch("memberRows", row._id, {
    ...known,
    ...(engagement !== undefined && { engagementRank: rankOf(engagement) }),
  });
  const hadNone = row.tagIds.length === 0;
  // Marking a roster comes here for each: who has no tags costs nothing more.
  if (hadNone && (known.tagIds ?? []).length === 0) return;
  const now = await ctx.db.get("memberRows", row._id);
  if (now !== null) await keepTaggings(ctx, now);
}

export async function findRow(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  userId: Id<"users">,
): Promise<MemberRow | null> {
  return await ctx.db
    .query("memberRows")
    .withIndex("by_orgId_and_userId", (q) =>
      q.eq("orgId", orgId).eq("userId", userId),
    )
    .unique();
}

/**
 * The member of an address, if they let organisers see it: whether anybody who
 * hides theirs belongs here must not be found out by bringing a file of addresses. An empty one
 * finds any of those who hide theirs: ask for addresses only.
 */
export async function findByAddress(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  address: string,
): Promise<MemberRow | null> {
  return await ctx.db
    .query("memberRows")
    .withIndex("by_orgId_and_email", (q) =>
      q.eq("orgId", orgId).eq("email", address),
    )
    .first();
}

/** What the table says of each of these people; whoever is no member is not in the map. */
export async function rowsOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  userIds: readonly Id<"users">[],
): Promise<Map<Id<"users">, MemberRow>> {
  const rows = await Promise.all(
    [...new Set(userIds)].map((userId) => findRow(ctx, orgId, userId)),
  );
  return new Map(
    rows.flatMap((row) => (row === null ? [] : [[row.userId, row]])),
  );
}

async function writeRow(
  ctx: MutationCtx,
  { orgId, userId, role, joinedAt, audience }: Doc<"memberships">,
  shown: ReturnType<typeof shownMember>,
) {
  const seen = visibleProfile({ userId: NOBODY, role: "admin" }, shown, {
    _id: orgId,
  });
  const known = await findRow(ctx, orgId, userId);
  const engagement = known?.engagement ?? "new";
  const row = {
    orgId,
    userId,
    role,
    audience: audience ?? DEFAULT_MEMBERSHIP_AUDIENCE,
    joinedAt,
    ...factsOf(seen ?? {}),
    tagIds: known?.tagIds ?? [],
    engagement,
    engagementRank: rankOf(engagement),
    ...(known?.lastAttendedAt !== undefined && {
      lastAttendedAt: known.lastAttendedAt,
    }),
  };
  if (known === null) await ctx.db.insert("memberRows", row);
  else await ctx.db.replace("memberRows", known._id, row);
  await keepTaggings(ctx, row);
}

function factsOf(seen: VisibleProfile) {
  const { basics, skills = [], email = "" } = seen;
  const name = basics?.fullName ?? "";
  const headline = basics?.headline ?? "";
  const city = basics?.city ?? "";
  const skillKeys = skills.map((skill) => foldText(skill.name));
  return {
    name,
    nameKey: name === "" ? NAMELESS_KEY : foldText(name),
    email,
    headline,
    city,
    country: basics?.country ?? "",
    skillKeys,
    shownSectionCount: Object.keys(seen).length,
    searchText: [name, email, headline, city]
      .map(foldText)
      .concat(skillKeys)
      .filter((text) => text !== "")
      .join(" "),
  };
}

function rankOf(level: EngagementLevel): number {
  return ENGAGEMENT_LEVELS.indexOf(level);
}
